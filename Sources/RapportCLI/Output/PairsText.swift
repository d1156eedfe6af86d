import RapportCoding

/// Each two raters on a line.
struct PairsText {
  let pairs: [AgreementPair]
  /// What F1 is called.
  let f1: String

  func text(_ notes: inout FigureNotes) -> String {
    var table = TextTable(["first", "second", f1, "kappa", "AC1"])
    for pair in pairs {
      table.add(
        [pair.first, pair.second, notes.figure(pair.f1, within: 0...1)]
          + notes.figures([pair.kappa, pair.ac1]))
    }
    return table.text
  }
}
