import RapportReliability
public import RapportTranscripts

extension Validation {
  /// What the file says it is.
  private static let format = "rapport-validation-1"

  /// The file's bytes: JSON, the same every time.
  public func json() -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.key("format")
      writer.string(Self.format)
      writer.key("gate")
      writer.string(gate)
      writer.key("raters")
      writer.array { writer in for rater in raters { writer.string(rater) } }
      writer.key("kind")
      if let kind { writer.string(kind.rawValue) } else { writer.null() }
      writer.key("sessions")
      writer.integer(sessions)
      writer.key("codebooks")
      writer.array { writer in for version in codebooks { Self.write(version, to: &writer) } }
      writer.key("entries")
      writer.array { writer in for entry in entries { Self.write(entry, to: &writer) } }
    }
    writer.newline()
    return writer.bytes
  }

  private static func write(_ version: Version, to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, value) in [
        ("codebook", version.codebook), ("version", version.version),
        ("fingerprint", version.fingerprint),
      ] {
        writer.key(key)
        writer.string(value)
      }
    }
  }

  private static func write(_ entry: Entry, to writer: inout JSONWriter) {
    writer.object { writer in
      for (key, value) in [
        ("codebook", entry.codebook), (entry.isFamily ? "family" : "code", entry.name),
        ("state", entry.state.rawValue),
      ] {
        writer.key(key)
        writer.string(value)
      }
      writer.key("humanEquivalent")
      writer.bool(entry.isHumanEquivalent)
      writer.key("positives")
      writer.integer(entry.positives)
      writer.key("sessions")
      writer.integer(entry.sessions)
      writer.key("found")
      writer.array { writer in
        for session in entry.found.sessions {
          writer.array { writer in
            writer.integer(session.numerator)
            writer.integer(session.denominator)
          }
        }
      }
    }
  }

  /// Reads a file that `rapport agree` wrote.
  ///
  /// - Throws: `InvalidInput` with the place where it isn't one.
  public init(json bytes: [UInt8], file: String) throws(InvalidInput) {
    let root = try JSONParser.parse(bytes[...], file: file)
    guard root["format"]?.string == Self.format, let gate = root["gate"]?.string,
      let raters = root["raters"]?.elements, let sessions = root["sessions"]?.integer,
      let codebooks = root["codebooks"]?.elements, let entries = root["entries"]?.elements
    else { throw Self.complaint(root) }
    self.gate = gate
    self.raters = raters.compactMap(\.string)
    kind = root["kind"]?.string.flatMap(Rater.Kind.init)
    self.sessions = sessions
    self.codebooks = []
    for node in codebooks {
      guard let id = node["codebook"]?.string, let version = node["version"]?.string,
        let fingerprint = node["fingerprint"]?.string
      else { throw Self.complaint(node) }
      self.codebooks.append(Version(codebook: id, version: version, fingerprint: fingerprint))
    }
    self.entries = []
    for node in entries {
      guard let id = node["codebook"]?.string,
        let name = (node["code"] ?? node["family"])?.string,
        let state = node["state"]?.string.flatMap(ValidationState.init),
        let isEquivalent = node["humanEquivalent"]?.bool,
        let positives = node["positives"]?.integer, let sessions = node["sessions"]?.integer,
        let found = Self.found(node["found"])
      else { throw Self.complaint(node) }
      self.entries.append(
        Entry(
          codebook: id, name: name, isFamily: node["code"] == nil, state: state,
          isHumanEquivalent: isEquivalent, positives: positives, sessions: sessions,
          found: found))
    }
  }

  private static func found(_ node: JSONNode?) -> CountRatio? {
    guard let sessions = node?.elements else { return nil }
    var counts: [CountRatio.SessionCounts] = []
    for session in sessions {
      guard let pair = session.elements?.compactMap(\.integer), pair.count == 2 else { return nil }
      counts.append(.init(pair[0], pair[1]))
    }
    return CountRatio(sessions: counts)
  }

  private static func complaint(_ node: JSONNode) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "validation-file", "this is no file of validation states", at: node.location,
        hint: "give the file that `rapport agree --save-validation FILE` wrote"))
  }
}
