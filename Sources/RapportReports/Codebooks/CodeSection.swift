import RapportCodebooks
import RapportTranscripts

/// One code on its codebook's page.
struct CodeSection {
  let code: Code
  let codebook: Codebook

  var lines: [String] {
    var lines = [
      "", "<a id=\"\(code.id)\"></a>", "### \(Markdown.text(code.name)) (`\(code.id)`)", "",
      Markdown.text(code.definition), "", facts,
    ]
    if !code.source.isEmpty { lines += ["", "Source: \(Markdown.text(code.source))"] }
    if !code.traps.isEmpty {
      lines += ["", "Easily mistaken for it:", ""] + code.traps.map { "- \(Markdown.text($0))" }
    }
    lines += examples(applying: true, "Applies:")
    lines += examples(applying: false, "Does not apply:")
    return lines
  }

  private var facts: String {
    var facts: [String] = []
    if !code.aliases.isEmpty { facts.append("also " + code.aliases.joined(separator: ", ")) }
    facts.append("said by " + code.roles.sorted().map(\.rawValue).joined(separator: " or "))
    if let family = code.family { facts.append("family \(family)") }
    facts.append("valence \(code.valence.rawValue)")
    facts.append("tier \(code.tier.rawValue)")
    facts.append(rules)
    if !code.opportunities.isEmpty {
      facts.append(
        "counted per opportunity: "
          + code.opportunities.map {
            Markdown.code($0.codebook == codebook.id.rawValue ? $0.code : $0.description)
          }.joined(separator: ", "))
    }
    facts.append(
      code.reviewedBy.isEmpty
        ? "definition not yet reviewed by a clinician"
        : "definition reviewed by "
          + code.reviewedBy.map(Markdown.text).joined(separator: ", "))
    return facts.joined(separator: "; ") + "."
  }

  private var rules: String {
    guard !code.rules.isEmpty else { return "no rules, given where none of its group applies" }
    let alone = code.rules.count { code.bias + $0.weight >= code.threshold }
    let count = "\(code.rules.count) rule\(code.rules.count == 1 ? "" : "s")"
    return alone == code.rules.count
      ? count : "\(count), \(alone) of which suffice\(alone == 1 ? "s" : "") alone"
  }

  private func examples(applying: Bool, _ head: String) -> [String] {
    let examples = code.examples.filter { $0.applies == applying }
    guard !examples.isEmpty else { return [] }
    return ["", head, ""] + examples.map { "- " + text($0) }
  }

  /// The lines before, the example with its evidence in bold, the lines after.
  private func text(_ example: CodeExample) -> String {
    let speaker = example.speaker.map { Markdown.text($0) + ": " } ?? ""
    let lines =
      example.before.map(Markdown.text) + [speaker + marked(example)]
      + example.after.map(Markdown.text)
    let place = example.position.map { " (at \(Figure.percent($0)) of the session)" } ?? ""
    return lines.joined(separator: " / ") + place
  }

  private func marked(_ example: CodeExample) -> String {
    let bytes = Array(example.text.utf8)
    var result = ""
    var end = 0
    func piece(_ range: Range<Int>) -> String {
      Markdown.text(String(decoding: bytes[range], as: UTF8.self))
    }
    for range in example.evidence.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= end && range.upperBound <= bytes.count && !range.isEmpty {
      result += piece(end..<range.lowerBound) + "**" + piece(range) + "**"
      end = range.upperBound
    }
    return "“" + result + piece(end..<bytes.count) + "”"
  }
}
