/// One association: how often a target follows where something is given, and where it isn't.
public struct AssociationTable: AgreementTable {
  /// Given, and the target follows (a).
  public var givenTarget: Int
  /// Given, and something else follows (b).
  public var givenOther: Int
  /// Something else, and the target follows (c).
  public var otherTarget: Int
  /// Something else, and something else follows (d).
  public var neither: Int

  /// Makes a table.
  public init(givenTarget: Int, givenOther: Int, otherTarget: Int, neither: Int) {
    self.givenTarget = givenTarget
    self.givenOther = givenOther
    self.otherTarget = otherTarget
    self.neither = neither
  }

  /// The table of no pairs.
  public static let empty = AssociationTable(
    givenTarget: 0, givenOther: 0, otherTarget: 0, neither: 0)

  /// All pairs.
  public var pairs: Int { givenTarget + givenOther + otherTarget + neither }
  /// All pairs, by the name that tables of ratings use.
  public var units: Int { pairs }

  /// The pairs of both tables.
  public static func + (a: Self, b: Self) -> Self {
    AssociationTable(
      givenTarget: a.givenTarget + b.givenTarget, givenOther: a.givenOther + b.givenOther,
      otherTarget: a.otherTarget + b.otherTarget, neither: a.neither + b.neither)
  }

  /// The pairs of `a` without those of `b`.
  public static func - (a: Self, b: Self) -> Self {
    AssociationTable(
      givenTarget: a.givenTarget - b.givenTarget, givenOther: a.givenOther - b.givenOther,
      otherTarget: a.otherTarget - b.otherTarget, neither: a.neither - b.neither)
  }

  /// How often the target follows where something is given.
  ///
  /// Undefined (`noEvents`) where it never is.
  public var probabilityGiven: Estimate {
    Self.share(givenTarget, givenOther, "share of what is given that the target follows")
  }

  /// How often the target follows elsewhere: the base rate.
  public var baseRate: Estimate {
    Self.share(otherTarget, neither, "share of the others that the target follows")
  }

  /// The one minus the other.
  public var difference: Estimate {
    let method = "difference to the base rate"
    let (given, base) = (probabilityGiven, baseRate)
    let counts = Counts(units: pairs)
    guard let behind = given.value, let elsewhere = base.value else {
      return Estimate(
        undefined: given.undefined ?? base.undefined ?? .noData, counts: counts, method: method)
    }
    return Estimate(behind - elsewhere, counts: counts, method: method)
  }

  private static func share(_ yes: Int, _ no: Int, _ method: String) -> Estimate {
    let counts = Counts(units: yes + no)
    guard yes + no > 0 else {
      return Estimate(undefined: .noEvents, counts: counts, method: method)
    }
    return Estimate(Double(yes) / Double(yes + no), counts: counts, method: method)
  }

  private var cells: [Double] {
    [givenTarget, givenOther, otherTarget, neither].map(Double.init)
  }

  /// The odds ratio ad/bc with the log interval 1/a+1/b+1/c+1/d.
  ///
  /// Undefined (`zeroMargin`) where a cell is empty; see ``haldaneOddsRatio``. The standard error is
  /// that of the logarithm.
  public var oddsRatio: Estimate {
    let method = "odds ratio, log interval (standard error of the logarithm)"
    guard !cells.contains(0) else {
      return Estimate(undefined: .zeroMargin, counts: Counts(units: pairs), method: method)
    }
    return Self.oddsRatio(cells, counts: Counts(units: pairs), method: method)
  }

  /// The odds ratio with a half added to each cell (Haldane 1956, Anscombe 1956), for tables with an
  /// empty cell.
  public var haldaneOddsRatio: Estimate {
    let method = "Haldane-Anscombe odds ratio, log interval (standard error of the logarithm)"
    guard pairs > 0 else { return Estimate(undefined: .noData, method: method) }
    return Self.oddsRatio(cells.map { $0 + 0.5 }, counts: Counts(units: pairs), method: method)
  }

  /// Yule's Q = (ad - bc)/(ad + bc), from -1 to 1, 0 without association.
  ///
  /// Undefined (`zeroMargin`) where both products are 0.
  public var yulesQ: Estimate {
    let method = "Yule's Q"
    let (along, across) = (cells[0] * cells[3], cells[1] * cells[2])
    guard along + across > 0 else {
      return Estimate(undefined: .zeroMargin, counts: Counts(units: pairs), method: method)
    }
    return Estimate(
      (along - across) / (along + across), counts: Counts(units: pairs), method: method,
      flags: along == 0 || across == 0 ? [.boundary] : [])
  }

  /// Fisher's exact two-sided p: all tables with these margins that are no likelier than this one;
  /// nil without pairs.
  public var fishersExactP: Double? {
    guard pairs > 0 else { return nil }
    let row = givenTarget + givenOther
    let column = givenTarget + otherTarget
    let cells = max(0, row + column - pairs)...min(row, column)
    let logs = cells.map {
      Binomial.logChoose(row, $0) + Binomial.logChoose(pairs - row, column - $0)
        - Binomial.logChoose(pairs, column)
    }
    // Ties are ties in spite of rounding.
    let limit = logs[givenTarget - cells.lowerBound] + 1e-7
    return min(1, logs.filter { $0 <= limit }.map(Elementary.exp).accurateSum())
  }

  private static func oddsRatio(_ cells: [Double], counts: Counts, method: String) -> Estimate {
    let ratio = cells[0] * cells[3] / (cells[1] * cells[2])
    let error = cells.map { 1 / $0 }.accurateSum().squareRoot()
    return .oddsRatio(ratio, logError: error, counts: counts, method: method)
  }
}

extension Estimate {
  /// An odds ratio with the interval that is symmetric on the log scale.
  static func oddsRatio(
    _ ratio: Double, logError: Double, counts: Counts, method: String, flags: Set<Flag> = []
  ) -> Estimate {
    let reach = Elementary.exp(NormalDistribution.quantile(0.975) * logError)
    return Estimate(
      ratio, standardError: logError, interval: (ratio / reach)...(ratio * reach),
      counts: counts, method: method, flags: flags)
  }
}
