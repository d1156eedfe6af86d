/// How much more the sessions of a therapist differ than chance makes counts differ.
///
/// phi = sum over therapists and sessions of (y - lE)² / lE, by the degrees of freedom, where y is
/// the session's count, E what it is counted against and l the therapist's pooled rate. With fewer
/// than 10 degrees of freedom 1.5 stands in (statistics P3).
struct Dispersion: Hashable, Sendable {
  /// What counts and exposures are divided by, 1 or more.
  var phi: Double
  /// Whether the default stands in.
  var isDefault: Bool

  /// Pools the sessions of several therapists.
  init(_ therapists: [[(count: Int, exposure: Double)]]) {
    var sum = 0.0
    var degrees = 0
    for sessions in therapists {
      let used = sessions.filter { $0.exposure > 0 }
      let exposure = used.reduce(0) { $0 + $1.exposure }
      let rate = exposure > 0 ? Double(used.reduce(0) { $0 + $1.count }) / exposure : 0
      guard rate > 0 else { continue }
      for session in used {
        let expected = rate * session.exposure
        sum += (Double(session.count) - expected) * (Double(session.count) - expected) / expected
      }
      degrees += used.count - 1
    }
    isDefault = degrees < 10
    phi = isDefault ? 1.5 : max(1, sum / Double(degrees))
  }
}
