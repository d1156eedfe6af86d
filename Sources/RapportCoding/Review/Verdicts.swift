import RapportCodebooks

/// What a rater's standing decisions come to: which code applies where.
struct Verdicts {
  /// A code that applies.
  struct Present {
    /// Where, and which.
    var anchor: Anchor
    /// What the decision was about: another code where it was changed.
    var origin: Anchor
  }

  /// What the latest decision about an anchor says.
  private enum Verdict {
    case applies(origin: Anchor)
    case doesNot
    case changed(to: CodeReference)
  }

  private var verdicts: [Episode.Part: [(anchor: Anchor, verdict: Verdict)]] = [:]

  /// Folds decisions that stand, by id.
  init(_ standing: [Decision]) {
    for decision in standing {
      let anchor = decision.anchor
      switch decision.kind {
      case .accept, .add, .judgedPresent: set(anchor, .applies(origin: anchor))
      case .reject, .judgedAbsent: set(anchor, .doesNot)
      case .change:
        guard let code = decision.newCode else { continue }
        set(anchor, .changed(to: code))
        set(anchor.recoded(code), .applies(origin: anchor))
      case .note, .undo: continue
      }
    }
  }

  private mutating func set(_ anchor: Anchor, _ verdict: Verdict) {
    let place = anchor.part
    verdicts[place, default: []].removeAll { $0.anchor.concurs(with: anchor) }
    verdicts[place, default: []].append((anchor, verdict))
  }

  /// The codes that apply, by place.
  var present: [Present] {
    verdicts.values.joined().compactMap { anchor, verdict in
      guard case .applies(let origin) = verdict else { return nil }
      return Present(anchor: anchor, origin: origin)
    }.sorted { $0.anchor < $1.anchor }
  }

  /// What became of a suggestion; nil where nothing was decided about it.
  func state(_ suggestion: Anchor) -> SuggestionState? {
    let here = verdicts[suggestion.part] ?? []
    let found =
      here.first { $0.anchor.range == suggestion.range }
      ?? here.first { $0.anchor.concurs(with: suggestion) }
    return switch found?.verdict {
    case .applies: .accepted
    case .doesNot: .rejected
    case .changed(let code): .changed(to: code)
    case nil: nil
    }
  }
}
