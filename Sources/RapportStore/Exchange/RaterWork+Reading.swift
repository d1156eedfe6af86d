import RapportCodebooks
import RapportCoding
package import RapportTranscripts

extension RaterWork {
  /// Reads work that `json` wrote.
  ///
  /// - Parameter file: names it in complaints.
  /// - Throws: `InvalidInput` with the place of the first thing that can't be.
  package init(json: [UInt8], file: String) throws(InvalidInput) {
    let root = try JSONParser.parse(json[...], file: file)
    guard root["rapport-work"]?.integer == 1 else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "not-rater-work", "this is no rater's work", at: root.location,
          hint: "give a file that `rapport study export` wrote"))
    }
    let reader = WorkReader()
    let kind = try reader.text("kind", root)
    guard let kind = Rater.Kind(rawValue: kind) else { throw reader.complaint("kind", root) }
    study = try reader.text("study", root)
    rater = Rater(id: .init(try reader.text("rater", root)), kind: kind)
    let rater = rater.id
    decisions = try reader.list("decisions", root) { node throws(InvalidInput) in
      try reader.decision(node, by: rater)
    }
    adjudications = try reader.list("adjudications", root) { node throws(InvalidInput) in
      try reader.adjudication(node, by: rater)
    }
    ratings = try reader.list("ratings", root) { node throws(InvalidInput) in
      SessionRating(
        id: try reader.id("id", node), session: .init(try reader.text("session", node)),
        scale: try reader.text("scale", node), value: try reader.number("value", node),
        rater: rater, at: try reader.number("at", node))
    }
    notes = try reader.list("notes", root) { node throws(InvalidInput) in
      SessionNote(
        id: try reader.id("id", node), session: .init(try reader.text("session", node)),
        revision: try reader.revision(node), utterance: node["utterance"]?.integer,
        text: try reader.text("text", node), rater: rater,
        at: try reader.number("at", node))
    }
    readings = try reader.list("readings", root) { node throws(InvalidInput) in
      Reading(
        session: .init(try reader.text("session", node)), revision: try reader.revision(node),
        entries: try reader.list("codings", node) { node throws(InvalidInput) in
          .init(
            anchor: try reader.anchor(node), score: node["score"]?.number ?? 1,
            isMain: node["main"]?.bool)
        })
    }
  }
}
