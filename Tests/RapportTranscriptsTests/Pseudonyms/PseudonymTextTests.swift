import RapportTranscripts
import Testing

/// What becomes of words that somebody said.
@Suite("Pseudonyms in a text") struct PseudonymTextTests {
  /// The names that every case knows.
  static let key = PseudonymKey(
    entries: [
      .init("Maureen Smith", .client, pseudonym: "Nora"), .init("Mia", .member),
      .init("Zoë", .member), .init("Anne-Marie Jones", .member), .init("O'Brien", .person),
      .init("Will", .person), .init("May", .person), .init("Rose", .person),
      .init("Hope Young", .person), .init("New York", .place),
      .init("Mo", .client, pseudonym: "Nora"),
      .init("מרים", .member), .init("Łukasz", .member), .init("Tiger", .person, isWord: true),
      .init("Grace", .person, isWord: false), .init("Bath", .keep),
    ], dateShift: -91)

  struct Case: CustomTestStringConvertible, Sendable {
    var said: String
    var kept: String
    var testDescription: String { said }

    init(_ said: String, _ kept: String? = nil) {
      self.said = said
      self.kept = kept ?? said
    }
  }

  static let names = [
    Case("I told Maureen Smith so.", "I told Nora so."),
    Case("I told maureen, and SMITH.", "I told Nora, and Nora."),
    Case("Maureen's sister, and Maureen’s too.", "Nora's sister, and Nora’s too."),
    Case("Mia'll come; Mia’d stay.", "MemberA'll come; MemberA’d stay."),
    Case("Mo said so. Momentum, Moment.", "Nora said so. Momentum, Moment."),
    Case("Miami, Mian, amia, mia1."),
    Case("Zoe and ZOË and Zoe\u{308}.", "MemberB and MemberB and MemberB."),
    Case("Anne-Marie, anne marie.", "MemberC, MemberC."),
    Case("Marie is somebody else."),
    Case("Ask Anne-Marie Jones or Jones.", "Ask MemberC or MemberC."),
    Case("the Smiths and the Joneses", "the Nora and the Joneses"),
    Case("Mia-Rose and ex-Mia", "MemberA-Rose and ex-MemberA"),
    Case("Ask O'Brien, O’Brien's son.", "Ask PersonA, PersonA's son."),
    Case("Lukasz and ŁUKASZ", "MemberE and MemberE"),
    Case("in new york and NewYork", "in PlaceA and NewYork"),
    Case("👩‍👩‍👧Mia🙂Mia👋🏽", "👩‍👩‍👧MemberA🙂MemberA👋🏽"),
    Case("אני ומרים, מרים אמרה", "אני ומרים, MemberD אמרה"),
    Case("Dr Smith and Mrs. Smith", "Dr Nora and Mrs. Nora"),
    Case("Mia Mia Mia", "MemberA MemberA MemberA"),
    Case(""), Case("…?!"), Case("<b>Mia</b>", "<b>MemberA</b>"),
  ]

  static let words = [
    Case("I will, we may, a rose, I hope."), Case("WILL YOU STOP. MAY I?"),
    Case("Will you come? May I? Hope helps. Rose up."),
    Case("I asked Will and Rose.", "I asked PersonB and PersonD."),
    Case("Will, are you there? Rose's idea.", "PersonB, are you there? PersonD's idea."),
    Case("in May, last May, 3 May, May 3rd", "in May, last May, DATE, DATE"),
    Case("I saw May again.", "I saw PersonC again."),
    Case("I have hope, young man."), Case("I know Hope Young.", "I know PersonE."),
    Case("He said: \"Will it do?\""), Case("good-Will and Will-power"),
    Case("My tiger and Tiger.", "My tiger and PersonF."),
    Case("by grace of Grace", "by PersonG of PersonG"),
    Case("in Bath and the bath"),
  ]

  @Test(arguments: names + words) func namesAreReplaced(_ one: Case) {
    let (text, _) = Self.replaced(one.said)
    #expect(text == one.kept)
  }

  static let identifiers = [
    Case("Write to anna.lee+x@clinic.example.org.", "Write to EMAIL."),
    Case("at home @ five, a@b"), Case("follow @mia_77!", "follow HANDLE!"),
    Case("see https://a.example/x?y=1, www.b.example.", "see URL, URL."),
    Case("on clinic-a.co.uk/team and e.g. this.that", "on URL and e.g. this.that"),
    Case("Mia@clinic.com", "EMAIL"),
    Case("call 07700 900123 now", "call NUMBER now"), Case("+44 20 7946 0958", "NUMBER"),
    Case("(020) 7946-0958.", "NUMBER."), Case("555-0199", "NUMBER"),
    Case("06 12 34 56 78", "NUMBER"), Case("123-45-6789", "NUMBER"), Case("QQ123456C", "NUMBER"),
    Case("id 123456", "id NUMBER"), Case("in 2019 2020 2021"), Case("100 93 86 79 72 65"),
    Case("1 2 3 4 5 6 7 8 9 10 11 12."), Case("10/10 10/10 9/10 8/10"),
    Case("PHQ9 was 12, 1000 pounds"),
    Case("120/80 and 3.5 and 10:30"),
    Case("on 12 March 2024, March 12th and the first of May", "on DATE, DATE and the DATE"),
    Case("the twenty first of June", "the DATE"),
    Case("12/03/2024 2024-03-12 1.2.24", "DATE DATE DATE"),
    Case("12/13 and 1/2/3"), Case("I may 3 times march 4 miles"), Case("in March 2024"),
    Case(
      "She is 93 years old, aged 101, 45 years old", "She is AGE years old, aged AGE, 45 years old"),
    Case("a 93-year-old, ninety-three years old", "a AGE-year-old, AGE years old"),
    Case("ninety percent, 95 kilos"),
  ]

  @Test(arguments: identifiers) func identifiersAreMasked(_ one: Case) {
    let (text, _) = Self.replaced(one.said)
    #expect(text == one.kept)
  }

  @Test(arguments: [
    ("I went to Brighton Pier with Oscar.", ["Brighton Pier", "Oscar"]),
    ("Brighton was nice. He said \"Oscar.\" And: Yes.", []),
    ("I met Dr. Patel; Mr Nobody", ["Patel", "Nobody"]),
    ("I was in Bath on Monday, OK, CBT, I.", []),
    ("We saw Mia and Nora and MemberA.", []), ("About Will.", []),
  ])
  func wordsToReview(said: String, words: [String]) {
    var pseudonymizer = Pseudonymizer(key: Self.key)
    let report = pseudonymizer.replacing(namesIn: Self.transcript(said)).report
    #expect(pseudonymizer.key.open.map(\.name) == words)
    #expect(report.toReview.count == words.count)
  }

  @Test func doubtfulPlacesAreCounted() {
    let (_, report) = Self.replaced("Will you come? WILL. I asked Will.")
    #expect(report.names == 1 && report.doubtful == ["0", "0"])
  }

  /// The text with pseudonyms of a session in which nobody has a name.
  static func replaced(_ text: String) -> (text: String, report: PseudonymReport) {
    var pseudonymizer = Pseudonymizer(key: key)
    let (transcript, report) = pseudonymizer.replacing(namesIn: self.transcript(text))
    return (transcript.utterances[0].text, report)
  }

  static func transcript(_ text: String) -> Transcript {
    Transcript(
      session: Session(id: "s01"), speakers: [Speaker(id: "C", role: .client)],
      utterances: [Utterance(id: "0", speaker: "C", text: text)])
  }
}
