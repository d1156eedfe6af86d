import RapportCoding
import RapportReliability

/// The main code: a line for each comparison, the table of confusions, each two raters.
struct ClassesText {
  let classes: AgreementClasses
  let headings: AgreementHeadings

  func blocks(_ notes: inout FigureNotes) -> [String] {
    var figures = TextTable(["main code: \(classes.name)", "macro-F1", "kappa", "AC1", "alpha"])
    for (name, row) in [
      ("coder-reference", classes.coder), (headings.among, classes.references),
    ] {
      guard let row else { continue }
      figures.add(
        [name, notes.figure(row.f1, within: 0...1)]
          + notes.figures([row.kappa, row.ac1, row.alpha]))
    }
    if let difference = classes.difference {
      figures.add(["difference", "", "", "", notes.figure(difference, within: -2...2)])
    }
    var confusions = TextTable(
      [classes.coder == nil ? "first \\ second" : "reference \\ coder"] + classes.table.categories)
    for (name, row) in zip(classes.table.categories, classes.table.counts) {
      confusions.add([name] + row.map(String.init))
    }
    var blocks = [figures.text, confusions.text]
    if classes.pairs.count > 1 {
      blocks.append(PairsText(pairs: classes.pairs, f1: "macro-F1").text(&notes))
    }
    return blocks
  }
}
