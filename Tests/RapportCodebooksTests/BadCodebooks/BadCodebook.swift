import RapportCodebooks
import RapportTranscripts
import Testing

/// A codebook that was right before one edit, and everything that is said about it.
struct BadCodebook: CustomTestStringConvertible {
  let id: String
  let yaml: String
  let complaints: String

  /// The first `old` in the plain codebook becomes `new`; a line `@rule` at its end goes to the rule.
  init(_ id: String, _ old: String, _ new: String, _ complaints: String) {
    self.id = id
    self.complaints = complaints
    let parts = new.split(separator: "@rule ", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    var yaml = Self.plain
    if let range = yaml.firstRange(of: old) { yaml.replaceSubrange(range, with: parts[0]) }
    if parts.count == 2, let range = yaml.firstRange(of: "[\"x\"]\n") {
      yaml.replaceSubrange(range, with: "[\"x\"]\n        \(parts[1])\n")
    }
    self.yaml = yaml
  }

  var testDescription: String { id }

  /// Everything that is said when it is loaded.
  var said: String {
    do {
      return try Codebook.load(yaml: yaml, file: "t.yaml").diagnostics
        .map(\.description).joined(separator: "\n")
    } catch {
      return error.description
    }
  }

  static let plain = """
    codebook: t
    version: 0.1.0
    language: en
    codes:
      - code: a
        name: A
        roles: [client]
        rules:
          - id: a.x
            phrase: ["x"]
        examples:
          - applies: "x"
          - does-not-apply: "y"

    """
}
