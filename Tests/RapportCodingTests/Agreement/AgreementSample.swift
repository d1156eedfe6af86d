import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts

/// Tables of codings in few characters.
enum AgreementSample {
  static func codings(_ csv: String, _ rater: String = "r", kind: Rater.Kind? = .human) throws
    -> CodingsFile
  {
    try CodingsFile(csv: Array(csv.utf8), file: "codings.csv")
      .by(nil, otherwise: rater, kind: kind)
  }

  /// Sessions as strings of a character for each utterance: `x` carries the code x, `.` none.
  static func codings(_ sessions: [String: String], rater: String, kind: Rater.Kind? = .human)
    -> CodingsFile
  {
    let rows = sessions.sorted { $0.key < $1.key }.flatMap { id, marks in
      marks.enumerated().map { index, mark in
        CodingsFile.Row(
          key: .init(session: id, utterance: String(index)),
          code: mark == "." ? nil : String(mark), rater: rater, kind: kind)
      }
    }
    return CodingsFile(rows: rows)
  }

  static func utterances(_ csv: String) throws -> UtterancesFile {
    try UtterancesFile(csv: Array(csv.utf8), file: "utterances.csv")
  }

  /// A codebook with a family of two client codes, and a therapist code.
  static func book(_ id: String = "b", prefix: String = "") throws -> Codebook {
    func code(_ id: String, _ alias: String, _ role: String, _ family: String) -> String {
      """
        - code: \(id)
          alias: [\(prefix)\(alias)]
          name: \(id)
          definition: d
          source: s
          roles: [\(role)]
          family: \(family)
          valence: signal
          tier: B
          rules:
            - id: \(id).x
              phrase: ["fine"]
          examples:
            - applies: "«Fine»."
            - does-not-apply: "No."

      """
    }
    let head = """
      codebook: \(id)
      version: 0.1.0
      title: t
      description: d
      language: en
      source: s
      codes:

      """
    return try Codebook.load(
      yaml: head + code("denial", "RW1", "client", "withdrawal")
        + code("silence", "RW2", "client", "withdrawal")
        + code("repair", "RR1", "therapist", "repair"), file: "b.yaml"
    ).value
  }
}

extension Estimate {
  /// Value and limits to four decimals, or the reason why there is none.
  var rounded: String {
    func text(_ value: Double) -> String { String((value * 10_000).rounded() / 10_000) }
    guard let value else { return undefined?.rawValue ?? "" }
    guard let low, let high else { return "\(text(value)) \(intervalUndefined?.rawValue ?? "")" }
    return "\(text(value)) \(text(low)) \(text(high))"
  }
}
