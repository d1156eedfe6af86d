import RapportProfiles
import RapportReliability

extension GoldenArea {
  /// Funnels, trends, change and families of tests.
  static let trends = GoldenArea([
    "prof.expectedRankNormal": { input in
      let (means, spreads) = (input["mean"].doubles, input["sd"].doubles)
      let ranks = ExpectedRanks.normal(
        zip(means, spreads).map { (mean: $0, standardDeviation: $1) })
      return [
        "expectedRank": GoldenValue(ranks),
        "percentile": GoldenValue(
          ranks.map { ExpectedRanks.percentile(ofRank: $0, among: ranks.count) }),
        "probAbove": GoldenValue(
          zip(means, spreads).map {
            NormalDistribution.cumulative(($0 - input["threshold"].double) / $1)
          }),
      ]
    },
    "prof.funnelPoisson": { input in
      funnel(["0.001", "0.025", "0.975", "0.999"]) { probability in
        input["exposure"].doubles.map {
          FunnelLimits.poisson(
            target: input["target"].double, exposure: $0, probability: probability)
        }
      }
    },
    "prof.funnelBinomial": { input in
      funnel(["0.001", "0.025", "0.975", "0.999"]) { probability in
        input["n"].ints.map {
          FunnelLimits.binomial(
            target: input["target"].double, draws: $0, probability: probability)
        }
      }
    },
    "prof.overdispersion": { input in
      let funnel = OverdispersedFunnel(
        zip(input["count"].ints, input["exposure"].doubles).map {
          EventRate(events: $0, exposure: $1)
        }, target: input["target"].double, winsorised: input["winsor"].number ?? 0.1)
      return [
        "z": GoldenValue(funnel?.scores ?? []), "phi": GoldenValue(funnel?.dispersion),
        "tau2": GoldenValue(funnel?.variance), "zAdj": GoldenValue(funnel?.adjustedScores ?? []),
      ]
    },
    "prof.poissonTrend": { input in
      let trend = PoissonTrend(
        zip(input["count"].ints, input["exposure"].doubles).map {
          .init(events: $0, exposure: $1)
        })
      let scale = (trend.dispersion ?? .nan).squareRoot()
      return [
        "beta": GoldenValue(trend.coefficients ?? []), "se": GoldenValue(trend.poissonErrors),
        "phi": GoldenValue(trend.dispersion), "deviance": GoldenValue(trend.deviance),
        "seQuasi": GoldenValue(trend.poissonErrors.map { $0 * scale }),
        "ratePerSession": GoldenValue(
          trend.coefficients.map { Elementary.exp($0[1]) }),
      ]
    },
    "prof.theilSen": { input in
      let trend = TheilSenTrend(input["y"].doubles)
      return [
        "slope": GoldenValue(trend.slope), "intercept": GoldenValue(trend.intercept),
        "low": GoldenValue(trend.slope.low), "high": GoldenValue(trend.slope.high),
        "tauB": GoldenValue(trend.tau), "p": GoldenValue(trend.p),
      ]
    },
    "prof.change": { input in
      let change = PairedChange(
        before: input["pre"].doubles, after: input["post"].doubles,
        reliability: input["reliability"].double)
      return [
        "meanChange": GoldenValue(change.meanChange), "dPre": GoldenValue(change.effectSize),
        "gPre": GoldenValue(change.hedgesG), "t": GoldenValue(change.t),
        "rci": GoldenValue(change.reliableChangeIndices ?? []),
        "reliablyImproved": GoldenValue(change.reliablyImproved),
        "pctChange30": GoldenValue(change.responders()),
      ]
    },
    "prof.multipleTests": { input in
      [
        "holm": GoldenValue(AdjustedP.holm(input["p"].doubles)),
        "bh": GoldenValue(AdjustedP.benjaminiHochberg(input["p"].doubles)),
      ]
    },
  ])

  private static func funnel(
    _ probabilities: [String], _ limits: (Double) -> [Double?]
  ) -> GoldenValue {
    let members = probabilities.map { probability in
      (probability, GoldenValue.list(limits(Double(probability) ?? .nan).map { GoldenValue($0) }))
    }
    return ["limits": .object(Dictionary(uniqueKeysWithValues: members))]
  }
}
