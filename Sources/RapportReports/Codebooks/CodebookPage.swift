public import RapportCodebooks
import RapportTranscripts

/// A codebook as a page of Markdown: what it looks for, from which sources, how each code is told from
/// its neighbours, examples, and how far coding by it agrees with other coders, where that was measured.
public struct CodebookPage: Sendable {
  let codebook: Codebook
  let agreements: [CodebookAgreement]

  /// Makes the page.
  ///
  /// - Parameter agreements: figures with the data they rest on.
  public init(_ codebook: Codebook, agreements: [CodebookAgreement] = []) {
    self.codebook = codebook
    self.agreements = agreements
  }

  /// The page, with a line break at its end.
  public var markdown: String {
    let codes = codebook.codes.filter { !$0.isInternal }
    var lines = head
    lines += overview(codes)
    lines += AgreementSection(codebook: codebook, agreements: agreements).lines
    lines += ["", "## Codes"]
    for code in codes { lines += CodeSection(code: code, codebook: codebook).lines }
    lines += internalCodes + groups + episodes + measures
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Beginning

  private var head: [String] {
    let id = codebook.id.rawValue
    var lines = [
      "# \(Markdown.text(codebook.title.isEmpty ? id : codebook.title))", "",
      "Codebook `\(id)`, version \(Markdown.text(codebook.version)), for talk in "
        + "`\(codebook.language)`. Made by `rapport codebook describe \(id)`; don't edit.", "",
      Markdown.text(codebook.description),
    ]
    if !codebook.source.isEmpty { lines += ["", "Source: \(Markdown.text(codebook.source))"] }
    if !codebook.uses.isEmpty {
      lines += [
        "",
        "Refers to codes of "
          + codebook.uses.map { Markdown.code($0.rawValue) }.joined(separator: ", ") + ".",
      ]
    }
    return lines
  }

  private func overview(_ codes: [Code]) -> [String] {
    let rules = codebook.codes.reduce(0) { $0 + $1.rules.count }
    let examples = codebook.codes.reduce(0) { $0 + $1.examples.count }
    var lines = [
      "",
      "\(codes.count) codes, \(rules) rules, \(examples) examples. A tier is the author's expectation "
        + "before data: A near human agreement, B a highlighter, C nominates candidates only.", "",
    ]
    lines += Markdown.head([
      "code", "alias", "family", "roles", "valence", "tier", "rules", "examples",
    ])
    lines += codes.map { code in
      Markdown.row([
        "[`\(code.id)`](#\(code.id))", code.aliases.joined(separator: ", "), code.family ?? "",
        code.roles.sorted().map(\.rawValue).joined(separator: ", "), code.valence.rawValue,
        code.tier.rawValue, String(code.rules.count), String(code.examples.count),
      ])
    }
    return lines
  }

  // MARK: End

  private var internalCodes: [String] {
    let codes = codebook.codes.filter(\.isInternal)
    guard !codes.isEmpty else { return [] }
    return [
      "", "## Internal codes", "", "They serve the rules of other codes and are no output.", "",
    ]
      + codes.map { "- `\($0.id)`: \(Markdown.text($0.definition))" }
  }

  private var groups: [String] {
    guard !codebook.groups.isEmpty else { return [] }
    return ["", "## Groups", ""]
      + codebook.groups.map { group in
        "- `\(group.name)`: \(Self.names(group.codes)). "
          + (group.choice == .first
            ? "The first of them that applies" : "The one furthest above its threshold")
          + " is the main code; the others \(group.keepsOthers ? "stay beside it" : "go")."
          + (group.otherwise.map { " An utterance with none gets `\($0)`." } ?? "")
      }
  }

  private var episodes: [String] {
    guard !codebook.episodes.isEmpty else { return [] }
    return ["", "## Episodes"]
      + codebook.episodes.flatMap { episode in
        [
          "", "### \(Markdown.text(episode.name)) (`\(episode.id)`)", "",
          "- markers: \(names(episode.markers))", "- repairs: \(names(episode.repairs))",
          "- aggravations: \(names(episode.aggravations))",
          "- engagements: \(names(episode.engagements))",
          "- a further marker joins within \(episode.gap) client turns; an answer comes within "
            + "\(episode.answerWithin) therapist turns or is missed; the reaction is looked for in "
            + "\(episode.reactionWithin) client turns; \(episode.engagementsToImprove) engagements "
            + "without a new marker make it improved",
        ]
      }
  }

  private var measures: [String] {
    guard !codebook.measures.isEmpty else { return [] }
    return ["", "## Measures", ""]
      + codebook.measures.map {
        "- **\(Markdown.text($0.name))** (`\($0.id)`): \(Markdown.text($0.definition))"
      }
  }

  private static func names(_ codes: [Code.ID]) -> String {
    codes.map { Markdown.code($0.rawValue) }.joined(separator: ", ")
  }

  /// Codes without their codebook where it is this one.
  private func names(_ codes: [CodeReference]) -> String {
    guard !codes.isEmpty else { return "none" }
    return codes.map {
      Markdown.code($0.codebook == codebook.id.rawValue ? $0.code : $0.description)
    }.joined(separator: ", ")
  }
}
