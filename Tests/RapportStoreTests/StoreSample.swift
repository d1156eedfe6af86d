import Foundation
import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

/// A study in a folder of its own, of invented words.
final class StoreSample {
  let folder: String
  let path: String
  let store: StudyStore
  let time = Ticker()

  /// A clock that moves by a second with each look.
  final class Ticker: Sendable {
    private let value = Locked(1_750_000_000_000)
    @Sendable func now() -> Int { value.update { $0 += 1_000 } }
  }

  init(_ name: String = "study.rapport") throws {
    folder =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("rapport-store-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    path = folder + "/" + name
    store = try StudyStore.create(at: path, name: "Sample", upTo: nil, clock: time.now)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let lines = """
    T: How was the week?
    C: It was fine, I suppose.
    T: You suppose.
    C: I did not try it.
    """

  /// The sample transcript, or another one.
  static func transcript(_ lines: String = lines, id: Session.ID = "s01") -> Transcript {
    Transcript.sample(lines, id: id)
  }

  static func code(_ name: String) -> CodeReference { CodeReference(codebook: "book", code: name) }

  /// What the rules suggest in the sample transcript.
  static func suggested(_ transcript: Transcript = transcript()) -> CodedSession {
    let book = CodedSession.CodebookVersion(
      id: "book", version: "0.1.0", fingerprint: Fingerprint(of: Array("book".utf8)))
    return CodedSession(
      transcript: transcript, codebooks: [book], rater: .rules,
      codings: [
        Coding(
          code: code("hedge"), utterance: 1,
          evidence: [
            Evidence(rule: "hedge.suppose", weight: 0.5, ranges: [13..<14, 15..<22]),
            Evidence(rule: "hedge.short", weight: 1),
          ], score: 1.5, isMain: true),
        Coding(code: code("refusal"), utterance: 3, score: 1),
      ],
      internalCodings: [Coding(code: code("any-talk"), utterance: 0)],
      episodes: [
        Episode(
          codebook: "book", pattern: "strain", utterances: 1...3,
          markers: [.init(code: code("hedge"), utterance: 1)],
          responses: [.init(code: code("echo"), utterance: 2)], outcome: .partial, latencyTurns: 1,
          latencyTherapistTurns: 1)
      ],
      addressees: [
        Addressee(kind: .member, speakers: [1]), Addressee(kind: .leader),
        Addressee(kind: .member, speakers: [1]), Addressee(kind: .unknown),
      ])
  }

  /// A decision on the sample transcript.
  static func decision(
    _ kind: Decision.Kind, _ code: String, _ utterance: Int, _ range: Range<Int>? = nil,
    in transcript: Transcript = transcript(), to newCode: String? = nil,
    undoes: Decision.ID? = nil, why: String? = nil, by rater: Rater.ID = "anna"
  ) throws -> Decision {
    let anchor = try #require(
      Anchor(code: Self.code(code), utterance: utterance, range: range, in: transcript))
    return Decision(
      id: "", session: transcript.session.id, revision: transcript.revision, kind: kind,
      anchor: anchor, newCode: newCode.map(Self.code), confidence: 4, why: why, rater: rater,
      at: 0, undoes: undoes)
  }

  /// A remark.
  static func note(_ session: Session.ID, _ utterance: Int?) -> SessionNote {
    SessionNote(
      id: "", session: session, revision: transcript().revision, utterance: utterance,
      text: "tone", rater: "anna", at: 0)
  }

  /// The ids of complaints that some work ends with.
  static func complaints(_ work: () throws -> Void) -> [String] {
    do {
      try work()
      return []
    } catch let error as InvalidInput {
      return error.diagnostics.map(\.id)
    } catch {
      return ["\(error)"]
    }
  }
}
