import RapportProfiles
import RapportReliability
import Testing

/// What every way of drawing figures towards each other must do.
@Suite struct ShrinkageTests {
  static let rates = [(3, 200.0), (14, 260), (6, 90), (0, 120), (22, 410), (9, 150), (5, 60)].map {
    EventRate(events: $0, exposure: $1, per: 100)
  }
  static let shares = [(3, 20), (14, 26), (6, 9), (0, 12), (22, 41), (9, 15)].map {
    ObservedProportion($0, of: $1)
  }

  @Test func aRateLiesBetweenTheRawOneAndTheOthers() throws {
    let grid = GammaPoissonGrid(Self.rates)
    let mean = grid.populationMean * 100
    for (rate, estimate) in zip(Self.rates, grid.estimates) {
      let raw = try #require(rate.estimate().value)
      let value = try #require(estimate.value)
      // The other therapists' mean is known with an error of its own.
      #expect(value > min(raw, mean) - 0.2 && value < max(raw, mean) + 0.2)
      #expect(try #require(estimate.interval).contains(value))
    }
  }

  @Test func theLessExposureTheFurtherARateIsDrawn() throws {
    let grid = GammaPoissonGrid(Self.rates)
    let short = try #require(grid.estimate(EventRate(events: 6, exposure: 30, per: 100)).value)
    let long = try #require(grid.estimate(EventRate(events: 60, exposure: 300, per: 100)).value)
    #expect(short < long && long < 20)
    let few = grid.reliability(of: EventRate(events: 6, exposure: 30))
    let many = grid.reliability(of: EventRate(events: 60, exposure: 300))
    #expect(0 < few && few < many && many < 1)
  }

  @Test func theExposureNeededGivesTheReliability() throws {
    let grid = GammaPoissonGrid(Self.rates)
    let needed = try #require(grid.exposureNeeded(for: 0.8, dispersion: 1.5))
    let rate = EventRate(events: 1, exposure: needed, dispersion: 1.5)
    #expect(abs(grid.reliability(of: rate) - 0.8) < 1e-9)
  }

  @Test func dispersionWidensIntervals() throws {
    let wide = Self.rates.map {
      EventRate(events: $0.events, exposure: $0.exposure, per: 100, dispersion: 2)
    }
    let plain = try #require(GammaPoissonGrid(Self.rates).estimates[1].interval)
    let dispersed = try #require(GammaPoissonGrid(wide).estimates[1].interval)
    #expect(
      dispersed.upperBound - dispersed.lowerBound > plain.upperBound - plain.lowerBound)
  }

  @Test func theOrderOfTherapistsDoesNotMatter() throws {
    let forth = GammaPoissonGrid(Self.rates).estimates
    let back = GammaPoissonGrid(Self.rates.reversed()).estimates
    for (a, b) in zip(forth, back.reversed()) {
      #expect(abs(try #require(a.value) - #require(b.value)) < 1e-9)
    }
  }

  @Test func expectedRanksAddUp() {
    let count = Double(Self.rates.count)
    let sum = GammaPoissonGrid(Self.rates).expectedRanks.accurateSum()
    #expect(abs(sum - count * (count + 1) / 2) < 1e-8)
    let scores = RandomInterceptGrid(scores: [[1, 2], [3, 4, 5], [2, 2, 4], [1, 5]])
    #expect(abs(scores.expectedRanks.accurateSum() - 10) < 1e-8)
    #expect(ExpectedRanks.percentile(ofRank: 1, among: 10) == 95)
  }

  @Test func oneTherapistAndNoEventsAreStillProper() throws {
    let one = GammaPoissonGrid([EventRate(events: 0, exposure: 80)]).estimates[0]
    #expect(try #require(one.value) > 0 && one.interval != nil)
    #expect(one.flags.contains(.fewTherapists))
    let all = BetaBinomialGrid([ObservedProportion(7, of: 7)]).estimates[0]
    #expect(try #require(all.value) < 1)
  }

  @Test func pluggedInParametersPoolWhereTherapistsDoNotDiffer() {
    let equal = GammaPoissonFit(Array(repeating: EventRate(events: 5, exposure: 100), count: 5))
    #expect(equal.shape == nil && equal.mean == 0.05)
    #expect(equal.estimates[0].intervalUndefined == .zeroVariance)
    #expect(equal.estimates[0].flags.contains(.noHeterogeneity))
    #expect(equal.exposureNeeded(for: 0.8) == nil && equal.expectedRanks == nil)
    let shares = BetaBinomialFit(Array(repeating: ObservedProportion(5, of: 10), count: 4))
    #expect(shares.size == nil && shares.correlation == 0)
    #expect(shares.estimates[0].flags.contains(.noHeterogeneity))
  }

  @Test func whatIsUndefinedSaysSo() {
    let silent = EventRate(events: 0, exposure: 0)
    #expect(GammaPoissonGrid([silent]).estimates[0].undefined == .zeroDenominator)
    #expect(GammaPoissonFit([silent]).estimates[0].undefined == .zeroDenominator)
    let none = GammaPoissonFit([EventRate(events: 0, exposure: 9)]).estimates[0]
    #expect(none.sentence == "not defined: what is counted did not happen")
    let empty = ObservedProportion(0, of: 0)
    #expect(BetaBinomialGrid([empty]).estimates[0].undefined == .zeroDenominator)
    #expect(BetaBinomialFit([empty]).estimates[0].undefined == .zeroDenominator)
    #expect(GammaPoissonGrid([]).estimates.isEmpty)
  }

  @Test func gridsOfManyTherapistsAgreeWithPluggedInParameters() throws {
    let many = (0..<60).map {
      EventRate(events: 20 + ($0 * 37) % 41, exposure: 400 + Double($0 % 7) * 60, per: 100)
    }
    for (grid, fit) in zip(GammaPoissonGrid(many).estimates, GammaPoissonFit(many).estimates) {
      #expect(abs(try #require(grid.value) - #require(fit.value)) < 0.15)
    }
  }
}
