import RapportCoding
import RapportReliability

/// Agreement for reading on a terminal.
struct AgreementText {
  let agreement: Agreement
  var hasUtterances = true
  var hasSessions = true

  private var headings: AgreementHeadings { AgreementHeadings(agreement) }
  private var hasCoder: Bool { agreement.coder != nil }
  private var areSeveral: Bool { agreement.items.contains { $0.references != nil } }

  /// The figures as text.
  var text: String {
    var notes = FigureNotes()
    var blocks = [head.map { $0 + "\n" }.joined()]
    if hasUtterances {
      for classes in agreement.classes {
        blocks += ClassesText(classes: classes, headings: headings).blocks(&notes)
      }
      blocks += [main(&notes), rest(&notes)]
      for item in agreement.items where !item.pairs.isEmpty {
        blocks.append(
          "\(Self.name(item)), each two raters\n"
            + PairsText(pairs: item.pairs, f1: "F1").text(&notes))
      }
    }
    if hasSessions { blocks.append(sessions(&notes)) }
    if !notes.text.isEmpty { blocks.append(notes.text) }
    if hasCoder { blocks.append(states) }
    return blocks.joined(separator: "\n")
  }

  private var head: [String] {
    var lines = [
      "\(agreement.utterances) utterances of \(Self.sessions(agreement.sessions)), "
        + "intervals over sessions"
    ]
    if let coder = agreement.coder { lines.append("coder: \(Self.name(coder))") }
    return lines + ["references: " + agreement.references.map(Self.name).joined(separator: ", ")]
      + agreement.notes.map { "note: \($0)" }
  }

  private static func name(_ rater: AgreementRater) -> String {
    let kind = rater.kind?.rawValue ?? "kind not told"
    return "\(rater.name) (\(kind), \(sessions(rater.sessions)))"
  }

  private static func sessions(_ count: Int) -> String {
    "\(count) session\(count == 1 ? "" : "s")"
  }

  private static func name(_ item: AgreementItem) -> String {
    item.scope == .code ? item.name : "\(item.scope.rawValue) \(item.name)"
  }

  /// What is looked at first: coder against reference, and beside it references among themselves.
  private func main(_ notes: inout FigureNotes) -> String {
    var head = ["code"]
    if hasCoder { head += ["both", "reference", "coder", "precision", "recall", "F1", "kappa"] }
    if areSeveral { head += ["F1 \(headings.among)", "kappa \(headings.among)"] }
    if hasCoder { head.append("state") }
    var table = TextTable(head)
    for item in agreement.items {
      var row = [Self.name(item)]
      if hasCoder {
        row += [item.table.both, item.table.referencePositives, item.table.coderPositives]
          .map(String.init)
        row += notes.figures(
          [item.coder?.precision, item.coder?.recall, item.coder?.f1], within: 0...1)
        row.append(notes.figure(item.coder?.kappa))
      }
      if areSeveral {
        row.append(notes.figure(item.references?.f1, within: 0...1))
        row.append(notes.figure(item.references?.kappa))
      }
      if hasCoder { row.append(state(item)) }
      table.add(row)
    }
    return table.text
  }

  private func state(_ item: AgreementItem) -> String {
    (item.state?.rawValue ?? "") + (item.isHumanEquivalent ? ", human-equivalent" : "")
  }

  private func rest(_ notes: inout FigureNotes) -> String {
    var head = ["code", "units", "sessions", "prevalence"]
    if hasCoder { head += ["AC1", "alpha"] }
    if areSeveral { head += ["AC1 \(headings.among)", "alpha \(headings.among)"] }
    if hasCoder, areSeveral { head.append("alpha, difference") }
    var table = TextTable(head)
    for item in agreement.items {
      var row = [Self.name(item), String(item.units), String(item.sessions)]
      row.append(notes.figure((item.coder ?? item.references)?.prevalence, within: 0...1))
      if hasCoder { row += notes.figures([item.coder?.ac1, item.coder?.alpha]) }
      if areSeveral { row += notes.figures([item.references?.ac1, item.references?.alpha]) }
      if hasCoder, areSeveral { row.append(notes.figure(item.difference, within: -2...2)) }
      table.add(row)
    }
    return table.text
  }

  private func sessions(_ notes: inout FigureNotes) -> String {
    var head = ["share of"] + (hasCoder ? ["ICC(A,1)", "r", "bias"] : [])
    if areSeveral { head.append("ICC(A,1) \(headings.among)") }
    var table = TextTable(head)
    for item in agreement.items {
      var row = [Self.name(item)]
      if hasCoder {
        let figures = item.coderSessions
        row += notes.figures([figures?.icc, figures?.correlation, figures?.bias])
      }
      if areSeveral { row.append(notes.figure(item.referenceSessions?.icc)) }
      table.add(row)
    }
    return table.text
  }

  private var states: String {
    let lines = [AgreementItem.Scope.code, .family].compactMap { scope -> String? in
      let items = agreement.items.filter { $0.scope == scope }
      guard !items.isEmpty else { return nil }
      let counts = ValidationState.allCases.reversed().map { state in
        "\(items.count { $0.state == state }) \(state.rawValue)"
      }
      let name = scope == .code ? "codes" : "families"
      return "\(name): " + counts.joined(separator: ", ")
    }
    let kind = agreement.referenceKind.map { "of kind \($0.rawValue)" }
    return lines.map { $0 + "\n" }.joined()
      + "by cut-offs of version \(agreement.gate.version), against references "
      + (kind ?? "whose kind is not told, or not one") + "\n"
  }
}
