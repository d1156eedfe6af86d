/// A statistic's value with its interval and what it rests on, or the reason why there is none.
///
/// Numbers are not rounded and limits not cut to the legal range; that is the business of whoever
/// shows them.
public struct Estimate: Hashable, Sendable {
  /// The value; nil exactly where ``undefined`` says why.
  public let value: Double?
  /// Why there is no value.
  public let undefined: UndefinedReason?
  /// The standard error, where one is defined.
  public var standardError: Double?
  /// The interval's lower limit; nil together with ``high``.
  public private(set) var low: Double?
  /// The interval's upper limit; nil together with ``low``.
  public private(set) var high: Double?
  /// Why a defined value has no interval; nil where it has one or none was asked for.
  public private(set) var intervalUndefined: UndefinedReason?
  /// The share of repetitions in which such an interval holds the true value.
  public var level: Double
  /// What it rests on.
  public var counts: Counts
  /// How value and interval were computed, such as `Cohen's kappa, delete-one-session jackknife`.
  public var method: String
  /// What else a reader should know.
  public var flags: Set<Flag>

  /// Makes a defined estimate; a value that is no number becomes undefined (`notConverged`).
  public init(
    _ value: Double, standardError: Double? = nil, interval: ClosedRange<Double>? = nil,
    intervalUndefined: UndefinedReason? = nil, level: Double = 0.95, counts: Counts = Counts(),
    method: String, flags: Set<Flag> = []
  ) {
    let isDefined = value.isFinite
    self.value = isDefined ? value : nil
    undefined = isDefined ? nil : .notConverged
    self.standardError = isDefined ? standardError : nil
    low = isDefined ? interval?.lowerBound : nil
    high = isDefined ? interval?.upperBound : nil
    self.intervalUndefined = isDefined && interval == nil ? intervalUndefined : nil
    self.level = level
    self.counts = counts
    self.method = method
    self.flags = flags
  }

  /// Makes an undefined estimate.
  public init(
    undefined: UndefinedReason, level: Double = 0.95, counts: Counts = Counts(), method: String,
    flags: Set<Flag> = []
  ) {
    value = nil
    self.undefined = undefined
    self.level = level
    self.counts = counts
    self.method = method
    self.flags = flags
  }

  /// The interval, where there is one.
  public var interval: ClosedRange<Double>? {
    guard let low, let high, low <= high else { return nil }
    return low...high
  }

  /// Why the value or its interval is missing, in a sentence; nil where nothing is missing.
  public var sentence: String? {
    if let undefined { return "not defined: \(undefined.sentence)" }
    if let intervalUndefined { return "no interval: \(intervalUndefined.sentence)" }
    return nil
  }

  /// The flags in their declared order.
  public var sortedFlags: [Flag] { flags.sorted() }

  /// The same estimate with another interval.
  package func with(
    standardError: Double?, interval: ClosedRange<Double>?,
    intervalUndefined: UndefinedReason? = nil, counts: Counts, method: String,
    flags: Set<Flag> = []
  ) -> Estimate {
    guard let value else {
      return Estimate(
        undefined: undefined ?? .notConverged, level: level, counts: counts, method: method,
        flags: self.flags.union(flags))
    }
    return Estimate(
      value, standardError: standardError, interval: interval,
      intervalUndefined: intervalUndefined, level: level, counts: counts, method: method,
      flags: self.flags.union(flags))
  }
}

extension Estimate: Encodable {
  private enum CodingKeys: String, CodingKey {
    case value, se, low, high, level, n, method, undefined, intervalUndefined, flags
  }

  /// Writes the fields under the names of the statistics specification; what is missing is null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value, forKey: .value)
    try container.encode(standardError, forKey: .se)
    try container.encode(low, forKey: .low)
    try container.encode(high, forKey: .high)
    try container.encode(level, forKey: .level)
    try container.encode(counts, forKey: .n)
    try container.encode(method, forKey: .method)
    try container.encode(undefined, forKey: .undefined)
    try container.encode(intervalUndefined, forKey: .intervalUndefined)
    try container.encode(sortedFlags, forKey: .flags)
  }
}
