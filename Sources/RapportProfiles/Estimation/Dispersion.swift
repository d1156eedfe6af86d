import RapportReliability

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
    let pooled = SessionDispersion(
      therapists: therapists.map { $0.map { .init(events: $0.count, exposure: $0.exposure) } })
    phi = pooled.inflation
    isDefault = pooled.isApproximated
  }
}
