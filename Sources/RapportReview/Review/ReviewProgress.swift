import RapportCoding
import RapportReports

/// How far the codes of a session are decided.
struct ReviewProgress: Equatable, Sendable {
  /// The codes that the rules suggest.
  private(set) var suggested = 0
  /// Those of them that the person decided on.
  private(set) var decided = 0
  /// The codes that the person added.
  private(set) var added = 0

  /// Counts the codes of an utterance.
  mutating func add(_ items: [ReviewItem]) { count(items, 1) }

  /// Takes the codes of an utterance out again.
  mutating func subtract(_ items: [ReviewItem]) { count(items, -1) }

  private mutating func count(_ items: [ReviewItem], _ sign: Int) {
    for item in items {
      guard item.coding != nil else {
        added += sign
        continue
      }
      suggested += sign
      if item.state != .pending { decided += sign }
    }
  }

  /// What the page says.
  var words: String {
    "\(decided) of \(Figure.count(suggested, "code")) decided"
      + (added > 0 ? ", \(added) added" : "")
  }
}
