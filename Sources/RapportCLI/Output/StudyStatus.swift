import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTranscripts

/// What `rapport study status` shows.
struct StudyStatus {
  let description: StudyDescription
  let sessions: [SessionProgress]
  let codebooks: [Codebook]

  /// For people.
  var text: String {
    var lines = "\(description.name)"
    if let about = description.description { lines += ": \(about)" }
    lines += "\n"
    for codebook in codebooks {
      lines += "codebook \(codebook.id) \(codebook.version) (\(codebook.fingerprint.short))\n"
    }
    guard !sessions.isEmpty else { return lines + "no sessions yet\n" }
    var table = TextTable(["session", "revision", "suggested", "decided", "lost"])
    for session in sessions {
      let decided = session.raters.map { "\($0.rater) \($0.decided) of \(session.suggestions)" }
      table.add([
        session.session.id.rawValue, String(session.session.revision),
        session.isCoded ? String(session.suggestions) : "not coded",
        decided.joined(separator: ", "), session.lost == 0 ? "" : String(session.lost),
      ])
    }
    return lines + "\n" + table.text
  }

  /// For programs.
  var json: String {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.key("name")
      writer.string(description.name)
      writer.key("id")
      writer.string(description.uid)
      writer.key("codebooks")
      writer.array { writer in
        for codebook in codebooks {
          writer.string("\(codebook.id)@\(codebook.version)")
        }
      }
      writer.key("sessions")
      writer.array { writer in
        for session in sessions { Self.write(session, to: &writer) }
      }
    }
    return writer.text + "\n"
  }

  private static func write(_ session: SessionProgress, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("session")
      writer.string(session.session.id.rawValue)
      writer.key("revision")
      writer.integer(session.session.revision)
      writer.key("sha256")
      writer.string(session.session.fingerprint.hex)
      writer.key("suggested")
      if session.isCoded { writer.integer(session.suggestions) } else { writer.null() }
      writer.key("lost")
      writer.integer(session.lost)
      writer.key("raters")
      writer.array { writer in
        for rater in session.raters {
          writer.object { writer in
            writer.key("rater")
            writer.string(rater.rater.rawValue)
            writer.key("decided")
            writer.integer(rater.decided)
            writer.key("decisions")
            writer.integer(rater.decisions)
          }
        }
      }
    }
  }
}
