import RapportCoding
import RapportReliability

/// Agreement for reading on a terminal.
struct AgreementText {
  let agreement: Agreement
  var hasUtterances = true
  var hasSessions = true

  /// The figures as text.
  var text: String {
    var parts = ["\(agreement.utterances) utterances of \(agreement.sessions) sessions"]
    if let coder = agreement.coder { parts.append("coder: \(Self.name(coder))") }
    parts.append("references: " + agreement.references.map(Self.name).joined(separator: ", "))
    parts += agreement.notes.map { "note: \($0)" }
    if hasUtterances {
      parts += agreement.classes.map { ClassesText(classes: $0, labels: labels).text }
      parts += [main, rest]
      parts += agreement.items.filter { !$0.pairs.isEmpty }.map(pairs)
    }
    if hasSessions { parts.append(sessions) }
    if agreement.coder != nil { parts.append(states) }
    return parts.joined(separator: "\n") + "\n"
  }

  private static func name(_ rater: AgreementRater) -> String {
    let kind = rater.kind?.rawValue ?? "kind not told"
    return "\(rater.name) (\(kind), \(rater.sessions) sessions)"
  }

  private var labels: AgreementLabels { AgreementLabels(agreement) }
  private var areSeveral: Bool { agreement.items.contains { $0.references != nil } }

  /// What is looked at first: coder against reference, and beside it references among themselves.
  private var main: String {
    let hasCoder = agreement.coder != nil
    var head = ["code"]
    if hasCoder {
      head += ["both", "reference", "coder", "precision", "recall", "F1", "kappa"]
    }
    if areSeveral { head += ["F1 \(labels.among)", "kappa \(labels.among)"] }
    if hasCoder { head.append("state") }
    var table = TextTable(head)
    for item in agreement.items {
      var row = [Self.name(item)]
      if hasCoder {
        row += [item.table.both, item.table.referencePositives, item.table.coderPositives]
          .map(String.init)
        row += [item.coder?.precision, item.coder?.recall, item.coder?.f1, item.coder?.kappa]
          .map(Self.figure)
      }
      if areSeveral { row += [item.references?.f1, item.references?.kappa].map(Self.figure) }
      if hasCoder { row.append(state(item)) }
      table.add(row)
    }
    return "\n" + table.text
  }

  private func state(_ item: AgreementItem) -> String {
    (item.state?.rawValue ?? "") + (item.isHumanEquivalent ? ", human-equivalent" : "")
  }

  private var rest: String {
    let hasCoder = agreement.coder != nil
    var head = ["code", "units", "sessions", "prevalence"]
    if hasCoder { head += ["AC1", "alpha"] }
    if areSeveral { head += ["AC1 \(labels.among)", "alpha \(labels.among)"] }
    if hasCoder, areSeveral { head.append("alpha, difference") }
    var table = TextTable(head)
    for item in agreement.items {
      var row = [
        Self.name(item), String(item.units), String(item.sessions),
        Self.figure((item.coder ?? item.references)?.prevalence),
      ]
      if hasCoder { row += [item.coder?.ac1, item.coder?.alpha].map(Self.figure) }
      if areSeveral { row += [item.references?.ac1, item.references?.alpha].map(Self.figure) }
      if hasCoder, areSeveral { row.append(Self.figure(item.difference)) }
      table.add(row)
    }
    return "\n" + table.text
  }

  private func pairs(_ item: AgreementItem) -> String {
    "\n\(Self.name(item)), each two raters\n\n" + PairsText(pairs: item.pairs, f1: "F1").text
  }

  private var sessions: String {
    let hasCoder = agreement.coder != nil
    var head = ["share of"] + (hasCoder ? ["ICC(A,1)", "r", "bias"] : [])
    if areSeveral { head.append("ICC(A,1) \(labels.among)") }
    var table = TextTable(head)
    for item in agreement.items {
      var row = [Self.name(item)]
      if hasCoder {
        row += [
          item.coderSessions?.icc, item.coderSessions?.correlation, item.coderSessions?.bias,
        ].map(Self.figure)
      }
      if areSeveral { row.append(Self.figure(item.referenceSessions?.icc)) }
      table.add(row)
    }
    return "\n" + table.text
  }

  private var states: String {
    let gated = agreement.items.filter { $0.state != nil }
    let lines = [AgreementItem.Scope.code, .family].compactMap { scope -> String? in
      let items = gated.filter { $0.scope == scope }
      guard !items.isEmpty else { return nil }
      let counts = ValidationState.allCases.reversed().map { state in
        "\(items.count { $0.state == state }) \(state.rawValue)"
      }
      let name = scope == .code ? "codes" : "families"
      return "\(items.count) \(name): " + counts.joined(separator: ", ")
    }
    return "\n" + lines.joined(separator: "\n")
      + "\nby the gate's cut-offs, version \(agreement.gate.version), against references of kind "
      + (agreement.referenceKind?.rawValue ?? "not told, or several")
  }

  private static func name(_ item: AgreementItem) -> String {
    item.scope == .code ? item.name : "\(item.scope.rawValue) \(item.name)"
  }

  /// `.71 (.66 to .76)`, or why there is none.
  static func figure(_ estimate: Estimate?) -> String {
    guard let estimate else { return "" }
    guard let value = estimate.value else {
      return estimate.undefined?.sentence ?? "not defined"
    }
    guard let low = estimate.low, let high = estimate.high else {
      return number(value) + (estimate.intervalUndefined.map { " (\($0.sentence))" } ?? "")
    }
    return "\(number(value)) (\(number(low)) to \(number(high)))"
  }

  /// Two decimals, without the zero before the point.
  static func number(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let rest = hundredths % 100
    return (value < 0 && hundredths > 0 ? "-" : "")
      + (hundredths >= 100 ? String(hundredths / 100) : "") + ".\(rest < 10 ? "0" : "")\(rest)"
  }
}
