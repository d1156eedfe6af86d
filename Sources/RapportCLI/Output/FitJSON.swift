import RapportCodebooks
import RapportFitting
import RapportReliability
import RapportTranscripts

/// A fit as JSON.
struct FitJSON {
  let fit: CodebookFit

  /// The report as JSON.
  var bytes: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.key("codebook")
      writer.string(fit.codebook.id.rawValue)
      writer.key("fingerprint")
      writer.string(fit.codebook.fingerprint.description)
      writer.key("sessions")
      writer.integer(fit.sessions)
      writer.key("folds")
      writer.integer(fit.folds)
      writer.key("too_rare")
      writer.array { writer in fit.tooRare.forEach { writer.string($0.rawValue) } }
      writer.key("figures")
      writer.array { writer in fit.figures.forEach { Self.write($0, to: &writer) } }
      writer.key("changes")
      writer.array { writer in fit.changes.forEach { Self.write($0, to: &writer) } }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ figure: FitFigure, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("subject")
      writer.string(figure.subject.rawValue)
      writer.key("name")
      writer.string(figure.name)
      writer.key("positives")
      writer.integer(figure.positives)
      for (name, estimate) in [
        ("f1_before", figure.before), ("f1_after", figure.after), ("gain", figure.gain),
        ("kappa_before", figure.kappaBefore), ("kappa_after", figure.kappaAfter),
      ] {
        writer.key(name)
        write(estimate, to: &writer)
      }
    }
  }

  private static func write(_ estimate: Estimate, to writer: inout JSONWriter) {
    writer.object { writer in
      for (name, number) in [
        ("value", estimate.value), ("low", estimate.low), ("high", estimate.high),
      ] {
        writer.key(name)
        write(number, to: &writer)
      }
    }
  }

  private static func write(_ number: Double?, to writer: inout JSONWriter) {
    if let number { writer.number(number) } else { writer.null() }
  }

  private static func write(_ change: RuleChange, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("code")
      writer.string(change.code.rawValue)
      writer.key("rule")
      writer.string(change.rule.rawValue)
      writer.key("old")
      write(change.old, to: &writer)
      writer.key("new")
      write(change.new, to: &writer)
      writer.key("holds")
      writer.integer(change.holds)
      writer.key("carries")
      writer.integer(change.carries)
      writer.key("retired_phrases")
      writer.array { writer in change.retiredPhrases.forEach { writer.string($0) } }
      writer.key("lines")
      writer.array { writer in change.lines.forEach { writer.string($0) } }
    }
  }
}
