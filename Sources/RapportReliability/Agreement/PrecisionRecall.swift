extension BinaryTable {
  /// Of the units the coder gives the code, the share the reference gives it too: TP / (TP + FP).
  ///
  /// Undefined where the coder never gives it.
  public func precision() -> Estimate {
    share(
      both, of: coderPositives, units: units, method: "precision", otherwise: missing,
      flags: flags)
  }

  /// Of the units the reference gives the code, the share the coder finds: TP / (TP + FN).
  ///
  /// Undefined where the reference never gives it.
  public func recall() -> Estimate {
    share(
      both, of: referencePositives, units: units, method: "recall", otherwise: missing,
      flags: flags)
  }

  /// The harmonic mean of precision and recall, 2TP / (2TP + FP + FN); the same number as positive
  /// agreement.
  ///
  /// It is 0 for a code that the coder never gives and undefined where nobody does.
  public func f1() -> Estimate {
    share(
      2 * both, of: referencePositives + coderPositives, units: units, method: "F1",
      otherwise: .noEvents, flags: flags)
  }

  /// The share of units that carry the code in the reference.
  public func prevalence() -> Estimate {
    share(
      referencePositives, of: units, units: units, method: "prevalence", otherwise: .noData,
      flags: flags)
  }

  private var missing: UndefinedReason {
    referencePositives + coderPositives == 0 ? .noEvents : .zeroDenominator
  }
}
