public import RapportCodebooks
public import RapportReliability

/// What agreement data allow the codes of a study to be used for, as profiles need it.
public struct CodeValidation: Hashable, Sendable {
  /// The states; a code not named is experimental.
  public var states: [CodeReference: ValidationState]
  /// What people found to what the rules found, by which rates of rules are corrected.
  public var corrections: [CodeReference: CountRatio]
  /// What they rest on, such as `agreement with 2 raters of kind human on 30 sessions`; nil where
  /// there are no data.
  public var basis: String?

  /// Makes it; without arguments every code is experimental.
  public init(
    states: [CodeReference: ValidationState] = [:],
    corrections: [CodeReference: CountRatio] = [:], basis: String? = nil
  ) {
    self.states = states
    self.corrections = corrections
    self.basis = basis
  }

  /// The state of a code.
  public func state(of code: CodeReference) -> ValidationState {
    states[code] ?? .experimental
  }
}
