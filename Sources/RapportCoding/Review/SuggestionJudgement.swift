package import RapportCodebooks

/// What people made of a suggestion, all of them together.
///
/// What was adjudicated counts. Without that, what every rater who judged the suggestion says; where
/// they differ, nothing is known yet. A code that somebody added where the rules suggest it too is no
/// judgement: whoever adds codes says nothing of those they leave out.
package struct SuggestionJudgement: Hashable, Sendable {
  /// What it comes to.
  package enum Outcome: Hashable, Sendable {
    /// Nobody judged it.
    case pending
    /// Raters differ, and nothing was settled.
    case disputed
    /// It is right.
    case accepted
    /// The code does not apply.
    case rejected
    /// Another code applies.
    case changed(to: CodeReference)
  }

  /// What it comes to.
  package var outcome: Outcome
  /// Whether everybody judged it without having the machine's or others' codes in sight.
  package var isBlind: Bool
  /// When it was last judged, in milliseconds since 1970; nil where nobody did.
  package var at: Int?

  /// Whether it is known whether the code applies.
  package var isSettled: Bool { outcome != .pending && outcome != .disputed }
}

extension ReviewedSession {
  /// What people made of each coding of the rules' reading, in its order.
  ///
  /// A coding that points outside its transcript is pending.
  package var judgements: [SuggestionJudgement] {
    let raters = log.raters.map { rater in
      let judged = log.standing(by: rater).filter { $0.kind != .add }
      return (Verdicts(judged), Dictionary(grouping: judged, by: \.anchor.utterance))
    }
    let settled = Dictionary(grouping: adjudications, by: \.anchor.utterance)
    return suggested.codings.map { coding in
      guard let anchor = Anchor(coding, in: suggested.transcript) else {
        return SuggestionJudgement(outcome: .pending, isBlind: false, at: nil)
      }
      let last = settled[anchor.utterance]?.last { $0.anchor.code == anchor.code }
      if let last {
        return SuggestionJudgement(outcome: .init(last.outcome), isBlind: false, at: last.at)
      }
      var states: [SuggestionState] = []
      var decisions: [Decision] = []
      for (verdicts, judged) in raters {
        guard let state = verdicts.state(anchor) else { continue }
        states.append(state)
        decisions += (judged[anchor.utterance] ?? []).filter { $0.concerns(anchor) }
      }
      return SuggestionJudgement(
        outcome: .init(states), isBlind: !decisions.isEmpty && decisions.allSatisfy(\.isBlind),
        at: decisions.map(\.at).max())
    }
  }
}

extension SuggestionJudgement.Outcome {
  fileprivate init(_ outcome: Adjudication.Outcome) {
    self =
      switch outcome {
      case .present: .accepted
      case .absent: .rejected
      case .changed(let code): .changed(to: code)
      }
  }

  /// What raters' verdicts come to: reject and change both say that the code does not apply.
  fileprivate init(_ states: [SuggestionState]) {
    let kinds = Set(states)
    if kinds.isEmpty {
      self = .pending
    } else if kinds == [.accepted] {
      self = .accepted
    } else if kinds.contains(.accepted) {
      self = .disputed
    } else if kinds.count == 1, case .changed(let code)? = kinds.first {
      self = .changed(to: code)
    } else {
      self = .rejected
    }
  }
}

extension Decision {
  /// Whether it is about a suggestion, or changed another code to it.
  package func concerns(_ suggestion: Anchor) -> Bool {
    if anchor.concurs(with: suggestion) { return true }
    return newCode.map { anchor.recoded($0).concurs(with: suggestion) } ?? false
  }
}
