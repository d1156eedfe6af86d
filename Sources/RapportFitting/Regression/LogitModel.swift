import RapportReliability

/// A softmax regression, with none as the class of logit 0; with one code it is the logistic one.
///
/// The logit of a code is `scale * margin + intercept + Σ coefficients of the facts that hold`.
struct LogitModel: Sendable {
  /// Log-odds for one unit of score.
  var scale = 1.0
  /// One for each code.
  var intercepts: [Double]
  /// For each code, one for each of its columns.
  var coefficients: [[Double]]

  /// Shares of the codes on one row, given their logits.
  static func shares(_ logits: ArraySlice<Double>, into shares: inout [Double], at start: Int) {
    var highest = 0.0
    for logit in logits where logit > highest { highest = logit }
    var sum = Elementary.exp(-highest)
    for (offset, logit) in logits.enumerated() {
      let value = Elementary.exp(logit - highest)
      shares[start + offset] = value
      sum += value
    }
    for offset in 0..<logits.count { shares[start + offset] /= sum }
  }
}
