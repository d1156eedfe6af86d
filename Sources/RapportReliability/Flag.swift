/// Something a reader of an estimate should know although the estimate is defined.
public enum Flag: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Fewer than 10 sessions: the interval is rough.
  case fewSessions
  /// Fewer than 8 therapists: the interval is rough.
  case fewTherapists
  /// Fewer than 20 units carry the code.
  case rareCode
  /// The code is so rare or so frequent that kappa is low by itself.
  ///
  /// The prevalence index is above .8 or below -.8.
  case depressedByRarity
  /// Therapists don't differ more than chance makes them.
  case noHeterogeneity
  /// The estimate lies on the edge of what is possible.
  case boundary
  /// A limit was cut to the possible range.
  case clippedForDisplay
  /// A default stood in for data that are too few.
  case approximated
  /// The interval takes the units of one session for independent: it is too narrow.
  case unitsResampled

  /// What it means, in a plain sentence.
  public var sentence: String {
    switch self {
    case .fewSessions: "Fewer than 10 sessions: the interval is rough."
    case .fewTherapists: "Fewer than 8 therapists: the interval is rough."
    case .rareCode: "Fewer than 20 units carry the code."
    case .depressedByRarity: "The code is so rare or so frequent that kappa is low by itself."
    case .noHeterogeneity: "Therapists don't differ more than chance makes them."
    case .boundary: "The estimate lies on the edge of what is possible."
    case .clippedForDisplay: "A limit was cut to the possible range."
    case .unitsResampled:
      "The interval takes the units of one session for independent: it is too narrow."
    case .approximated: "A default stood in for data that are too few."
    }
  }

  /// Orders as declared.
  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Flag: Encodable {}
