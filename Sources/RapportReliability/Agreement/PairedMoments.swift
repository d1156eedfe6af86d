/// Population variances and covariance of the pairs.
struct PairedMoments {
  var xx = 0.0
  var yy = 0.0
  var xy = 0.0
  var difference = 0.0

  init?(_ pairs: PairedScores) { self.init(pairs.reference, pairs.coder) }

  init?(_ x: [Double], _ y: [Double]) {
    guard let mx = x.mean(), let my = y.mean() else { return nil }
    let n = Double(x.count)
    xx = x.map { ($0 - mx) * ($0 - mx) }.accurateSum() / n
    yy = y.map { ($0 - my) * ($0 - my) }.accurateSum() / n
    xy = zip(x, y).map { ($0 - mx) * ($1 - my) }.accurateSum() / n
    difference = mx - my
  }
}
