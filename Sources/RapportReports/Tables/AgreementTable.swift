public import RapportCoding
import RapportReliability

/// Agreement as a tidy table: one row for each level, code, comparison and statistic.
///
/// Columns: `level` (`utterance`, `session`, `main`), `scope` (`code`, `family`, `codebook`; `group`
/// of the main code), `codebook`, `name`, `comparison` (`coder` against references, `references`
/// among themselves, `difference` of the two, `pair` of raters), `first` and `second` (the raters of
/// a pair), `statistic`, `value`, `low`, `high` (95%), `undefined` (the reason), `both`,
/// `reference_only`, `coder_only`, `neither`, `units`, `sessions`, `positives` (units that the
/// references code so, their mean), `reference_kind`, `state` and `human_equivalent`.
public struct AgreementTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table of both levels, or of one.
  public init(_ agreement: Agreement, hasUtterances: Bool = true, hasSessions: Bool = true) {
    var rows = AgreementRows(kind: agreement.referenceKind?.rawValue)
    if hasUtterances {
      for classes in agreement.classes { rows.add(classes) }
      for item in agreement.items { rows.addUtterances(of: item) }
    }
    if hasSessions { for item in agreement.items { rows.addSessions(of: item) } }
    table = rows.table
  }
}

/// Gathers the rows.
private struct AgreementRows {
  /// What a row is about.
  struct Subject {
    var level: String
    var scope: String
    var codebook: String?
    var name: String
    var counts: BinaryTable?
    var positives: Int?
    var state: ValidationState?
    var isHumanEquivalent: Bool?
  }

  private(set) var table = Table(columns: [
    "level", "scope", "codebook", "name", "comparison", "first", "second", "statistic", "value",
    "low", "high", "undefined", "both", "reference_only", "coder_only", "neither", "units",
    "sessions", "positives", "reference_kind", "state", "human_equivalent",
  ])
  private let kind: String?

  init(kind: String?) { self.kind = kind }

  mutating func add(_ classes: AgreementClasses) {
    let subject = Subject(level: "main", scope: "group", name: classes.name)
    add(subject, "coder", classes.coder, f1: "macro_f1")
    add(subject, "references", classes.references, f1: "macro_f1")
    add(subject, "difference", [("alpha", classes.difference)])
    add(subject, classes.pairs, f1: "macro_f1")
  }

  mutating func addUtterances(of item: AgreementItem) {
    var subject = subject("utterance", item)
    add(subject, "references", item.references)
    add(subject, "difference", [("alpha", item.difference)])
    add(subject, item.pairs)
    subject.counts = item.table
    add(subject, "coder", item.coder)
  }

  mutating func addSessions(of item: AgreementItem) {
    let subject = subject("session", item)
    for (comparison, figures) in [
      ("coder", item.coderSessions), ("references", item.referenceSessions),
    ] {
      add(
        subject, comparison,
        [("icc", figures?.icc), ("pearson", figures?.correlation), ("bias", figures?.bias)])
    }
  }

  private func subject(_ level: String, _ item: AgreementItem) -> Subject {
    Subject(
      level: level, scope: item.scope.rawValue, codebook: item.codebook, name: item.name,
      positives: item.positives, state: item.state,
      isHumanEquivalent: item.state == nil ? nil : item.isHumanEquivalent)
  }

  private mutating func add(_ subject: Subject, _ pairs: [AgreementPair], f1: String = "f1") {
    for pair in pairs {
      add(
        subject, "pair", [(f1, pair.f1), ("kappa", pair.kappa), ("ac1", pair.ac1)],
        raters: (pair.first, pair.second))
    }
  }

  private mutating func add(
    _ subject: Subject, _ comparison: String, _ figures: AgreementFigures?, f1: String = "f1"
  ) {
    guard let figures else { return }
    add(
      subject, comparison,
      [
        ("prevalence", figures.prevalence), ("precision", figures.precision),
        ("recall", figures.recall), (f1, figures.f1), ("kappa", figures.kappa),
        ("ac1", figures.ac1), ("alpha", figures.alpha),
      ])
  }

  private mutating func add(
    _ subject: Subject, _ comparison: String, _ statistics: [(name: String, Estimate?)],
    raters: (first: String, second: String)? = nil
  ) {
    let counts = subject.counts.map {
      [$0.both, $0.referenceOnly, $0.coderOnly, $0.neither].map { Table.Cell.integer($0) }
    }
    for case (let name, let estimate?) in statistics {
      var row: [Table.Cell] = [
        .text(subject.level), .text(subject.scope), .text(subject.codebook), .text(subject.name),
        .text(comparison), .text(raters?.first), .text(raters?.second), .text(name),
        .number(estimate.value), .number(estimate.low), .number(estimate.high),
        .text((estimate.undefined ?? estimate.intervalUndefined)?.rawValue),
      ]
      row += counts ?? Array(repeating: .missing, count: 4)
      row += [
        .integer(estimate.counts.units), .integer(estimate.counts.sessions),
        .integer(subject.positives), .text(kind), .text(subject.state?.rawValue),
        .flag(subject.isHumanEquivalent),
      ]
      table.append(row)
    }
  }
}
