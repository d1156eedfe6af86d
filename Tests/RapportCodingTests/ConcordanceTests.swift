import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

/// A phrase in context, and how many matches there are where.
@Suite struct ConcordanceTests {
  private static let talk = """
    T: Not sure? Are you not really sure?
    C: I'm not sure. No.
    T: Okay.
    C: So sure.
    """

  private func hits(
    _ phrase: String, in codebook: Codebook? = nil, by roles: Set<SpeakerRole> = []
  ) throws -> [String] {
    let transcript = Transcript.sample(Self.talk)
    return try PhraseSearch(phrase, in: codebook).hits(in: transcript, by: roles).map {
      "\($0.utterance): \(transcript.text(of: $0.passage))"
    }
  }

  @Test func findsEveryMatch() throws {
    #expect(
      try hits("not [really] sure") == ["0: Not sure", "0: not really sure", "1: not sure"])
    #expect(try hits("not [really] sure", by: [.client]) == ["1: not sure"])
    #expect(try hits("maybe").isEmpty)
  }

  @Test func aCodebooksListsAndOpenersHold() throws {
    let codebook = try Book.rule(
      "phrase: [\"@doubt\"]", top: "lists: { doubt: [\"sure\"] }\nopeners: [\"not\"]")
    #expect(try hits("^ @doubt", in: codebook) == ["0: sure", "3: sure"])
    #expect(try hits("^ sure") == ["3: sure"])
  }

  @Test(arguments: [
    ("not (sure", false, "this bracket is never closed [phrase-bracket]"),
    (
      "@doubt", false,
      "the phrase names the list `@doubt`, and no codebook is given [unknown-list]\n  @doubt\n"
        + "  hint: add -c with the codebook that has the list"
    ),
    (
      "@doubts", true,
      "the codebook `book` has no list named `@doubts` [unknown-list]\n  @doubts\n"
        + "  hint: known: @doubt, @person"
    ),
  ])
  func refusesWhatIsNoPhrase(_ phrase: String, _ hasCodebook: Bool, _ expected: String) throws {
    let codebook = try Book.rule("phrase: [\"@doubt\"]", top: "lists: { doubt: [\"sure\"] }")
    let error = #expect(throws: InvalidInput.self) {
      try PhraseSearch(phrase, in: hasCodebook ? codebook : nil)
    }
    #expect(error?.description.contains(expected) ?? false, "\(error?.description ?? "")")
  }

  // MARK: Counts

  private func concordance(
    codings: String? = nil, limit: Int = .max
  ) throws -> Concordance {
    let index = try codings.map {
      CodingsIndex(try CodingsFile(csv: Array($0.utf8), file: "codings.csv"))
    }
    var concordance = Concordance(
      of: try PhraseSearch("sure"), comparedWith: index.map { ($0, ["doubt"]) }, limit: limit)
    concordance.add(Transcript.sample(Self.talk, id: "a"))
    concordance.add(Transcript.sample("C: Sure.", id: "b"))
    return concordance
  }

  @Test func countsBySessionAndRole() throws {
    let counts = try concordance().counts.map {
      "\($0.session) \($0.role.rawValue) \($0.hits)/\($0.withHit)/\($0.utterances)"
    }
    #expect(counts == ["a therapist 2/1/2", "a client 2/2/2", "b client 1/1/1"])
  }

  @Test func theLimitIsOfLinesOnly() throws {
    let found = try concordance(limit: 3)
    #expect(found.lines.map { "\($0.session) \($0.utterance)" } == ["a 0", "a 0", "a 1"])
    #expect(found.counts.reduce(0) { $0 + $1.hits } == 5)
  }

  @Test func piecesMakeTheWholeText() throws {
    let pieces = try concordance().lines.map { [$0.pieces.left, $0.pieces.hit, $0.pieces.right] }
    #expect(pieces.first == ["Not ", "sure", "? Are you not really sure?"])
    #expect(pieces[2] == ["I'm not ", "sure", ". No."])
  }

  @Test func comparesWithCodings() throws {
    let found = try concordance(
      codings: "session,utterance,code\na,1,doubt\na,2,doubt\na,3,other\n")
    #expect(found.lines.map(\.isCoded) == [false, false, true, false, nil])
    #expect(found.counts.map(\.coded) == [1, 1, nil])
    #expect(found.counts.map(\.codedWithHit) == [0, 1, nil])
  }

  @Test func anIdGoesBeforeANumber() throws {
    let index = CodingsIndex(
      try CodingsFile(
        csv: Array("session,utterance,code\ns,1,first\ns,u0,zero\ns,2,third\n".utf8), file: "c.csv")
    )
    let transcript = Transcript(
      session: Session(id: "s"),
      utterances: ["u0", "1", "u2"].map { Utterance(id: .init($0), speaker: "C", text: "x") })
    #expect(index.codes(ofUtterance: 0, in: transcript) == ["zero"])
    #expect(index.codes(ofUtterance: 1, in: transcript) == ["first"])
    #expect(index.codes(ofUtterance: 2, in: transcript) == ["third"])
  }
}
