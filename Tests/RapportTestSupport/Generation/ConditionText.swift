import RapportCodebooks
import RapportTranscripts

extension Condition {
  /// The condition in one line, for people who look into a difference.
  package var written: String {
    switch self {
    case .all(let parts): "all[" + parts.map(\.written).joined(separator: "; ") + "]"
    case .any(let parts): "any[" + parts.map(\.written).joined(separator: "; ") + "]"
    case .unless(let parts): "unless[" + parts.map(\.written).joined(separator: "; ") + "]"
    case .phrase(let phrase):
      "phrase \(phrase.phrases.map(\.text)) in \(phrase.part)"
        + " outside \(phrase.outside.map(\.rawValue).sorted())"
    case .nearby(let nearby):
      "\(nearby.direction) by \(nearby.by) roles \(nearby.roles.map(\.rawValue).sorted())"
        + (nearby.isSubstantial ? " substantial" : "")
        + " within \(nearby.turns.map(String.init) ?? "any") count \(nearby.count)"
        + " where {\(nearby.condition.written)}"
    default:
      "\(self)".replacing("RapportCodebooks.", with: "").replacing("RapportTranscripts.", with: "")
    }
  }
}
