public import RapportCoding
public import RapportTranscripts

/// Who speaks to whom in a session: how often, and how many words.
///
/// An utterance to two people counts with both. Whom something is said to is what the transcript says,
/// else a guess from names and turns.
public struct AddresseeMatrix: Sendable {
  /// One speaker to one addressee.
  public struct Cell: Hashable, Sendable {
    /// Who speaks.
    public let speaker: String
    /// The speaker's role.
    public let role: SpeakerRole
    /// A person, `the group` or `unknown`.
    public let addressee: String
    /// Utterances.
    public let utterances: Int
    /// Words in them.
    public let words: Int
  }

  /// What happened, by speaker in the transcript's order, then by addressee: people in that order,
  /// the group, unknown.
  public let cells: [Cell]
  /// People and `the group` and `unknown`, in order.
  public let addressees: [String]

  /// Makes the matrix of a coded session.
  public init(_ coded: CodedSession) {
    let transcript = coded.transcript
    let people = transcript.speakers.map { $0.name ?? $0.id.rawValue }
    addressees = people + ["the group", "unknown"]
    var counts: [[(utterances: Int, words: Int)]] = people.map { _ in
      Array(repeating: (0, 0), count: people.count + 2)
    }
    for (index, row) in transcript.rows.enumerated()
    where coded.addressees.indices.contains(index) {
      let addressee = coded.addressees[index]
      let columns =
        addressee.speakers.isEmpty
        ? [addressee.kind == .group ? people.count : people.count + 1] : addressee.speakers
      for column in columns {
        counts[row.speaker][column].utterances += 1
        counts[row.speaker][column].words += transcript.wordCount(ofUtterance: index)
      }
    }
    var cells: [Cell] = []
    for (speaker, row) in counts.enumerated() {
      for (column, count) in row.enumerated() where count.utterances > 0 {
        cells.append(
          Cell(
            speaker: people[speaker], role: transcript.speakers[speaker].role,
            addressee: addressees[column], utterances: count.utterances, words: count.words))
      }
    }
    self.cells = cells
  }
}
