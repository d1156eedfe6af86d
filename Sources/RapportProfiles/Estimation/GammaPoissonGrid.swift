public import RapportReliability

/// Therapists' true rates, each drawn towards the others' as far as its own data are thin: a
/// gamma-Poisson model averaged over a fixed grid, no random numbers.
///
/// Counts and exposures are divided by their dispersion first. A count is Poisson given the
/// therapist's rate, rates are gamma with mean mu and coefficient of variation cv. The grid has 40
/// values of cv with a half-normal(0, 1) prior and 41 of log mu around the pooled rate, flat. It is
/// proper with no events at all and with one therapist, and covers better than plug-in empirical
/// Bayes (``GammaPoissonFit``), which takes its estimates of mu and cv for certain.
public struct GammaPoissonGrid: Sendable {
  /// The rates that went in, one a therapist.
  public let therapists: [EventRate]
  private let grid: PosteriorGrid<Cell>

  private struct Cell: Sendable {
    var variation: Double
    var mean: Double
    var shape: Double { 1 / (variation * variation) }
    /// The exposure at which a therapist's own data weigh as much as everybody's.
    var exposure: Double { shape / mean }
  }

  /// Computes the grid; therapists without exposure count for nothing.
  public init(_ therapists: [EventRate]) {
    self.therapists = therapists
    let data = therapists.filter { $0.exposure > 0 }.map {
      (y: Double($0.events) / $0.dispersion, exposure: $0.exposure / $0.dispersion)
    }
    guard !data.isEmpty else {
      grid = PosteriorGrid([])
      return
    }
    let events = data.map(\.y).accurateSum()
    let centre = (events + 0.5) / data.map(\.exposure).accurateSum()
    let rates = data.map { $0.y / $0.exposure }
    let average = rates.accurateSum() / Double(rates.count)
    let spread = rates.map { ($0 - average) * ($0 - average) }.accurateSum() / Double(rates.count)
    let half =
      4
      * (1 / (events + 0.5) + (spread / (centre * centre) + 0.25) / Double(data.count))
      .squareRoot()
    var cells: [(point: Cell, logWeight: Double)] = []
    for k in 0..<40 {
      let variation = 2.5 * (Double(k) + 0.5) / 40
      let shape = 1 / (variation * variation)
      // The gamma functions depend on cv only.
      let constant = data.map {
        Elementary.logGamma(shape + $0.y) - Elementary.logGamma(shape)
      }.accurateSum()
      for j in 0...40 {
        let mean = centre * Elementary.exp(half * (-1 + Double(j) / 20))
        let likelihood = data.map { item in
          let expected = mean * item.exposure
          return -shape * Elementary.log1p(expected / shape)
            + item.y * Elementary.log(expected / (shape + expected))
        }.accurateSum()
        cells.append(
          (
            Cell(variation: variation, mean: mean),
            constant + likelihood - variation * variation / 2
          ))
      }
    }
    grid = PosteriorGrid(cells)
  }

  /// The mean of each true rate, its standard deviation and equal-tailed 95% interval, in the
  /// therapist's own unit; undefined without exposure (`zeroDenominator`).
  public var estimates: [Estimate] { therapists.map { estimate($0) } }

  /// The estimate of one of the rates that went in, or of a new therapist from the same population.
  public func estimate(_ therapist: EventRate) -> Estimate {
    let counts = Counts(units: therapist.events, therapists: therapists.count)
    let method = "gamma-Poisson, averaged over a grid of the spread between therapists"
    guard therapist.exposure > 0, !grid.points.isEmpty else {
      return Estimate(undefined: .zeroDenominator, counts: counts, method: method)
    }
    let mixture = posterior(of: therapist)
    let low = mixture.quantile(0.025, within: 0...Double.greatestFiniteMagnitude)
    let high = mixture.quantile(0.975, within: 0...Double.greatestFiniteMagnitude)
    return Estimate(
      mixture.mean * therapist.per, standardError: mixture.standardDeviation * therapist.per,
      interval: (low * therapist.per)...(max(low, high) * therapist.per), counts: counts,
      method: method, flags: therapists.count < 8 ? [.fewTherapists] : [])
  }

  /// The probability that a therapist's true rate is above a threshold, in the therapist's unit.
  public func probability(of therapist: EventRate, above threshold: Double) -> Double {
    posterior(of: therapist).probability(above: threshold / therapist.per)
  }

  /// How far a therapist's own data carry the estimate, from 0 to 1: E / (E + a/mu), averaged over
  /// the grid.
  public func reliability(of therapist: EventRate) -> Double {
    let exposure = therapist.exposure / therapist.dispersion
    return grid.mean { exposure / (exposure + $0.exposure) }
  }

  /// The exposure, with its dispersion, that a reliability of `target` needs.
  public func exposureNeeded(for target: Double, dispersion: Double = 1) -> Double? {
    guard target > 0, target < 1, !grid.points.isEmpty else { return nil }
    let exposure = QuantileSearch.solvePositive(target: target) { exposure in
      grid.mean { exposure / (exposure + $0.exposure) }
    }
    return exposure * dispersion
  }

  /// The probability that a therapist's true rate is above the mean of all true rates.
  public func probabilityAboveMean(of therapist: EventRate) -> Double {
    zip(grid.points, grid.weights).map { cell, weight in
      weight * (1 - component(therapist, cell).cumulative(cell.mean))
    }.accurateSum()
  }

  /// The mean of all true rates per unit of exposure.
  public var populationMean: Double { grid.mean(\.mean) }

  /// The mean coefficient of variation of true rates between therapists.
  public var variation: Double { grid.mean(\.variation) }

  /// The expected rank of each therapist, 1 for the highest rate: for research only.
  ///
  /// 1 + the sum over the others of the probability that their true rate is higher; this minimises
  /// squared error. Ranks of few data are uncertain, and no page shows them.
  public var expectedRanks: [Double] {
    ExpectedRanks.of(therapists.count) { other, one in
      var total = NeumaierSum()
      for (cell, weight) in zip(grid.points, grid.weights) {
        total.add(
          weight
            * component(therapists[other], cell).exceeds(component(therapists[one], cell)))
      }
      return total.value
    }
  }

  /// The posterior per unit of exposure.
  package func posterior(of therapist: EventRate) -> PosteriorMixture<GammaComponent> {
    PosteriorMixture(
      weights: grid.weights, components: grid.points.map { component(therapist, $0) })
  }

  private func component(_ therapist: EventRate, _ cell: Cell) -> GammaComponent {
    GammaComponent(
      shape: cell.shape + Double(therapist.events) / therapist.dispersion,
      rate: cell.exposure + therapist.exposure / therapist.dispersion)
  }
}
