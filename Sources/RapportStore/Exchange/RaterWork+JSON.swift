import RapportCodebooks
import RapportCoding
import RapportTranscripts

extension RaterWork {
  /// The work as JSON, the same bytes every time: docs/reference/study-file.md has the form.
  package var json: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.key("rapport-work")
      writer.integer(1)
      writer.write("study", study)
      writer.write("rater", rater.id.rawValue)
      writer.write("kind", rater.kind.rawValue)
      writer.list("decisions", decisions) { $1.write($0) }
      writer.list("adjudications", adjudications) { $1.write($0) }
      writer.list("ratings", ratings) { rating, writer in
        writer.write("id", rating.id.rawValue)
        writer.write("session", rating.session.rawValue)
        writer.write("scale", rating.scale)
        writer.write("value", rating.value)
        writer.write("at", rating.at)
      }
      writer.list("notes", notes) { note, writer in
        writer.write("id", note.id.rawValue)
        writer.write("session", note.session.rawValue)
        writer.write("revision", note.revision.hex)
        writer.write("utterance", note.utterance)
        writer.write("text", note.text)
        writer.write("at", note.at)
      }
      writer.list("readings", readings) { reading, writer in
        writer.write("session", reading.session.rawValue)
        writer.write("revision", reading.revision.hex)
        writer.list("codings", reading.entries) { entry, writer in
          writer.write(entry.anchor)
          writer.key("score")
          writer.number(entry.score)
          writer.write("main", entry.isMain)
        }
      }
    }
    writer.newline()
    return writer.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func list<Element>(
    _ name: String, _ elements: [Element], _ body: (Element, inout JSONWriter) -> Void
  ) {
    key(name)
    array { writer in
      for element in elements { writer.object { body(element, &$0) } }
    }
  }

  fileprivate mutating func write(_ name: String, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  fileprivate mutating func write(_ name: String, _ value: Int?) {
    guard let value else { return }
    key(name)
    integer(value)
  }

  fileprivate mutating func write(_ name: String, _ value: Bool?) {
    guard let value else { return }
    key(name)
    bool(value)
  }

  fileprivate mutating func write(_ anchor: Anchor) {
    write("code", anchor.code.description)
    write("utterance", anchor.utterance)
    write("start", anchor.range.lowerBound)
    write("end", anchor.range.upperBound)
    write("quote", anchor.quote)
  }

  fileprivate mutating func write(_ decision: Decision) {
    write("id", decision.id.rawValue)
    write("session", decision.session.rawValue)
    write("revision", decision.revision.hex)
    write("kind", decision.kind.rawValue)
    write(decision.anchor)
    write("new-code", decision.newCode?.description)
    write("confidence", decision.confidence)
    write("why", decision.why)
    write("blind", decision.isBlind)
    write("at", decision.at)
    write("undoes", decision.undoes?.rawValue)
  }

  fileprivate mutating func write(_ adjudication: Adjudication) {
    write("id", adjudication.id.rawValue)
    write("session", adjudication.session.rawValue)
    write("revision", adjudication.revision.hex)
    write(adjudication.anchor)
    key("raters")
    array { writer in
      for rater in adjudication.raters { writer.string(rater.rawValue) }
    }
    switch adjudication.outcome {
    case .present: write("outcome", "present")
    case .absent: write("outcome", "absent")
    case .changed(let code):
      write("outcome", "changed")
      write("new-code", code.description)
    }
    write("why", adjudication.why)
    write("at", adjudication.at)
  }
}
