import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// The steps by which the addressee of an utterance is found.
@Suite struct ReferenceAddresseeTests {
  @Test(arguments: [
    ("L: Hello.\nAnna: Yes.", "member 1, leader 0"),
    ("L: Ben, how are you?\nBen: Fine.\nAnna: Yes.", "member 1, unknown, unknown"),
    ("Ben: Fine, Anna.\nL: So, Anna, Ben?\nAnna: Ben.", "member 2, member 0 2, member 0"),
    ("L: How are all of you?\nBen: Fine.\nAnna: Yes.", "group, unknown, unknown"),
    ("L: I see it.\nBen: Fine.\nL: It was hard.\nAnna: Yes.", "group, leader 0, group, unknown"),
    ("Ben: Fine.\nL: How was it for you?\nAnna: Yes.", "unknown, member 0, unknown"),
    ("L: So.\nT2: Your turn.\nAnna: Yes.", "group, group, unknown"),
    ("C1: No.\nT: It was.\nC2: Yes.", "unknown, unknown, unknown"),
  ])
  func addressees(lines: String, expected: String) {
    let coded = ReferenceFixture.evaluator.code(Transcript.sample(lines), with: [])
    #expect(coded.addressees.map(Self.words).joined(separator: ", ") == expected)
  }

  @Test func whatTheTranscriptSays() {
    let speakers = [
      Speaker(id: "T", role: .therapist), Speaker(id: "A", role: .client),
      Speaker(id: "B", role: .client),
    ]
    let utterances = [
      Utterance(id: "0", speaker: "T", text: "B?", addressees: ["A", "nobody"]),
      Utterance(id: "1", speaker: "A", text: "x", addressees: ["nobody"]),
      Utterance(id: "2", speaker: "B", text: "x", addressees: ["T", "A"]),
    ]
    let transcript = Transcript(
      session: Session(id: "s"), speakers: speakers, utterances: utterances)
    let coded = ReferenceFixture.evaluator.code(transcript, with: [])
    #expect(coded.addressees.map(Self.words) == ["member 1", "unknown", "member 0 1"])
  }

  private static func words(_ addressee: Addressee) -> String {
    ([addressee.kind.rawValue] + addressee.speakers.map(String.init)).joined(separator: " ")
  }
}
