import RapportTranscripts

/// Which utterances of two revisions of a transcript are the same: the same words by the same role.
struct TranscriptAlignment: Sendable {
  private struct Line: Hashable {
    var role: SpeakerRole
    var text: [UInt8]
  }

  private let roles: [SpeakerRole]
  private let matches: [Int?]
  private let newCount: Int

  /// Nothing is known of the old revision.
  init(to new: Transcript) {
    roles = []
    matches = []
    newCount = new.rows.count
  }

  /// Matches the utterances that both have in the same order.
  init(from old: Transcript, to new: Transcript) {
    func lines(_ transcript: Transcript) -> [Line] {
      transcript.rows.indices.map {
        Line(
          role: transcript.role(ofUtterance: $0), text: Array(transcript.bytes(ofUtterance: $0)))
      }
    }
    let (before, after) = (lines(old), lines(new))
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var kept = after.indices.filter { !inserted.contains($0) }.makeIterator()
    matches = before.indices.map { removed.contains($0) ? nil : kept.next() }
    roles = before.map(\.role)
    newCount = after.count
  }

  /// The new index of an old utterance that is there unchanged.
  func match(of index: Int) -> Int? { matches.indices.contains(index) ? matches[index] : nil }

  /// The role of an old utterance's speaker.
  func role(of index: Int) -> SpeakerRole? { roles.indices.contains(index) ? roles[index] : nil }

  /// The new utterances between the nearest unchanged ones before and after an old one.
  func gap(around index: Int) -> Range<Int> {
    let index = min(max(0, index), matches.count)
    let low = matches[..<index].last { $0 != nil }?.map { $0 + 1 } ?? 0
    let high = matches.dropFirst(index).first { $0 != nil }?.map { $0 } ?? newCount
    return low..<max(low, high)
  }

  /// Where an old utterance should be, by the nearest unchanged one before it.
  func expectedIndex(of index: Int) -> Int {
    let before = matches[..<min(max(0, index), matches.count)].lastIndex { $0 != nil }
    return before.flatMap { old in matches[old].map { $0 + index - old } } ?? index
  }
}
