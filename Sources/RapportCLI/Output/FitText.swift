import RapportCodebooks
import RapportFitting
import RapportTranscripts

/// A fit for reading on a terminal: figures first, then what changes rule by rule.
struct FitText {
  let fit: CodebookFit
  let path: String

  /// The report as text.
  var text: String {
    var parts = [
      "\(fit.codebook.id) fitted to \(fit.sessions) sessions, measured on those held back "
        + "in \(fit.folds) parts",
      "note: 'before' flatters a codebook whose rules were written, or weights fitted, "
        + "on these sessions",
    ]
    if !fit.tooRare.isEmpty {
      parts.append("too rare to be fitted: " + fit.tooRare.map(\.rawValue).joined(separator: ", "))
    }
    parts.append("")
    return parts.joined(separator: "\n") + "\n" + figures + "\n" + changes
  }

  private var figures: String {
    var table = TextTable([
      "", "positives", "F1 before", "F1 after", "gain", "kappa before", "kappa after",
    ])
    for figure in fit.figures {
      table.add([
        figure.subject == .code ? figure.name : "\(figure.subject.rawValue) \(figure.name)",
        String(figure.positives), FigureText.withInterval(figure.before),
        FigureText.withInterval(figure.after), FigureText.withInterval(figure.gain),
        FigureText.withInterval(figure.kappaBefore), FigureText.withInterval(figure.kappaAfter),
      ])
    }
    return table.text
  }

  private var changes: String {
    guard !fit.revisions.isEmpty else { return "nothing is proposed: no change shows a gain\n" }
    return fit.revisions.map(text).joined(separator: "\n")
  }

  private func text(_ revision: CodeRevision) -> String {
    let old = fit.codebook.codes.first { $0.id == revision.code }
    let new = fit.proposal.codes.first { $0.id == revision.code }
    var lines = ["\(revision.code)"]
    if let old, let new, revision.raise != 0 {
      lines.append(
        old.bias == new.bias
          ? "  threshold \(Self.number(old.threshold)) -> \(Self.number(new.threshold))"
          : "  bias \(Self.number(old.bias)) -> \(Self.number(new.bias))")
    }
    for change in fit.changes where change.code == revision.code {
      lines.append("  " + text(change))
      lines += change.retiredPhrases.map { "      without \"\($0)\"" }
      lines += change.lines.map { "      " + $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func text(_ change: RuleChange) -> String {
    let weights =
      switch (change.old, change.new) {
      case (nil, let new?): "added with \(Self.number(new))"
      case (let old?, nil): "retired (\(Self.number(old)))"
      case (let old?, let new?) where old == new: Self.number(old)
      case (let old?, let new?): "\(Self.number(old)) -> \(Self.number(new))"
      case (nil, nil): ""
      }
    return
      "\(change.rule): \(weights); holds \(change.holds) times, \(change.carries) with the code"
  }

  private static func number(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
