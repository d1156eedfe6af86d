/// The mean squares of a balanced (s:t) × r table.
struct TwoFacetMeanSquares {
  let therapist: Double
  let session: Double
  let rater: Double
  let therapistRater: Double
  let residual: Double

  init(_ scores: [[[Double]]], sessions: Int, raters: Int) {
    let (t, s, r) = (Double(scores.count), Double(sessions), Double(raters))
    let grand = scores.joined().joined().accurateSum() / (t * s * r)
    let ofTherapist = scores.map { $0.joined().accurateSum() / (s * r) }
    let ofSession = scores.map { $0.map { $0.accurateSum() / r } }
    let ofRater = (0..<raters).map { rater in
      scores.joined().map { $0[rater] }.accurateSum() / (t * s)
    }
    let ofTherapistRater = scores.map { sessions in
      (0..<raters).map { rater in sessions.map { $0[rater] }.accurateSum() / s }
    }
    var (between, nested) = (NeumaierSum(), NeumaierSum())
    var (interaction, rest) = (NeumaierSum(), NeumaierSum())
    for (i, rows) in scores.enumerated() {
      between.add(square(ofTherapist[i] - grand))
      for rater in 0..<raters {
        interaction.add(
          square(ofTherapistRater[i][rater] - ofTherapist[i] - ofRater[rater] + grand))
      }
      for (j, row) in rows.enumerated() {
        nested.add(square(ofSession[i][j] - ofTherapist[i]))
        for (rater, score) in row.enumerated() {
          rest.add(square(score - ofSession[i][j] - ofTherapistRater[i][rater] + ofTherapist[i]))
        }
      }
    }
    therapist = s * r * between.value / (t - 1)
    session = r * nested.value / (t * (s - 1))
    rater = t * s * ofRater.map { square($0 - grand) }.accurateSum() / (r - 1)
    therapistRater = s * interaction.value / ((t - 1) * (r - 1))
    residual = rest.value / (t * (s - 1) * (r - 1))
  }
}

private func square(_ x: Double) -> Double { x * x }
