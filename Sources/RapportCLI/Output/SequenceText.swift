import RapportCoding
import RapportReliability

/// What follows what, for reading on a terminal.
struct SequenceText {
  private let states: [SequenceState]
  private let unit: CodeStream.Unit

  init(_ states: [SequenceState], unit: CodeStream.Unit) {
    self.states = states
    self.unit = unit
  }

  func pairs(_ pairs: [SequenceAnalysis.Pair], lag: Int) -> String {
    var table = TextTable([
      "given", "then", "count", "expected", "residual", "follows (95%)", "else", "odds ratio (95%)",
      "p",
    ])
    for pair in pairs {
      table.add([
        states[pair.given].name, states[pair.target].name, "\(pair.count)",
        FigureText.number(pair.expected), FigureText.number(pair.residual.value),
        FigureText.withInterval(pair.probability), FigureText.number(pair.baseRate.value),
        FigureText.withInterval(pair.oddsRatio), p(pair.permutationP),
      ])
    }
    let impossible = states.count * states.count - pairs.count
    let note =
      impossible == 0
      ? "" : "\(impossible) pairs are left out: such speakers never follow each other so.\n"
    return "\(unit == .turn ? "Turns" : "Utterances") \(lag) apart\n\n" + table.text
      + "\np: share of shuffles within session and role with as many or more.\n" + note
  }

  func windows(_ windows: [SequenceAnalysis.Window], within: Int) -> String {
    var table = TextTable(["given", "then", "count", "follows", "else", "difference (95%)"])
    for window in windows {
      table.add([
        states[window.given].name, states[window.target].name, "\(window.table.givenTarget)",
        FigureText.withInterval(window.table.probabilityGiven),
        FigureText.number(window.table.baseRate.value),
        FigureText.withInterval(window.difference),
      ])
    }
    return "Within \(within) \(unit)s\n\n" + table.text
      + "\nelse: how often it comes behind other steps by the same speakers.\n"
  }

  private func p(_ value: Double) -> String {
    value < 0.01 ? "<0.01" : FigureText.number(value)
  }
}
