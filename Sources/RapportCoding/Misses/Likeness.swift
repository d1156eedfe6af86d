import RapportReliability

/// How like utterances are to those that carry a code.
struct Likeness {
  private let weights: [Double]
  private let sum: [Double]
  /// The square of the sum's length.
  private let squaredLength: Double

  /// Weighs features by their rareness and sums the carriers and examples, each at length 1.
  ///
  /// - Parameter all: the features of every utterance that could carry the code.
  init(all: [[Int]], carriers: [Bool], examples: [[Int]], features: Int) {
    var frequencies = [Int](repeating: 0, count: features)
    for utterance in all + examples {
      for feature in utterance { frequencies[feature] += 1 }
    }
    let count = Double(all.count + examples.count + 1)
    let weights = frequencies.map { $0 > 0 ? Elementary.log(count / Double($0)) : 0 }
    var sum = [Double](repeating: 0, count: features)
    let positives = zip(all, carriers).filter { $0.1 }.map { $0.0 } + examples
    for utterance in positives {
      let length = Self.length(of: utterance, weights)
      guard length > 0 else { continue }
      for feature in utterance { sum[feature] += weights[feature] / length }
    }
    self.weights = weights
    self.sum = sum
    squaredLength = sum.reduce(0) { $0 + $1 * $1 }
  }

  private static func length(of utterance: [Int], _ weights: [Double]) -> Double {
    utterance.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot()
  }

  /// The cosine, and the features that count most for it, five at most.
  ///
  /// - Parameter isCarrier: whether the utterance is in the sum, and is to be taken out.
  func score(of utterance: [Int], isCarrier: Bool) -> (score: Double, shared: [Int]) {
    let length = Self.length(of: utterance, weights)
    guard length > 0 else { return (0, []) }
    var products: [(feature: Int, product: Double)] = []
    var others = squaredLength
    for feature in utterance {
      let own = weights[feature] / length
      let rest = max(0, isCarrier ? sum[feature] - own : sum[feature])
      others += rest * rest - sum[feature] * sum[feature]
      if rest > 1e-12 { products.append((feature, own * rest)) }
    }
    guard others > 1e-12 else { return (0, []) }
    let score = products.reduce(0) { $0 + $1.product } / others.squareRoot()
    let best = products.sorted {
      $0.product == $1.product ? $0.feature < $1.feature : $0.product > $1.product
    }
    return (score, best.prefix(5).map(\.feature))
  }
}
