import RapportCoding

/// Each two raters on a line.
struct PairsText {
  let pairs: [AgreementPair]
  /// What F1 is called.
  let f1: String

  var text: String {
    var table = TextTable(["first", "second", f1, "kappa", "AC1"])
    for pair in pairs {
      table.add([
        pair.first, pair.second, AgreementText.figure(pair.f1), AgreementText.figure(pair.kappa),
        AgreementText.figure(pair.ac1),
      ])
    }
    return table.text
  }
}
