import RapportCodebooks
import RapportCoding
import RapportTranscripts

extension StudyTally {
  /// What the file says it is.
  static let format = "rapport-tallies-1"

  /// The file's bytes: JSON, the same every time, one therapist's session a line.
  public func json() -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ text: String, _ write: (inout JSONWriter) -> Void) {
      var writer = JSONWriter()
      write(&writer)
      bytes += Array(text.utf8) + writer.bytes
    }
    append("{\"format\":") { $0.string(Self.format) }
    append(",\n\"codebooks\":") { writer in
      writer.array { writer in for version in codebooks { Self.write(version, to: &writer) } }
    }
    bytes += Array(",\n\"sessions\":[".utf8)
    var separator = "\n"
    for therapist in therapists {
      for tally in sessions[therapist] ?? [] {
        append(separator) { write(tally, of: therapist, to: &$0) }
        separator = ",\n"
      }
      for session in leftOut[therapist] ?? [] {
        append(separator) { Self.write(session, of: therapist, to: &$0) }
        separator = ",\n"
      }
    }
    return bytes + Array("\n]}\n".utf8)
  }

  private static func write(_ version: CodedSession.CodebookVersion, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.write("codebook", version.id.rawValue)
      writer.write("version", version.version)
      writer.write("fingerprint", version.fingerprint.hex)
    }
  }

  private static func write(
    _ session: LeftOut, of therapist: Identifier<Therapist>, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.write("therapist", therapist.rawValue)
      writer.write("session", session.session.rawValue)
      writer.write("leftOut", session.reason.rawValue)
    }
  }

  private func write(
    _ tally: SessionTally, of therapist: Identifier<Therapist>, to writer: inout JSONWriter
  ) {
    let part = tally.part
    writer.object { writer in
      writer.write("therapist", therapist.rawValue)
      writer.write("session", part.session.rawValue)
      writer.write("rater", part.rater.id.rawValue)
      writer.write("raterKind", part.rater.kind.rawValue)
      writer.write("codebooks", tally.codebooks.compactMap(codebooks.firstIndex))
      writer.key("clients")
      writer.array { writer in for client in part.clients { writer.string(client.rawValue) } }
      writer.write("sessionFormat", part.format.rawValue)
      writer.write("number", part.number)
      if let date = part.date { writer.write("date", date) }
      writer.write("turns", part.turns)
      writer.write("words", part.words)
      writer.write("allWords", part.allWords)
      writer.write("milliseconds", part.milliseconds)
      writer.key("roles")
      writer.object { writer in
        for role in tally.utteranceCounts.keys.sorted() {
          writer.write(role.rawValue, tally.utteranceCounts[role])
        }
      }
      writer.write("turnOfUtterance", tally.turnOfUtterance)
      writer.key("codes")
      writer.object { writer in
        for code in tally.utterances.keys.sorted() {
          writer.write(code.description, tally.utterances[code] ?? [])
        }
      }
      writer.key("episodes")
      writer.array { writer in for episode in tally.episodes { episode.write(to: &writer) } }
    }
  }
}

extension EpisodeTally {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.write("codebook", codebook.rawValue)
      writer.write("pattern", pattern.rawValue)
      writer.write("outcome", outcome.rawValue)
      writer.write("latencyTurns", latencyTurns)
      writer.write("latencyTherapistTurns", latencyTherapistTurns)
      writer.write("latencyMilliseconds", latencyMilliseconds)
      writer.write("moment", moment)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Writes a key and its number; nothing where there is none.
  fileprivate mutating func write(_ key: String, _ number: Int?) {
    guard let number else { return }
    self.key(key)
    integer(number)
  }

  fileprivate mutating func write(_ key: String, _ numbers: [Int]) {
    self.key(key)
    array { writer in for number in numbers { writer.integer(number) } }
  }
}
