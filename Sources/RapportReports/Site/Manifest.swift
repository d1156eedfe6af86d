import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// What a report was made of: program, codebooks, inputs and options.
///
/// It holds no date, so that the same inputs give the same bytes.
struct Manifest {
  let site: ReportSite

  /// The manifest as JSON.
  func json() -> [UInt8] {
    let codebooks = site.codebooks.map {
      "{\"id\": \(JSONWriter.quoted($0.id.rawValue)), \"version\": \(JSONWriter.quoted($0.version)), "
        + "\"sha256\": \"\($0.fingerprint.hex)\"}"
    }
    let inputs = site.inputs.map {
      "{\"path\": \(JSONWriter.quoted($0.path)), \"sha256\": \"\($0.fingerprint.hex)\"}"
    }
    let sessions = site.codedSessions.map {
      "{\"session\": \(JSONWriter.quoted($0.transcript.session.id.rawValue)), "
        + "\"rater\": \(JSONWriter.quoted($0.rater.id.rawValue)), "
        + "\"kind\": \"\($0.rater.kind.rawValue)\", "
        + "\"page\": \(JSONWriter.quoted(site.path(of: $0)))}"
    }
    let text = """
      {
        "program": "rapport",
        "version": \(JSONWriter.quoted(site.options.programVersion)),
        "options": {"quotes": \(site.options.includeQuotes), \
      "quotesPerCode": \(site.options.quotesPerCode), \
      "protectsFormulas": \(site.options.protectsFormulas)},
        "codebooks": \(Self.array(codebooks)),
        "inputs": \(Self.array(inputs)),
        "sessions": \(Self.array(sessions)),
        "notRead": \(Self.array(notRead))
      }

      """
    return Array(text.utf8)
  }

  private var notRead: [String] {
    site.problems.filter { $0.severity == .error }.map {
      "{\"file\": \(JSONWriter.quoted($0.location?.file ?? "")), "
        + "\"id\": \(JSONWriter.quoted($0.id)), \"message\": \(JSONWriter.quoted($0.message))}"
    }
  }

  private static func array(_ members: [String]) -> String {
    members.isEmpty ? "[]" : "[\n    " + members.joined(separator: ",\n    ") + "\n  ]"
  }
}
