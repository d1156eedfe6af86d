/// In which share of all arrangements of a session one code stands right behind another how often.
enum ArrangementCounts {
  /// The share for each number of pairs, from 0 up.
  ///
  /// Lay out targets and others, then put the givens into the gaps before them and at the end: a pair
  /// for each target whose gap is not empty. That is the hypergeometric distribution.
  static func shares(_ session: [Int], given: Int, target: Int) -> [Double] {
    let givens = session.count { $0 == given }
    guard given != target else { return runs(of: givens, among: session.count) }
    let targets = session.count { $0 == target }
    return (0...min(givens, targets)).map { pairs in
      Elementary.exp(
        Binomial.logChoose(targets, pairs)
          + Binomial.logChoose(session.count - targets, givens - pairs)
          - Binomial.logChoose(session.count, givens))
    }
  }

  /// Pairs of a code with itself: `givens` steps in r runs have givens - r of them.
  private static func runs(of givens: Int, among steps: Int) -> [Double] {
    guard givens > 0 else { return [1] }
    let others = steps - givens
    return (0..<givens).map { pairs in
      let runs = givens - pairs
      guard runs <= others + 1 else { return 0 }
      return Elementary.exp(
        Binomial.logChoose(givens - 1, runs - 1) + Binomial.logChoose(others + 1, runs)
          - Binomial.logChoose(steps, givens))
    }
  }
}
