/// The record of a session: who spoke, and what was said in which order.
///
/// Within, it is one run of UTF-8 bytes and a table of rows; ``utterances`` shows each row as an
/// ``Utterance``.
public struct Transcript: Sendable, Equatable {
  /// What is known about the session.
  public var session: Session
  /// Who spoke, in the order of first mention.
  ///
  /// Every utterance's speaker is among them.
  public private(set) var speakers: [Speaker]
  /// All texts, one after the other.
  package let arena: [UInt8]
  /// One row for each utterance.
  package let rows: [Row]

  /// An utterance within the arena.
  package struct Row: Sendable, Equatable {
    package var id: Utterance.ID
    /// Index into `speakers`.
    package var speaker: Int
    /// Bytes of the arena.
    package var text: Range<Int>
    package var marks: [Mark]
    package var start: Int?
    package var end: Int?
    package var addressees: [Speaker.ID]
    package var location: SourceLocation?
  }

  /// Makes a transcript.
  ///
  /// A speaker that only an utterance names is added with role `unknown`.
  public init(session: Session, speakers: [Speaker] = [], utterances: [Utterance]) {
    var speakers = speakers
    var indices: [Speaker.ID: Int] = [:]
    for (index, speaker) in speakers.enumerated() where indices[speaker.id] == nil {
      indices[speaker.id] = index
    }
    var arena: [UInt8] = []
    var rows: [Row] = []
    rows.reserveCapacity(utterances.count)
    for utterance in utterances {
      let speaker =
        indices[utterance.speaker]
        ?? {
          speakers.append(Speaker(id: utterance.speaker))
          indices[utterance.speaker] = speakers.count - 1
          return speakers.count - 1
        }()
      let start = arena.count
      arena.append(contentsOf: utterance.text.utf8)
      rows.append(
        Row(
          id: utterance.id, speaker: speaker, text: start..<arena.count, marks: utterance.marks,
          start: utterance.start, end: utterance.end, addressees: utterance.addressees,
          location: utterance.location))
    }
    self.session = session
    self.speakers = speakers
    self.arena = arena
    self.rows = rows
  }

  /// What was said, in order.
  public var utterances: Utterances { Utterances(transcript: self) }

  /// The speaker of an utterance.
  public func speaker(ofUtterance index: Int) -> Speaker { speakers[rows[index].speaker] }

  /// The role of an utterance's speaker.
  public func role(ofUtterance index: Int) -> SpeakerRole { speaker(ofUtterance: index).role }

  /// Gives speakers their roles; a speaker not named keeps the role it has.
  public mutating func setRoles(_ roles: [Speaker.ID: SpeakerRole]) {
    for index in speakers.indices {
      if let role = roles[speakers[index].id] { speakers[index].role = role }
    }
  }

  /// The words of a passage; bytes outside the transcript are left out, and a passage that
  /// ends before it begins has none.
  public func text(of passage: Passage) -> String {
    var pieces: [String] = []
    guard passage.lowerBound.utterance <= passage.upperBound.utterance else { return "" }
    for index in passage.lowerBound.utterance...passage.upperBound.utterance
    where rows.indices.contains(index) {
      let row = rows[index]
      let low = index == passage.lowerBound.utterance ? passage.lowerBound.utf8Offset : 0
      let high =
        index == passage.upperBound.utterance ? passage.upperBound.utf8Offset : row.text.count
      let from = row.text.lowerBound + min(max(0, low), row.text.count)
      let to = row.text.lowerBound + min(max(low, high), row.text.count)
      pieces.append(String(decoding: arena[from..<to], as: UTF8.self))
    }
    return pieces.joined(separator: "\n")
  }

  /// The whole of an utterance as a passage.
  public func passage(ofUtterance index: Int) -> Passage {
    Passage(utterance: index, utf8: 0..<rows[index].text.count)
  }

  /// Runs of one speaker, in order.
  public var turns: [Turn] {
    var turns: [Turn] = []
    for (index, row) in rows.enumerated() {
      if let last = turns.indices.last, turns[last].speaker == speakers[row.speaker].id {
        turns[last].utterances = turns[last].utterances.lowerBound..<index + 1
      } else {
        turns.append(Turn(speaker: speakers[row.speaker].id, utterances: index..<index + 1))
      }
    }
    return turns
  }
}
