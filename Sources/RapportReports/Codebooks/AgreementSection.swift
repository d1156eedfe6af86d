import RapportCodebooks
import RapportTranscripts

/// How far coding by a codebook agrees with other coders, on its page.
struct AgreementSection {
  let codebook: Codebook
  let agreements: [CodebookAgreement]

  var lines: [String] {
    guard !agreements.isEmpty else {
      return [
        "", "## Agreement", "",
        "Not on this page: `rapport codebook describe \(codebook.id) --agreement FILE.json` adds the "
          + "figures that `rapport agree --format json` gives for your own codings.",
      ]
    }
    return ["", "## Agreement"] + agreements.flatMap(lines)
  }

  private func lines(_ agreement: CodebookAgreement) -> [String] {
    var head = ["", "### \(Markdown.text(agreement.data))", ""]
    if let kind = agreement.referenceKind {
      head += ["The references are of kind \(Markdown.text(kind)).", ""]
    }
    let (codes, families) = (rows(of: agreement, codes), rows(of: agreement, self.families))
    let rows = codes + families
    guard !rows.isEmpty else {
      return head + ["None of this codebook's codes stands in these data."]
    }
    let missing = self.codes.count - codes.count
    let hasReferences = rows.contains { !$0.row.references.isEmpty }
    let hasStates = rows.contains { $0.row.state != nil }
    return head
      + Markdown.head(
        ["", "both", "reference", "coder", "precision", "recall", "F1", "kappa"]
          + (hasReferences ? ["kappa of the references"] : []) + (hasStates ? ["state"] : []))
      + rows.map { name, row in
        Markdown.row(
          [name] + cells(row) + (hasReferences ? [figure(row.references["kappa"])] : [])
            + (hasStates ? [row.state ?? ""] : []))
      }
      + (missing > 0 ? ["", "\(Figure.count(missing, "code")) not in these data."] : [])
  }

  /// The codes that are output, and the families in the order of their codes: name, and how it is shown.
  private var codes: [(name: String, shown: String, isFamily: Bool)] {
    codebook.codes.filter { !$0.isInternal }.map { ($0.id.rawValue, "`\($0.id)`", false) }
  }

  private var families: [(name: String, shown: String, isFamily: Bool)] {
    codebook.codes.compactMap(\.family).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }.map { ($0, "family \(Markdown.text($0))", true) }
  }

  private func rows(
    of agreement: CodebookAgreement, _ names: [(name: String, shown: String, isFamily: Bool)]
  ) -> [(name: String, row: CodebookAgreement.Row)] {
    names.compactMap { item in
      agreement.row(of: item.name, isFamily: item.isFamily, in: codebook.id.rawValue)
        .map { (item.shown, $0) }
    }
  }

  private func cells(_ row: CodebookAgreement.Row) -> [String] {
    func count(_ parts: Int?...) -> String {
      parts.contains(nil) ? "" : String(parts.compactMap(\.self).reduce(0, +))
    }
    return [
      count(row.both), count(row.both, row.referenceOnly), count(row.both, row.coderOnly),
    ] + ["precision", "recall", "f1", "kappa"].map { figure(row.coder[$0]) }
  }

  /// `.71 (.66 to .76)`.
  private func figure(_ value: CodebookAgreement.Value?) -> String {
    guard let value, let point = value.value else { return "not defined" }
    guard let low = value.low, let high = value.high else { return Self.short(point) }
    return "\(Self.short(point)) (\(Self.short(low)) to \(Self.short(high)))"
  }

  private static func short(_ value: Double) -> String {
    Figure.withoutZero(Figure.rounded(value, 2))
  }
}
