import RapportCodebooks
public import RapportTranscripts

/// The decisions about one session, in the order in which they were made.
///
/// The log only grows. What holds now is a fold over it: for each rater and anchor the last decision
/// that was not undone.
///
/// ```swift
/// let log = DecisionLog(decisions)
/// let states = log.states(of: suggestions, by: "anna")
/// let reading = log.reading(of: suggestions, by: "anna")
/// ```
public struct DecisionLog: Hashable, Sendable {
  /// All decisions, by id; each id once.
  public private(set) var decisions: [Decision] = []

  /// Makes a log of decisions in any order; of those with the same id the first stays.
  public init(_ decisions: [Decision] = []) { merge(decisions) }

  /// Takes in decisions; those whose ids it has already add nothing.
  public mutating func merge(_ others: [Decision]) {
    var known = Set(decisions.map(\.id))
    decisions += others.filter { known.insert($0.id).inserted }
    decisions.sort { $0.id < $1.id }
  }

  /// The raters who decided something, by name.
  public var raters: [Rater.ID] { Set(decisions.map(\.rater)).sorted() }

  /// The decisions that were not undone, undos themselves left out, by id.
  ///
  /// An undo counts where it is later than what it undoes and by the same rater; an undone undo
  /// leaves the first decision as it was.
  public var inForce: [Decision] {
    var raters: [Decision.ID: Rater.ID] = [:]
    for decision in decisions { raters[decision.id] = decision.rater }
    var undone: Set<Decision.ID> = []
    var holding: [Decision] = []
    for decision in decisions.reversed() where !undone.contains(decision.id) {
      guard decision.kind == .undo else {
        holding.append(decision)
        continue
      }
      if let target = decision.undoes, target < decision.id, raters[target] == decision.rater {
        undone.insert(target)
      }
    }
    return holding.reversed()
  }

  /// For each of a rater's anchors the decision that holds, by id; notes are left out.
  ///
  /// Of two decisions about one code on words that overlap the later one holds.
  public func standing(by rater: Rater.ID) -> [Decision] {
    var later: [Episode.Part: [Anchor]] = [:]
    var standing: [Decision] = []
    for decision in inForce.reversed() where decision.rater == rater && decision.kind != .note {
      let place = decision.anchor.part
      guard !later[place, default: []].contains(where: decision.anchor.concurs) else { continue }
      later[place, default: []].append(decision.anchor)
      standing.append(decision)
    }
    return standing.reversed()
  }

  /// A rater's last decision that can be undone: the newest in force.
  public func lastInForce(by rater: Rater.ID) -> Decision? {
    inForce.last { $0.rater == rater }
  }
}
