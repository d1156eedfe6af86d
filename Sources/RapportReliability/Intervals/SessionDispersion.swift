/// How much more a therapist's sessions vary than chance makes counts or shares vary.
///
/// Of counts: phi = Σ_t Σ_s (y - λ_t E)² / (λ_t E) / Σ_t (S_t - 1), with λ_t the therapist's pooled rate
/// (Pearson's statistic; McCullagh and Nelder 1989). Therapists without an event and sessions
/// without exposure are left out.
public struct SessionDispersion: Hashable, Sendable {
  /// One session's events and exposure.
  public struct SessionCount: Hashable, Sendable {
    /// How often it happened.
    public var events: Int
    /// Over how much.
    public var exposure: Double

    /// Makes the count of a session.
    public init(events: Int, exposure: Double) {
      self.events = events
      self.exposure = exposure
    }
  }

  /// Pearson's phi as it is, which may be below 1; nil with 0 degrees of freedom.
  public let pearson: Double?
  /// Sessions less therapists.
  public let degreesOfFreedom: Int
  /// Whether there were too few data (fewer than 10 degrees of freedom), so that ``inflation`` is
  /// the default of 1.5.
  public let isApproximated: Bool

  /// The sum of the squared standardized differences, and its degrees of freedom.
  private init(_ sum: NeumaierSum, degrees: Int) {
    degreesOfFreedom = degrees
    pearson = degrees > 0 ? sum.value / Double(degrees) : nil
    isApproximated = degrees < 10
  }

  /// Computes it from the sessions of each therapist.
  public init(therapists: [[SessionCount]]) {
    var sum = NeumaierSum()
    var degrees = 0
    for sessions in therapists {
      let used = sessions.filter { $0.exposure > 0 }
      let events = used.reduce(0) { $0 + $1.events }
      let rate = Double(events) / used.map(\.exposure).accurateSum()
      guard events > 0 else { continue }
      degrees += used.count - 1
      for session in used {
        let expected = rate * session.exposure
        let difference = Double(session.events) - expected
        sum.add(difference * difference / expected)
      }
    }
    self.init(sum, degrees: degrees)
  }

  /// Computes it for shares, from part and whole of each session of each therapist.
  ///
  /// phi = Σ_t Σ_s (x - p_t n)² / (n p_t (1 - p_t)) / Σ_t (S_t - 1), with p_t the therapist's pooled
  /// share: how much more sessions vary than independent draws would. Therapists with a share of 0 or
  /// 1 and sessions without draws are left out.
  public init(shares therapists: [[(part: Int, whole: Int)]]) {
    var sum = NeumaierSum()
    var degrees = 0
    for sessions in therapists {
      let used = sessions.filter { $0.whole > 0 }
      let part = used.reduce(0) { $0 + $1.part }
      let whole = used.reduce(0) { $0 + $1.whole }
      guard part > 0, part < whole else { continue }
      let share = Double(part) / Double(whole)
      degrees += used.count - 1
      for session in used {
        let draws = Double(session.whole)
        let difference = Double(session.part) - share * draws
        sum.add(difference * difference / (draws * share * (1 - share)))
      }
    }
    self.init(sum, degrees: degrees)
  }

  /// What to divide counts and exposures by: phi times d/(d - 2), at least 1; 1.5 where there are too few data.
  ///
  /// The factor is the mean of what phi may be, given its d degrees of freedom; without it intervals
  /// with few therapists are too short.
  public var inflation: Double {
    guard !isApproximated, let pearson else { return 1.5 }
    let d = Double(degreesOfFreedom)
    return max(1, pearson * d / (d - 2))
  }
}
