/// What several raters said about the same units.
public struct Ratings<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The raters' names, one for each column.
  public let raters: [String]
  /// A row for each unit, a value for each rater; nil where the rater did not rate it.
  public let rows: [[Value?]]

  /// Makes ratings.
  ///
  /// Throws where a row has not one value for each rater.
  public init(raters: [String], rows: [[Value?]]) throws(MalformedTable) {
    guard rows.allSatisfy({ $0.count == raters.count }) else {
      throw MalformedTable(
        description: "Each row needs \(raters.count) values, one for each rater.")
    }
    self.raters = raters
    self.rows = rows
  }

  /// The units that both raters rated, as a table; the first stands in the rows.
  ///
  /// A value's description names its category. Raters that are not there give the empty table.
  public func confusionTable(of first: Int = 0, and second: Int = 1) -> ConfusionTable {
    guard raters.indices.contains(first), raters.indices.contains(second) else { return .empty }
    return ConfusionTable(
      pairs: rows.lazy.compactMap { row -> (reference: String, coder: String)? in
        guard let a = row[first], let b = row[second] else { return nil }
        return ("\(a)", "\(b)")
      })
  }

  /// Cohen's kappa of two raters over the units both rated.
  public func cohensKappa(of first: Int = 0, and second: Int = 1) -> Estimate {
    confusionTable(of: first, and: second).cohensKappa()
  }

  /// The share of the units rated by both on which two raters agree.
  public func percentAgreement(of first: Int = 0, and second: Int = 1) -> Estimate {
    confusionTable(of: first, and: second).percentAgreement()
  }
}

extension Ratings<Bool> {
  /// The units that both raters rated, as a table of yes and no.
  public func binaryTable(of first: Int = 0, and second: Int = 1) -> BinaryTable {
    guard raters.indices.contains(first), raters.indices.contains(second) else { return .empty }
    var table = BinaryTable.empty
    for row in rows {
      if let a = row[first], let b = row[second] { table.count(reference: a, coder: b) }
    }
    return table
  }
}
