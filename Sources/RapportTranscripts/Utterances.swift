/// The utterances of a transcript, made from its bytes as they are asked for.
public struct Utterances: RandomAccessCollection, Sendable {
  let transcript: Transcript

  /// Always 0.
  public var startIndex: Int { 0 }
  /// The number of utterances.
  public var endIndex: Int { transcript.rows.count }

  /// The utterance with this index, from 0.
  public subscript(index: Int) -> Utterance {
    let row = transcript.rows[index]
    return Utterance(
      id: row.id, speaker: transcript.speakers[row.speaker].id,
      text: String(decoding: transcript.arena[row.text], as: UTF8.self), marks: row.marks,
      start: row.start, end: row.end, addressees: row.addressees, location: row.location)
  }
}
