public import RapportTranscripts

/// Finds the places of anchors again in a changed revision of a transcript.
///
/// Utterances that are the same in both revisions are matched first. An anchor in one of them goes
/// with it. One in a changed utterance is looked for by its quote among the utterances that took its
/// place, the same speaker role's only, then in the whole transcript, where it must occur once.
/// What can't be found is reported as lost, never dropped.
///
/// ```swift
/// let reanchoring = Reanchoring(from: old, to: new)
/// let outcomes = log.decisions.map { reanchoring.place($0.anchor) }
/// ```
public struct Reanchoring: Sendable {
  /// What became of an anchor.
  public enum Outcome: Hashable, Sendable {
    /// It stands where it stood.
    case kept(Anchor)
    /// It stands elsewhere.
    case moved(Anchor)
    /// Its words are not there any more, or at several places that are equally likely.
    case lost(Anchor)

    /// Where it stands now; nil where it is lost.
    public var anchor: Anchor? {
      switch self {
      case .kept(let anchor), .moved(let anchor): anchor
      case .lost: nil
      }
    }
  }

  private let new: Transcript
  private let alignment: TranscriptAlignment

  /// Compares two revisions of a transcript.
  public init(from old: Transcript, to new: Transcript) {
    self.new = new
    alignment = TranscriptAlignment(from: old, to: new)
  }

  /// Looks for anchors by their quotes alone, where the revision they were made on isn't at hand.
  public init(to new: Transcript) {
    self.new = new
    alignment = TranscriptAlignment(to: new)
  }

  /// Where an anchor of the old revision stands in the new one.
  public func place(_ anchor: Anchor) -> Outcome {
    if let same = alignment.match(of: anchor.utterance),
      let found = Anchor(code: anchor.code, utterance: same, range: anchor.range, in: new),
      found.quote == anchor.quote
    {
      return same == anchor.utterance ? .kept(found) : .moved(found)
    }
    guard let found = found(anchor) else { return .lost(anchor) }
    return found.utterance == anchor.utterance && found.range == anchor.range
      ? .kept(found) : .moved(found)
  }

  /// Where an utterance of the old revision stands in the new one: the same words, else the one that
  /// took its place; nil where none did.
  public func place(ofUtterance index: Int) -> Int? {
    if let same = alignment.match(of: index) { return same }
    let expected = alignment.expectedIndex(of: index)
    return alignment.gap(around: index).contains(expected) ? expected : nil
  }

  private func found(_ anchor: Anchor) -> Anchor? {
    let quote = Array(anchor.quote.utf8)
    guard !quote.isEmpty else { return nil }
    let near = alignment.gap(around: anchor.utterance).filter(isBySameRole(as: anchor))
    let expected = alignment.expectedIndex(of: anchor.utterance)
    let byDistance = near.sorted { (abs($0 - expected), $0) < (abs($1 - expected), $1) }
    for index in byDistance {
      let places = occurrences(of: quote, in: index)
      let isAtHome = byDistance.count == 1 || index == expected
      if places.count == 1 || isAtHome, let start = nearest(places, to: anchor.range.lowerBound) {
        return at(start, quote.count, of: index, anchor)
      }
    }
    return onlyOccurrence(of: quote, anchor)
  }

  /// The one place of the whole transcript that has the words.
  private func onlyOccurrence(of quote: [UInt8], _ anchor: Anchor) -> Anchor? {
    var only: (utterance: Int, start: Int)?
    for index in new.rows.indices {
      for start in occurrences(of: quote, in: index) {
        guard only == nil else { return nil }
        only = (index, start)
      }
    }
    guard let only, isBySameRole(as: anchor)(only.utterance) else { return nil }
    return at(only.start, quote.count, of: only.utterance, anchor)
  }

  private func at(_ start: Int, _ count: Int, of utterance: Int, _ anchor: Anchor) -> Anchor {
    Anchor(
      code: anchor.code, utterance: utterance, range: start..<start + count, quote: anchor.quote)
  }

  private func isBySameRole(as anchor: Anchor) -> (Int) -> Bool {
    let role = alignment.role(of: anchor.utterance)
    return { role == nil || new.role(ofUtterance: $0) == role }
  }

  private func nearest(_ places: [Int], to start: Int) -> Int? {
    places.min { (abs($0 - start), $0) < (abs($1 - start), $1) }
  }

  private func occurrences(of quote: [UInt8], in utterance: Int) -> [Int] {
    let text = Array(new.bytes(ofUtterance: utterance))
    guard quote.count <= text.count else { return [] }
    return (0...text.count - quote.count).filter { start in
      text[start] == quote[0] && text[start..<start + quote.count].elementsEqual(quote)
    }
  }
}
