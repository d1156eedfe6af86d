/// Puts phrases that say nearly the same about a code into one rule each, so that a reader finds a few
/// rules and not a list of numbers.
enum PhraseClusters {
  /// Lower limits of the strengths told apart, in log-odds, strongest first.
  private static let limits = [1.0, 0.5, 0.0]

  /// The rules of some phrases: those that speak for the code first, strong ones before weak ones.
  static func rules(_ phrases: [(candidate: Int, logOdds: Double)]) -> [[Int]] {
    var clusters: [[Int]] = []
    for sign in [1.0, -1.0] {
      var upper = Double.infinity
      for limit in limits {
        let members = phrases.filter {
          let strength = $0.logOdds * sign
          return strength > 0 && strength >= limit && strength < upper
        }
        if !members.isEmpty { clusters.append(members.map(\.candidate).sorted()) }
        upper = limit
      }
    }
    return clusters
  }
}
