import RapportTestSupport
import RapportTranscripts
import Testing

/// What becomes of whole transcripts, and of the key.
@Suite struct PseudonymizerTests {
  private func group() -> Transcript {
    Transcript(
      session: Session(
        id: "mia-smith-03", therapists: ["Dr Lea Berg"], clients: ["Mia Smith", "Jon"],
        group: "g-1", date: "2026-03-02", present: ["Ana", "Mia Smith"],
        metadata: ["note": "Mia's third"]),
      speakers: [
        Speaker(id: "Leader", role: .therapist), Speaker(id: "Mia", role: .member),
        Speaker(id: "MIA", role: .unknown), Speaker(id: "T2", name: "Lea", role: .therapist),
      ],
      utterances: [
        Utterance(id: "1", speaker: "Leader", text: "Mia [laughs with Mia], and you, Jon?"),
        Utterance(
          id: "2", speaker: "Mia", text: "Ask Ana. [pause 3s] Lea knows.", addressees: ["MIA"]),
        Utterance(id: "3", speaker: "MIA", text: "Smith (3) Berg."),
      ])
  }

  @Test func everyPlaceThatHasANameIsReplaced() {
    var pseudonymizer = Pseudonymizer(key: PseudonymKey(dateShift: -91))
    let (new, report) = pseudonymizer.replacing(namesIn: group())
    #expect(new.session.id == "MemberA-03")
    #expect(new.session.therapists == ["Dr TherapistA"])
    #expect(new.session.clients == ["MemberA", "MemberB"] && new.session.group == "g-1")
    #expect(new.session.present == ["PersonA", "MemberA"])
    #expect(new.session.date == "2025-12-01")
    #expect(new.session.metadata == ["pseudonyms": "names replaced, date moved"])
    #expect(
      new.speakers == [
        Speaker(id: "Leader", role: .therapist), Speaker(id: "MemberA", role: .member),
        Speaker(id: "T2", name: "TherapistA", role: .therapist),
      ])
    #expect(
      new.utterances.map(\.text) == [
        "MemberA [laughs with MemberA], and you, MemberB?",
        "Ask PersonA. [pause 3s] TherapistA knows.", "MemberA (3) TherapistA.",
      ])
    #expect(new.utterances[1].addressees == ["MemberA"])
    for utterance in new.utterances {
      #expect(utterance.marks == Nonverbals.marks(in: utterance.text))
    }
    #expect(report.headerLines == 1 && report.movesDate && report.toReview.isEmpty)
  }

  @Test func theSameNameInEverySession() {
    var pseudonymizer = Pseudonymizer(key: PseudonymKey(dateShift: -91))
    func said(_ client: String, _ text: String) -> String {
      let transcript = Transcript(
        session: Session(id: "s", clients: [.init(client)]),
        speakers: [Speaker(id: "C", role: .client)],
        utterances: [Utterance(id: "0", speaker: "C", text: text)])
      return pseudonymizer.replacing(namesIn: transcript).transcript.utterances[0].text
    }
    #expect(said("Mia Smith", "Mia Smith, Smith") == "ClientA, ClientA")
    #expect(said("Jon", "Mia, Jon") == "ClientA, ClientB")
    // Another Mia: in her own session she is meant.
    #expect(said("Mia Jones", "Mia, Jones, Smith") == "ClientC, ClientC, ClientA")
    #expect(said("Jon Doe", "Mia, Doe") == "ClientA, ClientB")
    #expect(said("C03", "Mia, Jones") == "ClientA, ClientC")
  }

  @Test(arguments: [
    "T", "C", "SPK0", "THERAPIST", "Client 2", "Co-leader", "t-1", "Male voice", "INT", "P1",
    "Unknown", "MemberB", "", "?",
  ])
  func labelsThatAreNoNames(label: String) {
    var pseudonymizer = Pseudonymizer(key: PseudonymKey(dateShift: -91))
    let transcript = Transcript(
      session: Session(id: "s"),
      utterances: [
        Utterance(id: "0", speaker: .init(label), text: "Well, yes.")
      ])
    let new = pseudonymizer.replacing(namesIn: transcript).transcript
    #expect(new.utterances[0].speaker.rawValue == label)
    #expect(pseudonymizer.key.entries.isEmpty)
  }

  @Test(arguments: [
    ("2026-03-02", -91, "2025-12-01"), ("2024-03-01", -1, "2024-02-29"),
    ("2026-01-01", 364, "2026-12-31"), ("2026-03", -91, "2026"), ("2026", -91, "2026"),
    ("in spring", -91, nil), ("2026-13-01", -91, "2026"),
  ])
  func datesMove(date: String, days: Int, moved: String?) {
    var pseudonymizer = Pseudonymizer(key: PseudonymKey(dateShift: days))
    let transcript = Transcript(session: Session(id: "s", date: date), utterances: [])
    let (new, _) = pseudonymizer.replacing(namesIn: transcript)
    #expect(new.session.date == moved)
    let again = pseudonymizer.replacing(namesIn: new).transcript
    #expect(again.session.date == moved, "once only")
  }

  @Test func aKeyIsAPlainTable() throws {
    let text = """
      name,kind,pseudonym,word,places
      ,dates,-91,,
      Mia Smith,client,ClientA,no,
      Will,person,PersonA,yes,
      "Brighton, Pier",?,,no,s@1 s@2

      """
    let key = try PseudonymKey(csv: Array(text.utf8), file: "key.csv", shift: 0)
    #expect(key.csv == text && key.dateShift == -91)
    // A person's own list needs the names only.
    let own = try PseudonymKey(csv: Array("name\nMia\nMay\n".utf8), file: "key.csv", shift: -7)
    #expect(own.entries.map(\.pseudonym) == ["PersonA", "PersonB"] && own.dateShift == -7)
    #expect(own.entries.map(\.isWord) == [false, true])
  }

  @Test(arguments: [
    ("who,kind\nMia,client\n", "key-no-names"), ("name,kind\nMia,pet\n", "key-invalid"),
    ("name\nMia\nmia\n", "key-invalid"), ("name,kind,pseudonym\n,dates,soon\n", "key-invalid"),
  ])
  func aBrokenKeyIsRefused(text: String, id: String) {
    let error = #expect(throws: InvalidInput.self) {
      try PseudonymKey(csv: Array(text.utf8), file: "key.csv", shift: 0)
    }
    #expect(error?.diagnostics.map(\.id) == [id])
    #expect(error?.diagnostics.contains { $0.message.contains("Mia") } == false)
  }

  @Test func wordsOnceJudged() throws {
    var first = Pseudonymizer(key: PseudonymKey(dateShift: -7))
    let transcript = PseudonymTextTests.transcript("We went to Brighton with Oscar.")
    _ = first.replacing(namesIn: transcript)
    let judged = first.key.csv.replacing("Brighton,?", with: "Brighton,keep")
      .replacing("Oscar,?", with: "Oscar,person")
    var second = Pseudonymizer(
      key: try PseudonymKey(csv: Array(judged.utf8), file: "key.csv", shift: 0))
    let (new, report) = second.replacing(namesIn: transcript)
    #expect(new.utterances[0].text == "We went to Brighton with PersonA.")
    #expect(report.toReview.isEmpty)
  }

  /// Texts put together at random from what is hard.
  @Test func marksStayValidAndASecondTimeChangesNothing() {
    let pieces = [
      "Mia", " ", "Will", "'s", "-", "[laughs]", "(3)", "👩‍👧", "מרים", "a@b.org", "07700 900123",
      "12 March", "Smith", ".", ", ", "\"", "Zoë", "’s", "«", "[Mia laughs]", "é", "Brighton", "//",
      "93 years old", "@mo", "\u{202E}", "xxx", "Anne", "\n", "www.x.org",
    ]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let text = (0..<generator.int(1...14)).map { _ in pieces[generator.int(0...pieces.count - 1)]
      }
      .joined()
      let transcript = PseudonymTextTests.transcript(text)
      var pseudonymizer = Pseudonymizer(key: PseudonymTextTests.key)
      let once = pseudonymizer.replacing(namesIn: transcript).transcript
      var fresh = Pseudonymizer(key: PseudonymTextTests.key)
      #expect(fresh.replacing(namesIn: transcript).transcript == once, "the same again")
      #expect(pseudonymizer.replacing(namesIn: once).transcript == once, "\(text)")
      let (before, after) = (transcript.utterances[0], once.utterances[0])
      let bytes = Array(after.text.utf8)
      #expect(after.marks.count <= before.marks.count)
      var last = 0
      for mark in after.marks {
        #expect(mark.range.lowerBound >= last && mark.range.upperBound <= bytes.count, "\(text)")
        last = mark.range.upperBound
        // On the bounds of letters.
        #expect(String(validating: bytes[mark.range], as: UTF8.self) != nil, "\(text)")
      }
    }
  }
}
