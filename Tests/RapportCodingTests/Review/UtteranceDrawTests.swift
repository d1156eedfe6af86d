import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTestSupport
import RapportTranscripts
import Testing

/// Utterances are drawn in a fixed random order, and the judgements say what the rules miss.
@Suite struct UtteranceDrawTests {
  /// 300 client utterances in three sessions; the rules flag every tenth.
  private struct Study {
    var logs: [Session.ID: [Decision]] = [:]
    private var clock = DecisionClock()
    private let transcripts: [Session.ID: Transcript]

    static let hedge = CodeReference(codebook: "book", code: "hedge")
    static let codebook = try? Book.load(
      """
      codes:
        - { code: hedge, name: Hedge, roles: [client], family: soft, rules: [{ id: hedge.a, phrase: ["a"] }] }
        - { code: mild, name: Mild, roles: [client], family: soft, rules: [{ id: mild.a, phrase: ["b"] }] }
        - { code: hard, name: Hard, roles: [therapist], rules: [{ id: hard.a, phrase: ["c"] }] }
        - { code: inner, name: Inner, internal: yes, roles: [client], rules: [{ id: inner.a, phrase: ["d"] }] }
      """)

    init(_ ids: [Session.ID] = ["s01", "s02", "s03"]) {
      var transcripts: [Session.ID: Transcript] = [:]
      for id in ids {
        var transcript = Transcript.sample(
          (0..<100).map { "C: Words \($0)." }.joined(separator: "\n") + "\nT: Hm.")
        transcript.session.id = id
        transcripts[id] = transcript
      }
      self.transcripts = transcripts
    }

    func sessions(
      without: Set<Session.ID> = [], isFlagged: (Int) -> Bool = { $0 % 10 == 0 }
    ) throws -> [SessionForDrawing] {
      try transcripts.keys.sorted().filter { !without.contains($0) }.map { id in
        let transcript = try #require(transcripts[id])
        let codings = (0..<100).filter(isFlagged).map {
          Coding(code: Self.hedge, utterance: $0)
        }
        return SessionForDrawing(
          ReviewedSession(
            suggested: CodedSession(
              transcript: transcript, rater: .rules, codings: codings),
            log: DecisionLog(logs[id] ?? [])))
      }
    }

    mutating func judge(
      _ place: UtteranceDraw.Place, _ kind: Decision.Kind, _ code: CodeReference = hedge,
      by rater: Rater.ID = "anna", why: String? = nil
    ) throws {
      let transcript = try #require(transcripts[place.session])
      let anchor = try #require(
        Anchor(code: code, utterance: place.utterance, in: transcript))
      logs[place.session, default: []].append(
        Decision(
          id: clock.next(at: 1, random: 1), session: place.session,
          revision: transcript.revision, kind: kind, anchor: anchor, why: why, isBlind: true,
          rater: rater, at: 1))
    }
  }

  private func scope(_ id: String) throws -> DrawScope {
    let codebook = try #require(Study.codebook)
    return try #require(DrawScope.all(of: [codebook]).first { $0.id == id })
  }

  @Test func familiesAndCodesCanBeJudged() throws {
    let scopes = DrawScope.all(of: [try #require(Study.codebook)])
    #expect(scopes.map(\.id) == ["book/family:soft", "book/hedge", "book/mild", "book/hard"])
    #expect(scopes[0].parts(for: .client).map(\.name) == ["Hedge", "Mild"])
    #expect(scopes[0].parts(for: .therapist).isEmpty)
  }

  @Test func theOrderIsFixedAndNobodyCanChoose() throws {
    var study = Study()
    func places(_ uid: String, _ count: Int) throws -> [UtteranceDraw.Place] {
      study.logs = [:]
      return try (0..<count).map { _ in
        let draw = UtteranceDraw(try scope("book/hedge"), of: try study.sessions(), study: uid)
        let place = try #require(draw.next(for: "anna"))
        try study.judge(place, .judgedAbsent)
        return place
      }
    }
    let first = try places("uid-1", 60)
    #expect(try places("uid-1", 60) == first && places("uid-2", 60) != first)
    #expect(Set(first).count == 60 && Set(first.map(\.session)).count == 3)
    // About every third has the machine's code, not always the third.
    let flagged = first.indices.filter { first[$0].utterance % 10 == 0 }
    #expect((12...28).contains(flagged.count))
    #expect(Set(flagged.map { $0 % 3 }).count == 3)
  }

  @Test func recallByHand() throws {
    var study = Study()
    let scope = try scope("book/hedge")
    // Of the flagged the even sessions' are right; of the unflagged every seventh is missed.
    var (judged, tp, m, f, n) = (0, 0, 0, 0, 0)
    while judged < 90 {
      let draw = UtteranceDraw(scope, of: try study.sessions(), study: "uid")
      let place = try #require(draw.next(for: "anna"))
      let isFlagged = place.utterance % 10 == 0
      let isPresent = isFlagged ? place.session != "s02" : place.utterance % 7 == 0
      try study.judge(place, isPresent ? .judgedPresent : .judgedAbsent)
      if isFlagged { (m, tp) = (m + 1, tp + (isPresent ? 1 : 0)) }
      if !isFlagged { (n, f) = (n + 1, f + (isPresent ? 1 : 0)) }
      judged += 1
    }
    let result = UtteranceDraw(scope, of: try study.sessions(), study: "uid").result()
    #expect(result.flagged == 30 && result.unflagged == 270)
    #expect(result.flaggedSample.judged == m && result.flaggedSample.present == tp)
    #expect(result.unflaggedSample.judged == n && result.unflaggedSample.present == f)
    #expect(result.flaggedSample.blind + result.unflaggedSample.blind == 90)
    let truePositives = 30 * Double(tp) / Double(m)
    let missed = 270 * Double(f) / Double(n)
    let recall = try #require(try result.review().recall().value)
    #expect(abs(recall - truePositives / (truePositives + missed)) < 1e-12)
  }

  @Test func aSampleEndsWhereNobodyJudged() throws {
    var study = Study()
    let scope = try scope("book/hedge")
    for _ in 0..<30 {
      let draw = UtteranceDraw(scope, of: try study.sessions(without: ["s03"]), study: "uid")
      try study.judge(try #require(draw.next(for: "anna")), .judgedAbsent)
    }
    let before = UtteranceDraw(scope, of: try study.sessions(without: ["s03"]), study: "uid")
      .result()
    #expect(before.flaggedSample.judged + before.unflaggedSample.judged == 30)
    // A session came: what was judged behind its first utterance waits.
    let after = UtteranceDraw(scope, of: try study.sessions(), study: "uid").result()
    let waiting = after.flaggedSample.waiting + after.unflaggedSample.waiting
    #expect(after.flaggedSample.judged + after.unflaggedSample.judged + waiting == 30)
    #expect(waiting > 0)
    for _ in 0..<40 {
      let draw = UtteranceDraw(scope, of: try study.sessions(), study: "uid")
      try study.judge(try #require(draw.next(for: "anna")), .judgedAbsent)
    }
    let later = UtteranceDraw(scope, of: try study.sessions(), study: "uid").result()
    #expect(later.flaggedSample.waiting + later.unflaggedSample.waiting < waiting)
  }

  @Test func passingOverAndDifferingCountAsNothing() throws {
    var study = Study()
    let scope = try scope("book/hedge")
    let skip = SessionForDrawing.skipMark + "unclear"
    let first = try #require(
      UtteranceDraw(scope, of: try study.sessions(), study: "uid").next(for: "anna"))
    try study.judge(first, .note, why: skip)
    var draw = UtteranceDraw(scope, of: try study.sessions(), study: "uid")
    #expect(draw.next(for: "anna") != first && draw.next(for: "ben") == first)
    #expect(draw.answered(by: "anna") == 1 && draw.answered(by: "ben") == 0)
    try study.judge(first, .judgedPresent, by: "ben")
    try study.judge(first, .judgedAbsent, by: "cleo")
    draw = UtteranceDraw(scope, of: try study.sessions(), study: "uid")
    let result = draw.result()
    #expect(result.flaggedSample.disputed + result.unflaggedSample.disputed == 1)
    #expect(result.flaggedSample.judged + result.unflaggedSample.judged == 0)
    #expect(try result.review().recall().undefined == .noFlaggedReview)
  }

  @Test func aFamilyIsJudgedAsOneAndByCode() throws {
    var study = Study()
    let family = try scope("book/family:soft")
    let mild = CodeReference(codebook: "book", code: "mild")
    for number in 0..<24 {
      let draw = UtteranceDraw(family, of: try study.sessions(), study: "uid")
      let place = try #require(draw.next(for: "anna"))
      try study.judge(place, .judgedAbsent)
      #expect(draw.next(for: "anna") == place, "half judged")
      try study.judge(place, number % 4 == 0 ? .judgedPresent : .judgedAbsent, mild)
    }
    let result = UtteranceDraw(family, of: try study.sessions(), study: "uid").result()
    #expect(result.flaggedSample.judged + result.unflaggedSample.judged == 24)
    #expect(result.flaggedSample.present + result.unflaggedSample.present == 6)
    // Judged for one of its codes only, an utterance says nothing of the family.
    let code = UtteranceDraw(try scope("book/hedge"), of: try study.sessions(), study: "uid")
    try study.judge(try #require(code.next(for: "ben")), .judgedPresent, by: "ben")
    let same = UtteranceDraw(family, of: try study.sessions(), study: "uid").result()
    #expect(same.flaggedSample == result.flaggedSample)
    #expect(same.unflaggedSample == result.unflaggedSample)
    // Nothing has the machine's code `mild`: the code's own sample is all of it, up to the first gap.
    let own = UtteranceDraw(try scope("book/mild"), of: try study.sessions(), study: "uid").result()
    #expect(own.flagged == 0 && own.unflagged == 300)
    #expect(own.unflaggedSample.judged + own.unflaggedSample.waiting == 24)
    #expect(own.unflaggedSample.judged >= 1)
  }
}
