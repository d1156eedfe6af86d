import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts
import Testing

/// The gate's cut-offs at their edges, and the file that profiles read.
@Suite struct ValidationTests {
  private static let gate = ValidationGate.standard

  private static func estimate(_ low: Double, _ value: Double = 0.9) -> Estimate {
    Estimate(value, interval: low...1, method: "test")
  }

  @Test func cutOffsAreTheDataFiles() {
    let gate = Self.gate
    #expect(gate.version == "1")
    #expect(gate.evidence == EvidenceGate())
    #expect(gate.equivalenceRaters == 2 && gate.equivalencePositives == 50)
    #expect(gate.lowestAlpha == 0.6 && gate.largestShortfall == 0.1)
  }

  @Test(arguments: [
    (50, 10, 0.40, 0.50, 0.0, 0.0, ValidationState.utteranceGrade),
    (49, 10, 0.40, 0.50, 0.0, 0.0, .experimental),
    (50, 9, 0.40, 0.50, 0.0, 0.0, .experimental),
    (50, 10, 0.39, 0.50, 0.0, 0.0, .experimental),
    (50, 10, 0.40, 0.49, 0.0, 0.0, .experimental),
    (5, 2, 0.0, 0.0, 0.50, -0.20, .sessionGrade),
    (5, 2, 0.0, 0.0, 0.50, 0.21, .experimental),
    (5, 2, 0.0, 0.0, 0.49, 0.0, .experimental),
  ])
  func states(
    _ positives: Int, _ sessions: Int, _ kappa: Double, _ f1: Double, _ icc: Double,
    _ bias: Double, _ state: ValidationState
  ) {
    let evidence = CodeEvidence(
      referencePositives: positives, sessions: sessions, kappa: Self.estimate(kappa),
      f1: Self.estimate(f1), sessionCorrelation: Self.estimate(icc), relativeBias: bias)
    #expect(Self.gate.state(on: evidence) == state)
  }

  @Test(
    arguments: [
      (.utteranceGrade, [.human, .human], 50, 0.60, -0.09, true),
      (.sessionGrade, [.human, .human], 50, 0.60, -0.09, false),
      (.utteranceGrade, [.human], 50, 0.60, -0.09, false),
      (.utteranceGrade, [.human, .model], 50, 0.60, -0.09, false),
      (.utteranceGrade, [.model, .model], 50, 0.60, -0.09, false),
      (.utteranceGrade, [.human, nil], 50, 0.60, -0.09, false),
      (.utteranceGrade, [.human, .human], 49, 0.60, -0.09, false),
      (.utteranceGrade, [.human, .human], 50, 0.59, -0.09, false),
      (.utteranceGrade, [.human, .human], 50, 0.60, -0.10, false),
    ] as [(ValidationState, [Rater.Kind?], Int, Double, Double, Bool)])
  func humanEquivalent(
    _ state: ValidationState, _ kinds: [Rater.Kind?], _ positives: Int, _ alpha: Double,
    _ low: Double, _ isEquivalent: Bool
  ) {
    #expect(
      Self.gate.isHumanEquivalent(
        state, kinds: kinds, positives: positives,
        alpha: Estimate(alpha, method: "alpha"), difference: Self.estimate(low, 0))
        == isEquivalent)
  }

  /// Twelve sessions of forty utterances, the coder right but for one each: utterance-grade, and
  /// human-equivalent only where both references are people.
  @Test(arguments: [Rater.Kind.human, .model])
  func goodAgreement(_ kind: Rater.Kind) throws {
    func sessions(flipping flipped: (Int) -> Int) -> [String: String] {
      (0..<12).reduce(into: [:]) { sessions, number in
        var marks = Array(String(repeating: "xxxxx" + String(repeating: ".", count: 15), count: 2))
        let place = flipped(number) % 40
        marks[place] = marks[place] == "x" ? "." : "x"
        sessions["s\(10 + number)"] = String(marks)
      }
    }
    let agreement = Agreement(
      coder: AgreementSample.codings(sessions { $0 * 7 }, rater: "rules", kind: .rules),
      references: [
        AgreementSample.codings(sessions { $0 * 5 + 1 }, rater: "h1", kind: kind),
        AgreementSample.codings(sessions { $0 * 3 + 2 }, rater: "h2", kind: kind),
      ])
    let item = try #require(agreement.items.first)
    #expect(item.state == .utteranceGrade)
    #expect(item.isHumanEquivalent == (kind == .human))
  }

  private func validation(of book: Codebook) throws -> Validation {
    let agreement = Agreement(
      coder: try AgreementSample.codings("session,utterance,code\na,u1,denial\n", kind: .rules),
      references: [try AgreementSample.codings("session,utterance,code\na,u1,RW1\n", "h")],
      codebooks: [book])
    return agreement.validation(of: [book])
  }

  @Test func theFileIsReadAsItWasWritten() throws {
    let book = try AgreementSample.book()
    let written = try validation(of: book)
    let bytes = written.json()
    #expect(try Validation(json: bytes, file: "v.json") == written)
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "format": "rapport-validation-1",
          "gate": "1",
          "raters": [
            "h"
          ],
          "kind": "human",
          "sessions": 1,
          "codebooks": [
            {
              "codebook": "b",
              "version": "0.1.0",
              "fingerprint": "\(book.fingerprint)"
            }
          ],
          "entries": [
            {
              "codebook": "b",
              "code": "denial",
              "state": "experimental",
              "humanEquivalent": false,
              "positives": 1,
              "sessions": 1,
              "found": [
                [
                  1,
                  1
                ]
              ]
            },
            {
              "codebook": "b",
              "family": "withdrawal",
              "state": "experimental",
              "humanEquivalent": false,
              "positives": 1,
              "sessions": 1,
              "found": [
                [
                  1,
                  1
                ]
              ]
            }
          ]
        }

        """)
    #expect(written.basis == "agreement with 1 rater of kind human on 1 session")
  }

  @Test func statesHoldForTheTextTheyWereMeasuredOn() throws {
    let book = try AgreementSample.book()
    var validation = try validation(of: book)
    let denial = CodeReference(codebook: "b", code: "denial")
    #expect(validation.states(for: [book]).states == [denial: .experimental])
    validation.codebooks[0].fingerprint = "sha256:0"
    let changed = validation.states(for: [book])
    #expect(changed.states.isEmpty && changed.outdated == ["b"])
  }

  @Test(arguments: ["{}", "[]", #"{"format": "rapport-validation-2"}"#])
  func noValidation(_ json: String) {
    #expect {
      try Validation(json: Array(json.utf8), file: "v.json")
    } throws: { error in
      (error as? InvalidInput)?.diagnostics.first?.message
        == "this is no file of validation states"
    }
  }
}
