/// One association over several sessions, without busy sessions making one up (Mantel & Haenszel 1959).
public struct StratifiedAssociation: Hashable, Sendable {
  /// A table for each session.
  public var sessions: [AssociationTable]

  /// Makes it from a table for each session.
  public init(_ sessions: [AssociationTable]) { self.sessions = sessions }

  /// All sessions in one table.
  public var pooled: AssociationTable {
    sessions.reduce(.empty, +)
  }

  /// The common odds ratio Σ(ad/n)/Σ(bc/n) with the Robins-Breslow-Greenland interval (1986); the
  /// standard error is that of its logarithm.
  ///
  /// Undefined (`noData`) without pairs, (`zeroDenominator`) where a sum is 0.
  public var oddsRatio: Estimate {
    let method = "Mantel-Haenszel odds ratio, Robins-Breslow-Greenland interval"
    let used = sessions.filter { $0.pairs > 0 }
    let counts = Counts(units: pooled.pairs, sessions: used.count)
    guard !used.isEmpty else { return Estimate(undefined: .noData, method: method) }
    var (r, s, pr, ps, qr, qs) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for table in used {
      let n = Double(table.pairs)
      let along = Double(table.givenTarget) * Double(table.neither) / n
      let across = Double(table.givenOther) * Double(table.otherTarget) / n
      let p = Double(table.givenTarget + table.neither) / n
      let q = Double(table.givenOther + table.otherTarget) / n
      r += along
      s += across
      pr += p * along
      ps += p * across
      qr += q * along
      qs += q * across
    }
    guard r > 0, s > 0 else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
    }
    let variance = pr / (2 * r * r) + (ps + qr) / (2 * r * s) + qs / (2 * s * s)
    return .oddsRatio(
      r / s, logError: variance.squareRoot(), counts: counts, method: method,
      flags: used.count < 10 ? [.fewSessions] : [])
  }

  /// Yule's Q of the common odds ratio.
  public var yulesQ: Estimate {
    let common = oddsRatio
    let method = "Yule's Q of the Mantel-Haenszel odds ratio"
    guard let ratio = common.value else {
      return Estimate(
        undefined: common.undefined ?? .noData, counts: common.counts, method: method)
    }
    let limits = common.interval.map {
      (($0.lowerBound - 1) / ($0.lowerBound + 1))...(($0.upperBound - 1) / ($0.upperBound + 1))
    }
    return Estimate(
      (ratio - 1) / (ratio + 1), interval: limits, counts: common.counts, method: method,
      flags: common.flags)
  }

  /// The Mantel-Haenszel chi squared of no association, 1 degree of freedom, uncorrected.
  ///
  /// Undefined (`zeroMargin`) where no session could show an association.
  public var chiSquared: Estimate {
    let method = "Mantel-Haenszel chi squared"
    var (distance, variance) = (0.0, 0.0)
    for table in sessions where table.pairs > 1 {
      let n = Double(table.pairs)
      let row = Double(table.givenTarget + table.givenOther)
      let column = Double(table.givenTarget + table.otherTarget)
      distance += Double(table.givenTarget) - row * column / n
      variance += row * (n - row) * column * (n - column) / (n * n * (n - 1))
    }
    let counts = Counts(units: pooled.pairs, sessions: sessions.count)
    guard variance > 0 else {
      return Estimate(undefined: .zeroMargin, counts: counts, method: method)
    }
    return Estimate(distance * distance / variance, counts: counts, method: method)
  }
}
