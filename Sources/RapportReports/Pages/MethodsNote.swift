import RapportCodebooks
import RapportCoding

/// The note at the end of every page: what made it, and what it can't say.
struct MethodsNote {
  var versions: [CodedSession.CodebookVersion]
  var raters: [Rater]
  var options: ReportOptions
  /// Whether a manifest stands beside the page.
  var hasManifest = true

  /// The note.
  func html() -> HTML {
    .joined([
      .element(.h2, [.id("limits")]) { "How this was made, and what it cannot say" },
      .element(.ul) {
        for sentence in Self.limits { HTML.element(.li) { sentence } }
      },
      .element(.p, [.class("small")]) {
        "Rapport \(options.programVersion). Coded by: "
        Figure.list(raters.map { "\($0.id) (\(Self.words(for: $0.kind)))" })
        ". Codebooks: "
        if versions.isEmpty { "none named" }
        for (index, version) in versions.enumerated() {
          if index > 0 { "; " }
          "\(version.id) \(version.version), SHA-256 "
          HTML.element(.code) { version.fingerprint.short }
        }
        hasManifest ? ". Full fingerprints are in manifest.json." : "."
      },
    ])
  }

  /// What readers must know before they lean on a page.
  static let limits = [
    "Every code found by rules is a machine's suggestion until a person confirms it.",
    "A session without ruptures is not a better session, and more of a code is not better work.",
    "Codes are derived from published instruments; they are not those instruments, and no count"
      + " here is a score of one.",
    "Only words are read: tone, silence, faces and culture are not.",
    "For learning and supervision. Not for decisions on employment or pay, and not a risk tool.",
  ]

  private static func words(for kind: Rater.Kind) -> String {
    switch kind {
    case .human: "a person"
    case .model: "a language model"
    case .rules: "the codebooks' rules"
    case .consensus: "what raters settled on"
    }
  }
}
