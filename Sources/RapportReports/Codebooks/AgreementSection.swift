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
    let families = codebook.codes.compactMap(\.family).reduce(into: [String]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    let rows =
      codebook.codes.filter { !$0.isInternal }.compactMap { code in
        agreement.row(ofCode: code.id.rawValue).map { cells("`\(code.id)`", $0) }
      }
      + families.compactMap { family in
        agreement.row(ofFamily: family).map { cells("family \(Markdown.text(family))", $0) }
      }
    let head = ["", "### \(Markdown.text(agreement.data))", ""]
    guard !rows.isEmpty else {
      return head + ["None of this codebook's codes stands in these data."]
    }
    let missing = codebook.codes.count {
      !$0.isInternal && agreement.row(ofCode: $0.id.rawValue) == nil
    }
    return head
      + Markdown.head(["", "both", "reference", "coder", "precision", "recall", "F1", "kappa"])
      + rows.map(Markdown.row)
      + (missing > 0 ? ["", "\(Figure.count(missing, "code")) not in these data."] : [])
  }

  private func cells(_ name: String, _ row: CodebookAgreement.Row) -> [String] {
    func count(_ parts: Int?...) -> String {
      parts.contains(nil) ? "" : String(parts.compactMap(\.self).reduce(0, +))
    }
    return [
      name, count(row.both), count(row.both, row.referenceOnly), count(row.both, row.coderOnly),
    ] + ["precision", "recall", "f1", "kappa"].map { figure(row.figures[$0]) }
  }

  /// `.71 (.66 to .76)`.
  private func figure(_ value: CodebookAgreement.Value?) -> String {
    guard let value, let point = value.value else { return "not defined" }
    guard let low = value.low, let high = value.high else { return Self.short(point) }
    return "\(Self.short(point)) (\(Self.short(low)) to \(Self.short(high)))"
  }

  private static func short(_ value: Double) -> String {
    let text = Figure.rounded(abs(value), 2)
    let sign = value < 0 && text != "0.00" ? "−" : ""
    return sign + (text.hasPrefix("0.") ? String(text.dropFirst()) : text)
  }
}
