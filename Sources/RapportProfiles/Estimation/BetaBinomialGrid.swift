public import RapportReliability

/// Therapists' true proportions, each drawn towards the others' as far as its own data are thin: a
/// beta-binomial model averaged over a fixed grid, no random numbers.
///
/// Numbers are divided by their dispersion first. The grid has 40 values of the correlation rho
/// within a therapist (its root r with a half-normal(0, 0.5) prior) and 41 of the logit of the mean
/// around the pooled proportion, flat.
public struct BetaBinomialGrid: Sendable {
  /// The proportions that went in, one a therapist.
  public let therapists: [ObservedProportion]
  private let grid: PosteriorGrid<Cell>

  private struct Cell: Sendable {
    var mean: Double
    /// The number of draws at which a therapist's own data weigh as much as everybody's.
    var size: Double
    var correlation: Double { 1 / (size + 1) }
  }

  /// Computes the grid; therapists without draws count for nothing.
  public init(_ therapists: [ObservedProportion]) {
    self.therapists = therapists
    let data = therapists.filter { $0.whole > 0 }.map {
      (x: Double($0.part) / $0.dispersion, n: Double($0.whole) / $0.dispersion)
    }
    guard !data.isEmpty else {
      grid = PosteriorGrid([])
      return
    }
    let total = data.map(\.n).accurateSum()
    let centre = (data.map(\.x).accurateSum() + 0.5) / (total + 1)
    let shares = data.map { $0.x / $0.n }
    let average = shares.accurateSum() / Double(shares.count)
    let spread =
      shares.map { ($0 - average) * ($0 - average) }.accurateSum() / Double(shares.count)
    let binomial = centre * (1 - centre)
    let half =
      4
      * (1 / ((total + 1) * binomial)
      + (spread / (binomial * binomial) + 0.25) / Double(data.count)).squareRoot()
    let logit = Elementary.log(centre / (1 - centre))
    var cells: [(point: Cell, logWeight: Double)] = []
    for k in 0..<40 {
      let root = 0.95 * (Double(k) + 0.5) / 40
      let size = (1 - root * root) / (root * root)
      for j in 0...40 {
        let mean = 1 / (1 + Elementary.exp(-logit - half * (-1 + Double(j) / 20)))
        let likelihood = BetaBinomialLikelihood.value(data, mean: mean, size: size)
        cells.append((Cell(mean: mean, size: size), likelihood - 2 * root * root))
      }
    }
    grid = PosteriorGrid(cells)
  }

  /// The mean of each true proportion, its standard deviation and equal-tailed 95% interval;
  /// undefined without draws (`zeroDenominator`).
  public var estimates: [Estimate] { therapists.map { estimate($0) } }

  /// The estimate of one of the proportions that went in, or of a new therapist from the same
  /// population.
  public func estimate(_ therapist: ObservedProportion) -> Estimate {
    let counts = Counts(units: therapist.whole, therapists: therapists.count)
    let method = "beta-binomial, averaged over a grid of the spread between therapists"
    guard therapist.whole > 0, !grid.points.isEmpty else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
    }
    let mixture = posterior(of: therapist)
    let low = mixture.quantile(0.025, within: 0...1)
    let high = mixture.quantile(0.975, within: 0...1)
    return Estimate(
      mixture.mean, standardError: mixture.standardDeviation, interval: low...max(low, high),
      counts: counts, method: method, flags: therapists.count < 8 ? [.fewTherapists] : [])
  }

  /// The probability that a therapist's true proportion is above a threshold.
  public func probability(of therapist: ObservedProportion, above threshold: Double) -> Double {
    posterior(of: therapist).probability(above: threshold)
  }

  /// How far a therapist's own data carry the estimate, from 0 to 1: n / (n + a + b), averaged over
  /// the grid.
  public func reliability(of therapist: ObservedProportion) -> Double {
    let size = Double(therapist.whole) / therapist.dispersion
    return grid.mean { size / (size + $0.size) }
  }

  /// The mean correlation of two draws of one therapist, 1 / (a + b + 1).
  public var correlation: Double { grid.mean(\.correlation) }

  /// The posterior of a therapist's proportion.
  package func posterior(of therapist: ObservedProportion) -> PosteriorMixture<BetaComponent> {
    let x = Double(therapist.part) / therapist.dispersion
    let n = Double(therapist.whole) / therapist.dispersion
    return PosteriorMixture(
      weights: grid.weights,
      components: grid.points.map {
        BetaComponent(a: $0.mean * $0.size + x, b: (1 - $0.mean) * $0.size + n - x)
      })
  }
}
