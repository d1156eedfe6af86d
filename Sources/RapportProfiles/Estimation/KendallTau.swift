import RapportReliability

/// Kendall's rank correlation with ties (tau-b; Kendall 1970).
struct KendallTau {
  /// Nil where one of the lists does not vary.
  let tau: Double?
  /// Two-sided.
  let p: Double?
  /// The variance of the number of concordant less discordant pairs, ties within each list counted.
  let scoreVariance: Double

  init(_ a: [Double], _ b: [Double]) {
    var (concordant, discordant) = (0, 0)
    for i in a.indices {
      for j in 0..<i {
        let product = (a[i] - a[j]) * (b[i] - b[j])
        if product > 0 { concordant += 1 } else if product < 0 { discordant += 1 }
      }
    }
    let count = Double(a.count)
    let pairs = count * (count - 1) / 2
    let (tiesA, tiesB) = (Ties(a), Ties(b))
    let difference = Double(concordant - discordant)
    let unscaled = count * (count - 1) * (2 * count + 5) - tiesA.weighted - tiesB.weighted
    scoreVariance = max(0, unscaled / 18)
    let scale = (pairs - tiesA.pairs).squareRoot() * (pairs - tiesB.pairs).squareRoot()
    guard a.count > 1, scale > 0 else {
      (tau, p) = (nil, nil)
      return
    }
    tau = difference / scale
    if tiesA.pairs == 0, tiesB.pairs == 0, a.count < 171 {
      p = Self.exactP(count: a.count, fewer: min(concordant, discordant))
    } else {
      var variance = unscaled / 18 + 2 * tiesA.pairs * tiesB.pairs / (count * (count - 1))
      if a.count > 2 {
        variance += tiesA.triples * tiesB.triples / (9 * count * (count - 1) * (count - 2))
      }
      let z = abs(difference) / variance.squareRoot()
      p = min(1, 2 * NormalDistribution.cumulative(-z))
    }
  }

  /// Twice the share of all orders with at most so many discordant pairs.
  private static func exactP(count: Int, fewer: Int) -> Double {
    var orders = [Double](repeating: 0, count: fewer + 1)
    orders[0] = 1
    for size in stride(from: 2, through: count, by: 1) {
      // Numbers of orders as shares, so that nothing overflows.
      var next = orders
      for pairs in 0...fewer {
        next[pairs] =
          (0..<min(size, pairs + 1)).map { orders[pairs - $0] }.accurateSum()
          / Double(size)
      }
      orders = next
    }
    return min(1, 2 * orders.accurateSum())
  }

  private struct Ties {
    var pairs = 0.0
    var triples = 0.0
    var weighted = 0.0

    init(_ values: [Double]) {
      var run = 1.0
      let sorted = values.sorted()
      func end(_ run: Double) -> (Double, Double, Double) {
        (run * (run - 1) / 2, run * (run - 1) * (run - 2), run * (run - 1) * (2 * run + 5))
      }
      for index in sorted.indices {
        if index + 1 < sorted.count, sorted[index + 1] == sorted[index] {
          run += 1
        } else {
          let (two, three, weight) = end(run)
          pairs += two
          triples += three
          weighted += weight
          run = 1
        }
      }
    }
  }
}
