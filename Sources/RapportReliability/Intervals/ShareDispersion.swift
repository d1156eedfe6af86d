/// How much more a therapist's sessions vary in a share than independent draws would.
///
/// phi = Σ_t Σ_s (x - p_t n)² / (n p_t (1 - p_t)) / Σ_t (S_t - 1), with p_t the therapist's pooled
/// share (Pearson's statistic): what ``SessionDispersion`` is to counts. Therapists with a share of 0
/// or 1 and sessions without draws are left out.
public struct ShareDispersion: Hashable, Sendable {
  /// Pearson's phi as it is, which may be below 1; nil with 0 degrees of freedom.
  public let pearson: Double?
  /// Sessions less therapists.
  public let degreesOfFreedom: Int
  /// Whether there were too few data (fewer than 10 degrees of freedom), so that ``inflation`` is
  /// the default of 1.5.
  public let isApproximated: Bool

  /// Computes it from part and whole of each session of each therapist.
  public init(_ therapists: [[(part: Int, whole: Int)]]) {
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
    degreesOfFreedom = degrees
    pearson = degrees > 0 ? sum.value / Double(degrees) : nil
    isApproximated = degrees < 10
  }

  /// What to divide numbers by: phi times d/(d - 2), at least 1; 1.5 where there are too few data.
  ///
  /// The factor is the mean of what phi may be, given its d degrees of freedom; without it intervals
  /// with few therapists are too short.
  public var inflation: Double {
    guard !isApproximated, let pearson else { return 1.5 }
    let d = Double(degreesOfFreedom)
    return max(1, pearson * d / (d - 2))
  }
}
