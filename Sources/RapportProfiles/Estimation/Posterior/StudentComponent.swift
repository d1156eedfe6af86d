import RapportReliability

/// Student's t, moved and stretched: a mean score.
package struct StudentComponent: PosteriorComponent {
  package let centre: Double
  package let scale: Double
  package let degreesOfFreedom: Double

  package init(centre: Double, scale: Double, degreesOfFreedom: Double) {
    self.centre = centre
    self.scale = scale
    self.degreesOfFreedom = degreesOfFreedom
  }

  package var mean: Double { centre }

  /// Infinite with 2 degrees of freedom or fewer.
  package var variance: Double {
    degreesOfFreedom > 2
      ? scale * scale * degreesOfFreedom / (degreesOfFreedom - 2) : .infinity
  }

  package func cumulative(_ x: Double) -> Double {
    let t = (x - centre) / scale
    let tail = BetaDistribution.studentTwoTailed(t, degreesOfFreedom: degreesOfFreedom) / 2
    return t < 0 ? tail : 1 - tail
  }

  package func density(_ x: Double) -> Double {
    let v = degreesOfFreedom
    let t = (x - centre) / scale
    let logDensity =
      Elementary.logGamma((v + 1) / 2) - Elementary.logGamma(v / 2)
      - 0.5 * Elementary.log(v * Double.pi) - (v + 1) / 2 * Elementary.log1p(t * t / v)
    return Elementary.exp(logDensity) / scale
  }
}
