package import RapportReliability

/// Codings that a rule had a part in, counted by what people made of them.
package struct RuleTally: Hashable, Sendable {
  /// All of them.
  package let fired: Int
  /// Those that are right.
  package let accepted: Int
  /// Those whose code does not apply.
  package let rejected: Int
  /// Those where another code applies.
  package let changed: Int
  /// Those on which raters differ, with nothing settled: not reviewed yet.
  package let disputed: Int
  /// Of those reviewed, the ones judged without the machine's or others' codes in sight.
  package let blind: Int

  init(_ moments: [RuleLedger.Moment]) {
    let settled = moments.map(\.judgement).filter(\.isSettled)
    fired = moments.count
    accepted = settled.count { $0.outcome == .accepted }
    rejected = settled.count { $0.outcome == .rejected }
    changed = settled.count - accepted - rejected
    disputed = moments.count { $0.judgement.outcome == .disputed }
    blind = settled.count(where: \.isBlind)
  }

  /// How many are known to be right or wrong.
  package var reviewed: Int { accepted + rejected + changed }

  /// The share of the reviewed ones that is right, with Wilson's interval.
  package var precision: Estimate { ObservedProportion(accepted, of: reviewed).wilson() }

  /// Why a rule with this record may be set aside, in words that stand in a codebook.
  package var reason: String {
    reviewed > 0
      ? "\(accepted) of \(reviewed) reviewed codings were right" : "nobody reviewed its codings"
  }

  /// Whether fewer than a share of at least so many reviewed ones are right.
  package func isDoubtful(below share: Double, reviewed least: Int) -> Bool {
    reviewed >= max(1, least) && Double(accepted) < share * Double(reviewed)
  }
}
