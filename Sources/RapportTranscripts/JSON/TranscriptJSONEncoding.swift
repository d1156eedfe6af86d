extension Transcript {
  /// The transcript in the JSON form of docs/reference/transcript-json.md, always the same bytes.
  ///
  /// - Parameter isIndented: one key a line for people; otherwise one line, as JSON Lines needs it.
  public func json(isIndented: Bool = false) -> String {
    var writer = JSONWriter(isIndented ? .indented : .line)
    writer.object { writer in
      write(session, to: &writer)
      writer.key("speakers")
      writer.array { writer in
        for speaker in speakers { write(speaker, to: &writer) }
      }
      writer.key("utterances")
      writer.array { writer in
        for utterance in utterances { write(utterance, to: &writer) }
      }
    }
    return writer.text
  }

  private func write(_ session: Session, to writer: inout JSONWriter) {
    writer.key("session")
    writer.string(session.id.rawValue)
    write("therapists", session.therapists.map(\.rawValue), to: &writer)
    write("clients", session.clients.map(\.rawValue), to: &writer)
    write("group", session.group?.rawValue, to: &writer)
    if let number = session.number {
      writer.key("number")
      writer.integer(number)
    }
    write("date", session.date, to: &writer)
    if let minutes = session.minutes {
      writer.key("minutes")
      writer.number(minutes)
    }
    write("modality", session.modality, to: &writer)
    write("present", session.present, to: &writer)
    write("language", session.language, to: &writer)
    guard !session.metadata.isEmpty else { return }
    writer.key("metadata")
    writer.object { writer in
      let pairs = session.metadata.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      for (key, value) in pairs { write(key, value, to: &writer) }
    }
  }

  private func write(_ speaker: Speaker, to writer: inout JSONWriter) {
    writer.object { writer in
      write("id", speaker.id.rawValue, to: &writer)
      write("name", speaker.name, to: &writer)
      write("role", speaker.role.rawValue, to: &writer)
    }
  }

  private func write(_ utterance: Utterance, to writer: inout JSONWriter) {
    writer.object { writer in
      write("id", utterance.id.rawValue, to: &writer)
      write("speaker", utterance.speaker.rawValue, to: &writer)
      write("start", utterance.start.map(TimeStamp.text), to: &writer)
      write("end", utterance.end.map(TimeStamp.text), to: &writer)
      write("to", utterance.addressees.map(\.rawValue), to: &writer)
      write("text", utterance.text, to: &writer)
      guard utterance.marks != Nonverbals.marks(in: utterance.text) else { return }
      writer.key("marks")
      writer.array { writer in
        for mark in utterance.marks { write(mark, to: &writer) }
      }
    }
  }

  private func write(_ mark: Mark, to writer: inout JSONWriter) {
    writer.object { writer in
      write("kind", mark.kind.rawValue, to: &writer)
      writer.key("start")
      writer.integer(mark.range.lowerBound)
      writer.key("end")
      writer.integer(mark.range.upperBound)
      guard let milliseconds = mark.milliseconds else { return }
      writer.key("milliseconds")
      writer.integer(milliseconds)
    }
  }

  private func write(_ key: String, _ value: String?, to writer: inout JSONWriter) {
    guard let value else { return }
    writer.key(key)
    writer.string(value)
  }

  private func write(_ key: String, _ values: [String], to writer: inout JSONWriter) {
    guard !values.isEmpty else { return }
    writer.key(key)
    writer.array { writer in
      for value in values { writer.string(value) }
    }
  }
}
