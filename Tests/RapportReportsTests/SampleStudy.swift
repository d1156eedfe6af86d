import Foundation
import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// A small invented study, built from values: an individual session with an episode and a flag, a
/// group session, and hostile text.
enum SampleStudy {
  static let signals = Codebook(
    id: "rupture-signals", version: "0.1.0", title: "Rupture signals",
    source: "3RS (Eubanks et al.), derived",
    codes: [
      Code(
        id: "denial", aliases: ["RW1"], name: "Denial", roles: [.client, .member],
        family: "withdrawal", valence: .signal),
      Code(
        id: "complaint-about-activities", aliases: ["RC3"], name: "Complaint about activities",
        roles: [.client, .member], family: "confrontation", valence: .signal),
      Code(
        id: "risk", aliases: ["SAFETY"], name: "Risk language", roles: [.client, .member],
        valence: .flag),
    ], fingerprint: Fingerprint(of: [1]))

  static let repair = Codebook(
    id: "rupture-repair", version: "0.1.0", title: "Rupture repair",
    source: "3RS (Eubanks et al.), derived", uses: ["rupture-signals"],
    codes: [
      Code(
        id: "validates-defensive-posture", aliases: ["RR09"],
        name: "Validates the defensive posture",
        roles: [.therapist], family: "immediate", valence: .positive,
        opportunities: [
          CodeReference(codebook: "rupture-signals", code: "denial"),
          CodeReference(codebook: "rupture-signals", code: "complaint-about-activities"),
        ]),
      Code(
        id: "acknowledges-contribution", aliases: ["RR05"], name: "Acknowledges own contribution",
        roles: [.therapist], family: "expressive", valence: .positive),
      Code(
        id: "minimises", aliases: ["RX4"], name: "Minimises", roles: [.therapist],
        family: "aggravating", valence: .negative),
    ],
    episodes: [
      EpisodePattern(
        id: "rupture", name: "Rupture and repair",
        markers: [CodeReference(codebook: "rupture-signals", code: "denial")],
        repairs: [CodeReference(codebook: "rupture-repair", code: "acknowledges-contribution")],
        aggravations: [], engagements: [])
    ],
    measures: [
      Measure(
        id: "answered", name: "Ruptures answered", kind: .episodes("rupture", outcomes: []))
    ], fingerprint: Fingerprint(of: [2]))

  static let cohesion = Codebook(
    id: "group-cohesion", version: "0.1.0", title: "Group cohesion", source: "GPIRS, derived",
    codes: [
      Code(
        id: "linking", aliases: ["GV1"], name: "Linking", roles: [.therapist],
        family: "verbal interaction", valence: .positive),
      Code(
        id: "me-too", aliases: ["GM3"], name: "Universality (me too)", roles: [.member],
        family: "members", valence: .positive),
      Code(
        id: "self-disclosure", aliases: ["GM4"], name: "Self-disclosure", roles: [.member],
        family: "members", valence: .positive),
    ], fingerprint: Fingerprint(of: [3]))

  static let codebooks = [signals, repair, cohesion]

  static func coding(
    _ code: String, _ utterance: Int, _ evidence: [(String, Double, [Range<Int>])],
    score: Double = 1, isMain: Bool? = nil
  ) -> Coding {
    let parts = code.split(separator: "/").map(String.init)
    return Coding(
      code: CodeReference(codebook: parts[0], code: parts[1]), utterance: utterance,
      evidence: evidence.map {
        Evidence(rule: Rule.ID($0.0), weight: $0.1, ranges: $0.2)
      }, score: score, isMain: isMain)
  }

  /// Where words stand in a text.
  static func bytes(_ words: String, in text: String) -> Range<Int> {
    guard let range = text.range(of: words) else { return 0..<0 }
    let low = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return low..<low + words.utf8.count
  }

  private static let lines: [(String, Int, String)] = [
    ("T", 2, "Before we start, how did you get on with the breathing practice?"),
    (
      "C", 9,
      "It was fine. [pause 3s] Honestly it's a waste of time, I'm sitting there in pain, breathing."
    ),
    ("T", 21, "Everyone finds it a bit dull at first."),
    ("C", 26, "No, I'm fine, forget it."),
    (
      "T", 33,
      "I think I pushed that practice on you before asking what you wanted. It makes sense you'd be fed up."
    ),
    ("C", 44, "Well. [sighs] I just don't see how it gets me back to work."),
    ("T", 52, "Tell me more about work, what would getting back look like?"),
    ("C", 61, "Two mornings a week, to begin with. Some nights I think there's no point going on."),
    ("T", 75, "Thank you for telling me that. I'd like to stay with that for a moment."),
  ]

  static let individual: CodedSession = {
    let transcript = Transcript(
      session: Session(
        id: "T01-C01-03", therapists: ["T01"], clients: ["C01"], number: 3, date: "2026-03-01",
        minutes: 50, modality: "face to face"),
      speakers: [Speaker(id: "T", role: .therapist), Speaker(id: "C", role: .client)],
      utterances: lines.enumerated().map { index, line in
        Utterance(
          id: Utterance.ID(String(index)), speaker: Speaker.ID(line.0), text: line.2,
          start: line.1 * 1000, end: (line.1 + 6) * 1000)
      })
    return CodedSession(
      transcript: transcript,
      codebooks: [signals, repair].map(CodedSession.CodebookVersion.init), rater: .rules,
      codings: [
        coding(
          "rupture-signals/complaint-about-activities", 1,
          [
            ("complaint.waste", 1, [bytes("waste of time", in: lines[1].2)]),
            (
              "complaint.in-pain", 0.5,
              [bytes("a waste of time, I'm sitting there in pain", in: lines[1].2)]
            ),
            ("complaint.softened", -0.25, [bytes("fine", in: lines[1].2)]),
          ], score: 1.25),
        coding(
          "rupture-signals/denial", 1, [("denial.fine", 1, [bytes("It was fine", in: lines[1].2)])]),
        coding(
          "rupture-repair/minimises", 2,
          [("minimises.everyone", 1, [bytes("Everyone finds it", in: lines[2].2)])]),
        coding(
          "rupture-signals/denial", 3,
          [
            (
              "denial.fine", 1,
              [bytes("I'm fine", in: lines[3].2), bytes("forget it", in: lines[3].2)]
            )
          ]),
        coding(
          "rupture-repair/acknowledges-contribution", 4,
          [("contribution.pushed", 1, [bytes("I pushed that practice on you", in: lines[4].2)])]),
        coding(
          "rupture-repair/validates-defensive-posture", 4,
          [
            ("validates.sense", 1, [bytes("makes sense you'd be", in: lines[4].2)]),
            ("validates.after-marker", 0.5, []),
          ],
          score: 1.5),
        coding(
          "rupture-signals/risk", 7,
          [("risk.no-point", 1, [bytes("no point going on", in: lines[7].2)])]),
      ],
      episodes: [
        Episode(
          codebook: "rupture-repair", pattern: "rupture", utterances: 1...5,
          markers: [
            .init(
              code: .init(codebook: "rupture-signals", code: "complaint-about-activities"),
              utterance: 1),
            .init(code: .init(codebook: "rupture-signals", code: "denial"), utterance: 3),
          ],
          responses: [
            .init(code: .init(codebook: "rupture-repair", code: "minimises"), utterance: 2),
            .init(
              code: .init(codebook: "rupture-repair", code: "acknowledges-contribution"),
              utterance: 4),
          ], isAggravatedFirst: true, outcome: .unchanged, latencyTurns: 1,
          latencyTherapistTurns: 1, latencyMilliseconds: 12_000),
        Episode(
          codebook: "rupture-repair", pattern: "rupture", utterances: 7...8,
          markers: [
            .init(code: .init(codebook: "rupture-signals", code: "denial"), utterance: 7)
          ], outcome: .censored),
      ], addressees: [])
  }()

  private static let groupLines: [(String, String)] = [
    ("L01", "Welcome back. Who would like to start?"),
    ("Maureen", "I've not told anyone this, but I cried in the car last week."),
    ("Tariq", "Same here. I do exactly that, before I go in."),
    ("L01", "Maureen, that sounds close to what Desmond said about the stairs."),
    ("Desmond", "It is. I sit down on the third step and swear at it. [laughs]"),
    ("Maureen", "I thought it was only me."),
    ("L01", "Mm."),
    ("Tariq", "Do you still get the bad nights, Maureen?"),
  ]

  static let group: CodedSession = {
    let leader = Addressee(kind: .leader, speakers: [0])
    let transcript = Transcript(
      session: Session(
        id: "group-02", therapists: ["L01"], clients: ["Maureen", "Tariq", "Desmond", "Leila"],
        group: "G1", number: 2, present: ["Maureen", "Tariq", "Desmond", "Leila"]),
      speakers: [
        Speaker(id: "L01", role: .therapist), Speaker(id: "Maureen", role: .member),
        Speaker(id: "Tariq", role: .member), Speaker(id: "Desmond", role: .member),
      ],
      utterances: groupLines.enumerated().map { index, line in
        Utterance(id: Utterance.ID("g\(index)"), speaker: Speaker.ID(line.0), text: line.1)
      })
    return CodedSession(
      transcript: transcript, codebooks: [.init(cohesion)], rater: .rules,
      codings: [
        coding(
          "group-cohesion/self-disclosure", 1,
          [("disclosure.never-told", 1, [bytes("not told anyone this", in: groupLines[1].1)])]),
        coding(
          "group-cohesion/me-too", 2,
          [("me-too.same", 1, [bytes("Same here", in: groupLines[2].1)])]),
        coding(
          "group-cohesion/linking", 3,
          [
            (
              "linking.two-names", 1,
              [
                bytes("Maureen", in: groupLines[3].1),
                bytes("close to what Desmond said", in: groupLines[3].1),
              ]
            )
          ]),
        coding(
          "group-cohesion/me-too", 5,
          [("me-too.only-me", 1, [bytes("thought it was only me", in: groupLines[5].1)])]),
      ],
      addressees: [
        Addressee(kind: .group), leader, Addressee(kind: .member, speakers: [1]),
        Addressee(kind: .member, speakers: [1]), leader, Addressee(kind: .unknown),
        Addressee(kind: .unknown), Addressee(kind: .member, speakers: [1]),
      ])
  }()

  /// Words that would break a page, a table or a folder.
  static let hostile: CodedSession = {
    let texts = [
      "<script>alert(1)</script> & \"onmouseover=\"x\" 'y'",
      "\u{202E}gnihtyna\u{202C} NUL:\u{0} end",
      "=cmd()|' /C calc'!A0",
      "\u{5E9}\u{5DC}\u{5D5}\u{5DD} \u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} e\u{301}t\u{E9}",
    ]
    return CodedSession(
      transcript: Transcript(
        session: Session(id: "../../<b>etc\u{202E}", therapists: ["</title><script>"]),
        speakers: [Speaker(id: "\"><img src=x>", role: .client)],
        utterances: texts.enumerated().map {
          Utterance(
            id: Utterance.ID(String($0.offset)), speaker: "\"><img src=x>", text: $0.element)
        }),
      rater: .rules,
      codings: [
        coding("rupture-signals/denial", 0, [("r<1>", 1, [0..<8])]),
        coding("rupture-signals/denial", 2, [("r.cmd", 1, [0..<6])]),
        coding("rupture-signals/denial", 3, [("r.emoji", 1, [10..<20])]),
        coding("unknown-book/\"x", 1, []),
      ])
  }()
}
