/// Whether a target follows something given more often than in shuffled sessions.
///
/// Steps are shuffled within each session, which keeps how often a code occurs; the exact answer goes
/// through all arrangements, the other draws some.
public struct SequencePermutation: Hashable, Sendable {
  private let sessions: [[Int]]
  private let given: Int
  private let target: Int
  private let lag: Int

  /// Asks about `target` coming `lag` steps behind `given`, in sessions of one code for each step.
  public init(_ sessions: [[Int]], given: Int, target: Int, lag: Int = 1) {
    self.sessions = sessions
    self.given = given
    self.target = target
    self.lag = max(1, lag)
  }

  /// How often it does.
  public var observed: Int { sessions.reduce(0) { $0 + count($1) } }

  /// How often it would on average in shuffled sessions.
  public var expected: Double {
    sessions.reduce(0.0) { sum, session in
      let steps = Double(session.count)
      guard session.count > lag else { return sum }
      let givens = Double(session.count { $0 == given })
      let targets = Double(session.count { $0 == target })
      let pairs = givens * (given == target ? targets - 1 : targets)
      return sum + (steps - Double(lag)) * pairs / (steps * (steps - 1))
    }
  }

  /// The probability of as many or more over all arrangements; nil for a lag above 1 and where no
  /// session has two steps.
  public var exactP: Double? {
    guard lag == 1, sessions.contains(where: { $0.count > 1 }) else { return nil }
    var total = [1.0]
    for session in sessions {
      let part = ArrangementCounts.shares(session, given: given, target: target)
      var sum = [Double](repeating: 0, count: total.count + part.count - 1)
      for (a, share) in total.enumerated() {
        for (b, other) in part.enumerated() { sum[a + b] += share * other }
      }
      total = sum
    }
    return min(1, total.dropFirst(observed).accurateSum())
  }

  /// The share of `replicates` shuffles with as many or more, (1 + hits)/(replicates + 1), never 0
  /// (Phipson & Smyth 2010).
  ///
  /// Replicate b shuffles the sessions in order from the stream `label|b`. Where `keeping` gives the
  /// role of each step, codes are shuffled among the steps of a role only, which keeps who speaks when.
  public func monteCarloP(
    replicates: Int, seed: UInt64, label: String = "perm", keeping roles: [[Int]]? = nil
  ) -> Double {
    let seen = observed
    var hits = 0
    for replicate in 0..<max(0, replicates) {
      var stream = Xoshiro256(master: seed, label: label, index: replicate)
      var found = 0
      for (place, session) in sessions.enumerated() {
        var shuffled = session
        if let roles, roles.indices.contains(place), roles[place].count == session.count {
          Self.shuffle(&shuffled, within: roles[place], &stream)
        } else {
          stream.shuffle(&shuffled)
        }
        found += count(shuffled)
      }
      if found >= seen { hits += 1 }
    }
    return Double(1 + hits) / Double(max(0, replicates) + 1)
  }

  private func count(_ session: [Int]) -> Int {
    guard session.count > lag else { return 0 }
    return zip(session, session.dropFirst(lag)).count { $0 == given && $1 == target }
  }

  private static func shuffle(
    _ session: inout [Int], within roles: [Int], _ stream: inout Xoshiro256
  ) {
    for role in Set(roles).sorted() {
      let places = roles.indices.filter { roles[$0] == role }
      var codes = places.map { session[$0] }
      stream.shuffle(&codes)
      for (place, code) in zip(places, codes) { session[place] = code }
    }
  }
}
