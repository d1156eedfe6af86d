/// How long it takes until something happens, where one can't always wait for it (Kaplan & Meier 1958).
public struct SurvivalCurve: Hashable, Sendable {
  /// One step of the curve.
  public struct Step: Hashable, Sendable {
    /// The time at which something happened.
    public var time: Double
    /// The share for which it has not happened yet behind it.
    public var survival: Double
    /// Greenwood's standard error of the share; nil where the share is 0.
    public var standardError: Double?
  }

  /// One step for each time at which something happened.
  public private(set) var steps: [Step] = []
  private let observations: Int

  /// Makes a curve of waiting times, each with whether it ended in the event or in no more watching.
  public init(_ waits: [(time: Double, happened: Bool)]) {
    observations = waits.count
    var survival = 1.0
    var greenwood = 0.0
    for time in Set(waits.filter(\.happened).map(\.time)).sorted() {
      let atRisk = Double(waits.count { $0.time >= time })
      let events = Double(waits.count { $0.time == time && $0.happened })
      survival *= 1 - events / atRisk
      greenwood += events / (atRisk * (atRisk - events))
      steps.append(
        Step(
          time: time, survival: survival,
          standardError: survival > 0 ? survival * greenwood.squareRoot() : nil))
    }
  }

  /// The first time at which half or more have had the event.
  ///
  /// Undefined (`noData`) without observations, (`tooFew`) where the curve stays above a half.
  public var median: Estimate {
    let method = "Kaplan-Meier median"
    let counts = Counts(units: observations)
    guard observations > 0 else { return Estimate(undefined: .noData, method: method) }
    guard let step = steps.first(where: { $0.survival <= 0.5 + 1e-12 }) else {
      return Estimate(undefined: .tooFew, counts: counts, method: method)
    }
    return Estimate(step.time, counts: counts, method: method)
  }
}
