/// What a therapist's figure is good for (classes A, B and C).
public enum SufficiencyClass: String, Hashable, Sendable, CaseIterable {
  /// Enough to compare.
  case comparable = "A"
  /// Provisional: a direction only.
  case provisional = "B"
  /// Not enough: a description of these sessions and no more.
  case descriptionOnly = "C"

  /// What it means, in a sentence.
  public var sentence: String {
    switch self {
    case .comparable: "Enough to compare."
    case .provisional: "Provisional: a direction only."
    case .descriptionOnly: "Describes these sessions only; not for comparison."
    }
  }
}
