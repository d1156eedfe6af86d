import RapportCoding
import RapportReliability

/// Agreement for reading on a terminal.
struct AgreementText {
  let agreement: Agreement
  let isSessionLevel: Bool

  /// The figures as text.
  var text: String {
    var parts = ["\(agreement.utterances) utterances of \(agreement.sessions) sessions"]
    parts += agreement.notes.map { "note: \($0)" }
    if isSessionLevel {
      parts.append(sessions)
    } else {
      if let classes = agreement.classes { parts.append(text(classes)) }
      parts.append(codes)
    }
    return parts.joined(separator: "\n") + "\n"
  }

  private func text(_ classes: Agreement.Classes) -> String {
    var table = TextTable(["reference \\ coder"] + classes.table.categories)
    for (name, row) in zip(classes.table.categories, classes.table.counts) {
      table.add([name] + row.map(String.init))
    }
    return "\nmacro-F1 \(Self.figure(classes.macroF1)), kappa \(Self.figure(classes.kappa))\n\n"
      + table.text
  }

  private var codes: String {
    var table = TextTable(
      ["code", "both", "reference", "coder", "precision", "recall", "F1", "kappa"])
    for row in agreement.rows {
      table.add([
        (row.isFamily ? "family " : "") + row.name, String(row.table.both),
        String(row.table.referencePositives), String(row.table.coderPositives),
        Self.figure(row.precision), Self.figure(row.recall), Self.figure(row.f1),
        Self.figure(row.kappa),
      ])
    }
    return "\n" + table.text
  }

  private var sessions: String {
    var table = TextTable(["share of", "ICC(A,1)", "r", "bias"])
    for row in agreement.sessionRows {
      table.add([
        row.name, Self.figure(row.icc), Self.figure(row.correlation), Self.figure(row.bias),
      ])
    }
    return "\n" + table.text
  }

  /// `.71 (.66 to .76)`, or why there is none.
  static func figure(_ estimate: Estimate) -> String {
    guard let value = estimate.value else {
      return estimate.undefined?.sentence ?? "not defined"
    }
    guard let low = estimate.low, let high = estimate.high else { return number(value) }
    return "\(number(value)) (\(number(low)) to \(number(high)))"
  }

  private static func number(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    return (value < 0 && hundredths > 0 ? "-" : "")
      + (hundredths >= 100 ? String(hundredths / 100) : "") + ".\(rest < 10 ? "0" : "")\(rest)"
  }
}
