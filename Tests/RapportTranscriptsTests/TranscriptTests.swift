import RapportTranscripts
import Testing

@Suite struct TranscriptTests {
  private let transcript = Transcript(
    session: Session(id: "s"), speakers: [Speaker(id: "T", role: .therapist)],
    utterances: [
      Utterance(id: "0", speaker: "T", text: "Hé 👍 there"),
      Utterance(id: "1", speaker: "C", text: "e\u{301} עברית"),
      Utterance(id: "2", speaker: "C", text: "Yes."),
    ])

  @Test func turnsAreRunsOfOneSpeaker() {
    #expect(
      transcript.turns == [
        Turn(speaker: "T", utterances: 0..<1), Turn(speaker: "C", utterances: 1..<3),
      ])
    #expect(transcript.speakers.map(\.role) == [.therapist, .unknown])
  }

  @Test func textOfPassages() {
    #expect(transcript.text(of: Passage(utterance: 0, utf8: 0..<3)) == "Hé")
    #expect(transcript.text(of: transcript.passage(ofUtterance: 1)) == "e\u{301} עברית")
    let across = Passage(
      TextPosition(utterance: 0, utf8Offset: 10), TextPosition(utterance: 2, utf8Offset: 3))
    #expect(transcript.text(of: across) == "here\ne\u{301} עברית\nYes")
    #expect(transcript.text(of: Passage(utterance: 9, utf8: 0..<3)) == "")
    #expect(transcript.text(of: Passage(utterance: 2, utf8: -5..<99)) == "Yes.")
    let backwards = Passage(
      TextPosition(utterance: 2, utf8Offset: 0), TextPosition(utterance: 0, utf8Offset: 0))
    #expect(transcript.text(of: backwards) == "")
  }

  @Test func roleCheckFindsSwaps() {
    let long = String(repeating: "word ", count: 1)
    let words = (0..<120).map { "\(long)\($0)" }.joined(separator: " ")
    let swapped = Transcript(
      session: Session(id: "s"),
      speakers: [Speaker(id: "A", role: .therapist), Speaker(id: "B", role: .client)],
      utterances: [
        Utterance(id: "0", speaker: "A", text: words),
        Utterance(id: "1", speaker: "B", text: "Yes"),
      ])
    #expect(RoleCheck(swapped).isSuspicious)
    #expect(!RoleCheck(transcript).isSuspicious)
    #expect(RoleCheck(transcript).unknown == [.init(speaker: "C", turns: 1)])
  }
}
