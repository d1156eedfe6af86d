import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts

/// Codebooks as short YAML, for tests of the coder.
enum Book {
  /// A codebook of an id and whatever follows the head.
  static func load(_ rest: String, id: String = "book") throws(InvalidInput) -> Codebook {
    let head = "codebook: \(id)\nversion: 0.1.0\nlanguage: en\n"
    return try Codebook.load(yaml: head + rest, file: "\(id).yaml").value
  }

  /// A codebook whose code `c`, for everybody but others, has one rule with this condition.
  static func rule(_ yaml: String, top: String = "") throws(InvalidInput) -> Codebook {
    try load(
      """
      \(top)
      codes:
        - code: c
          name: C
          roles: [therapist, client, member]
          rules: [{ id: c.r, \(yaml) }]
        - code: d
          name: D
          roles: [therapist]
          rules: [{ id: d.r, phrase: ["never"] }]
      """)
  }

  /// The codings as `code@utterance`, in their order; `*` for the main code of a group, `-` for others.
  static func codings(_ lines: String, _ codebooks: Codebook...) throws(InvalidInput) -> [String] {
    try RuleCoder(codebooks).code(Transcript.sample(lines)).codings.map { coding in
      "\(coding.code.code)@\(coding.utterance)" + (coding.isMain.map { $0 ? "*" : "-" } ?? "")
    }
  }
}
