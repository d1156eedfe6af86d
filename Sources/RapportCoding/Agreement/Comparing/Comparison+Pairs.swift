import RapportReliability

extension Comparison {
  /// Each two references by their places.
  var pairsOfReferences: [(first: Int, second: Int)] {
    references.indices.flatMap { first in
      references.indices.filter { $0 > first }.map { (first, $0) }
    }
  }

  /// Each two raters who rated a session both: references first, then the coder against each.
  func pairs<Table, Value>(
    _ statistics: RaterStatistics<Table, Value>, f1: @escaping (Table) -> Estimate,
    kappa: @escaping (Table) -> Estimate, ac1: @escaping (Table) -> Estimate
  ) -> [AgreementPair] {
    let among = pairsOfReferences.enumerated().compactMap { index, places in
      pair(references[places.first].name, references[places.second].name, [f1, kappa, ac1]) {
        statistics.ofPair(reference: index, $0)
      }
    }
    guard let coder else { return among }
    return among
      + references.indices.compactMap { index in
        pair(references[index].name, coder.name, [f1, kappa, ac1]) {
          statistics.ofPair(coder: index, $0)
        }
      }
  }

  private func pair<Table>(
    _ first: String, _ second: String, _ statistics: [(Table) -> Estimate],
    _ each: ((Table) -> Estimate) -> Estimate
  ) -> AgreementPair? {
    let estimates = statistics.map { each($0) }
    guard estimates.count == 3, estimates[1].undefined != .noData else { return nil }
    return AgreementPair(
      first: first, second: second, f1: estimates[0], kappa: estimates[1], ac1: estimates[2])
  }
}
