public import RapportTranscripts

extension CodingsFile {
  /// Reads codings in JSON: a list of codings with the keys of the table, as `rapport code --format
  /// json` writes it, or one session's reading or a list of them,
  /// `{"session": "s1", "rater": "A", "codes": {"6": ["denial"]}}`.
  ///
  /// - Throws: `InvalidInput` with the place of what can't be read.
  public init(json bytes: [UInt8], file: String) throws(InvalidInput) {
    let root = try JSONParser.parse(bytes[...], file: file)
    var rows: [Row] = []
    var sessions: [String?: Set<String>] = [:]
    for node in root.elements ?? [root] {
      guard node.members != nil, let session = node["session"]?.identifier else {
        throw Self.complaint(node)
      }
      let rater = node["rater"]?.identifier
      sessions[rater, default: []].insert(session)
      let kind = node["kind"]?.string.flatMap(Rater.Kind.init)
      if let codes = node["codes"] {
        guard let members = codes.members else { throw Self.complaint(codes) }
        for member in members {
          guard let list = member.value.elements, !list.contains(where: { $0.string == nil })
          else { throw Self.complaint(member.value) }
          let key = UtteranceKey(session: session, utterance: member.key)
          let names: [String?] = list.isEmpty ? [nil] : list.map(\.string)
          rows += names.map { Row(key: key, code: $0, rater: rater, kind: kind) }
        }
      } else if let utterance = node["utterance"]?.identifier, let code = node["code"] {
        rows.append(
          Row(
            key: UtteranceKey(session: session, utterance: utterance),
            code: code.string.flatMap { $0.isEmpty ? nil : $0 },
            codebook: node["codebook"]?.string, isMain: node["main"]?.bool,
            rater: rater, kind: kind,
            rules: node["rules"]?.string?.split(separator: "|").map(String.init) ?? []))
      } else {
        throw Self.complaint(node)
      }
    }
    self.init(rows: rows, sessions: sessions)
  }

  private static func complaint(_ node: JSONNode) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "codings-json", "these are no codings: \(node.kind)", at: node.location,
        hint: "give a list of objects with session, utterance and code, or an object with "
          + "session, rater and codes, a list of codes for each utterance"))
  }
}
