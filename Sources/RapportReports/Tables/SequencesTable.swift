public import RapportCoding
import RapportReliability

/// What follows what, as a tidy table: one row for each pair of states.
///
/// Columns: `given`, `target`, `lag`, `within`, `count`, `expected`, `residual`, `probability`,
/// `probability-low`, `probability-high`, `base-rate`, `difference`, `difference-low`,
/// `difference-high`, `odds-ratio`, `odds-ratio-low`, `odds-ratio-high`, `yules-q`, `permutation-p`,
/// `sessions`, `undefined`. A row has either a lag or a window.
public struct SequencesTable: Sendable {
  /// The rows.
  public private(set) var table = Table(columns: [
    "given", "target", "lag", "within", "count", "expected", "residual", "probability",
    "probability-low", "probability-high", "base-rate", "difference", "difference-low",
    "difference-high", "odds-ratio", "odds-ratio-low", "odds-ratio-high", "yules-q",
    "permutation-p", "sessions", "undefined",
  ])

  /// Makes the table of pairs so many steps apart.
  public init(_ pairs: [SequenceAnalysis.Pair], of states: [SequenceState], lag: Int) {
    for pair in pairs {
      table.append([
        .text(states[pair.given].name), .text(states[pair.target].name), .integer(lag), .missing,
        .integer(pair.count), .number(pair.expected), .number(pair.residual.value),
        .number(pair.probability.value), .number(pair.probability.low),
        .number(pair.probability.high), .number(pair.baseRate.value), .missing, .missing,
        .missing, .number(pair.oddsRatio.value), .number(pair.oddsRatio.low),
        .number(pair.oddsRatio.high), .number(pair.yulesQ.value), .number(pair.permutationP),
        .integer(pair.probability.counts.sessions),
        .text(pair.probability.undefined?.rawValue),
      ])
    }
  }

  /// Makes the table of pairs within a window of steps.
  public init(_ windows: [SequenceAnalysis.Window], of states: [SequenceState], within: Int) {
    for window in windows {
      table.append([
        .text(states[window.given].name), .text(states[window.target].name), .missing,
        .integer(within), .integer(window.table.givenTarget), .missing, .missing,
        .number(window.table.probabilityGiven.value), .missing, .missing,
        .number(window.table.baseRate.value), .number(window.difference.value),
        .number(window.difference.low), .number(window.difference.high),
        .number(window.table.oddsRatio.value), .missing, .missing,
        .number(window.table.yulesQ.value), .missing,
        .integer(window.difference.counts.sessions),
        .text(window.difference.undefined?.rawValue),
      ])
    }
  }
}
