package import RapportCodebooks

/// What a code is about, as far as colour and shape go.
package enum CodeDomain: String, Sendable, CaseIterable {
  /// A client's signs of strain: a cross.
  case rupture
  /// Repair and alliance: a circle.
  case alliance
  /// The group's climate: a square.
  case cohesion
  /// Technique and training: a triangle.
  case technique
  /// Risk language for a person to read: a disc with an exclamation mark.
  case flag
  /// Codes of other codebooks: a ring.
  case other

  /// The domain of a code: what clients do well in a book of signals is no sign of strain.
  package init(codebook: String, code: Code?) {
    let domain = CodeDomain(codebook: codebook)
    self = domain == .rupture && code?.valence == .positive ? .alliance : domain
  }

  /// The domain of a codebook's codes.
  init(codebook: String) {
    self =
      switch codebook {
      case "rupture-signals": .rupture
      case "rupture-repair", "alliance-building": .alliance
      case "group-cohesion": .cohesion
      case "mi-behaviours", "cbt-pain-delivery", "facilitative-skills", "responsiveness":
        .technique
      default: .other
      }
  }

  /// The shape's outline in a box from -7 to 7.
  private var outline: String {
    switch self {
    case .rupture: "M-5 -5L5 5M-5 5L5 -5"
    case .alliance, .other: "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z"
    case .cohesion: "M-4.5 -4.5h9v9h-9z"
    case .technique: "M0 -5.5L5.5 4.5h-11z"
    case .flag: "M0 -6V1M0 4.2V5.4"
    }
  }

  /// The shape as a symbol that other places of the page use by ``symbolID``.
  package static var symbols: HTML {
    .element(.svg, [.class("defs"), .set(.ariaHidden, "true")]) {
      HTML.element(.defs) {
        for domain in allCases {
          HTML.element(
            .path,
            [
              .id(domain.symbolID), .class("shape \(domain.rawValue)"), .set(.d, domain.outline),
            ])
        }
      }
    }
  }

  /// The id of the shape on a page.
  var symbolID: String { "shape-" + rawValue }

  /// The shape, small, to stand beside words.
  package func glyph(isHollow: Bool = false) -> HTML {
    .element(
      .svg, [.class("glyph"), .set(.viewBox, "-8 -8 16 16"), .set(.ariaHidden, "true")]
    ) {
      HTML.element(.use, [.href(.anchor(symbolID)), .class(isHollow ? "hollow" : "solid")])
    }
  }
}

extension CodeDomain {
  /// What the legend says.
  var words: String {
    switch self {
    case .rupture: "sign of strain (a signal, not a judgement)"
    case .alliance: "repair and alliance"
    case .cohesion: "group climate"
    case .technique: "technique"
    case .flag: "for a person to read"
    case .other: "other codebooks"
    }
  }
}
