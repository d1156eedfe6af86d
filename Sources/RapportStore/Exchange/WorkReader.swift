import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Reads the parts of a rater's work from JSON.
struct WorkReader {
  func complaint(_ key: String, _ node: JSONNode) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "work-value", "`\(key)` is missing here or can't be",
        at: node[key]?.location ?? node.location,
        hint: "give the file as `rapport study export` wrote it"))
  }

  func text(_ key: String, _ node: JSONNode) throws(InvalidInput) -> String {
    guard let text = node[key]?.string, !text.isEmpty else { throw complaint(key, node) }
    return text
  }

  func number(_ key: String, _ node: JSONNode) throws(InvalidInput) -> Int {
    guard let number = node[key]?.integer else { throw complaint(key, node) }
    return number
  }

  func id(_ key: String, _ node: JSONNode) throws(InvalidInput) -> Decision.ID {
    let text = try text(key, node)
    guard DecisionClock.isID(text) else { throw complaint(key, node) }
    return Decision.ID(text)
  }

  func list<Value>(
    _ key: String, _ node: JSONNode, _ read: (JSONNode) throws(InvalidInput) -> Value
  ) throws(InvalidInput) -> [Value] {
    guard let elements = node[key]?.elements else { throw complaint(key, node) }
    var values: [Value] = []
    for element in elements { values.append(try read(element)) }
    return values
  }

  func revision(_ node: JSONNode) throws(InvalidInput) -> Fingerprint {
    guard let revision = Fingerprint(hex: try text("revision", node)) else {
      throw complaint("revision", node)
    }
    return revision
  }

  func code(_ key: String, _ node: JSONNode) throws(InvalidInput) -> CodeReference {
    let parts = try text(key, node).split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else { throw complaint(key, node) }
    return CodeReference(codebook: String(parts[0]), code: String(parts[1]))
  }

  func anchor(_ node: JSONNode) throws(InvalidInput) -> Anchor {
    let utterance = try number("utterance", node)
    let (start, end) = (try number("start", node), try number("end", node))
    guard utterance >= 0 else { throw complaint("utterance", node) }
    guard start >= 0, end >= start, let quote = node["quote"]?.string,
      quote.utf8.count == end - start
    else { throw complaint("end", node) }
    return Anchor(
      code: try code("code", node), utterance: utterance, range: start..<end, quote: quote)
  }

  func decision(_ node: JSONNode, by rater: Rater.ID) throws(InvalidInput) -> Decision {
    guard let kind = Decision.Kind(rawValue: try text("kind", node)) else {
      throw complaint("kind", node)
    }
    let decision = Decision(
      id: try id("id", node), session: .init(try text("session", node)),
      revision: try revision(node), kind: kind, anchor: try anchor(node),
      newCode: node["new-code"] == nil ? nil : try code("new-code", node),
      confidence: node["confidence"]?.integer, why: node["why"]?.string,
      isBlind: node["blind"]?.bool ?? false, rater: rater, at: try number("at", node),
      undoes: node["undoes"] == nil ? nil : try id("undoes", node))
    guard decision.isWellFormed else { throw complaint("kind", node) }
    return decision
  }

  func adjudication(_ node: JSONNode, by rater: Rater.ID) throws(InvalidInput) -> Adjudication {
    let outcome: Adjudication.Outcome
    switch try text("outcome", node) {
    case "present": outcome = .present
    case "absent": outcome = .absent
    case "changed": outcome = .changed(to: try code("new-code", node))
    default: throw complaint("outcome", node)
    }
    return Adjudication(
      id: try id("id", node), session: .init(try text("session", node)),
      revision: try revision(node), anchor: try anchor(node),
      raters: (node["raters"]?.elements ?? []).compactMap(\.string).map { .init($0) },
      outcome: outcome, by: rater, why: node["why"]?.string, at: try number("at", node))
  }
}
