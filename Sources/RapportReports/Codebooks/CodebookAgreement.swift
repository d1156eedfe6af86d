public import RapportTranscripts

/// Agreement figures by code as `rapport agree --format json` writes them, for a codebook's page.
///
/// A list of objects with `name`, `statistic`, `value`, `low` and `high`; where they are there, `level`
/// (rows at another than `utterance` are passed over), `scope` (`code` or `family`), `codebook`,
/// `comparison` (`coder`, or `references` among themselves), `both`, `reference_only`, `coder_only`,
/// `reference_kind`, `state` and `human_equivalent` are read, too.
public struct CodebookAgreement: Sendable {
  /// A figure with its interval.
  struct Value: Hashable {
    /// The figure; nil where it isn't defined.
    var value: Double?
    var low: Double?
    var high: Double?
  }

  /// The figures of a code or family and what they rest on.
  struct Row: Hashable {
    /// The coder against the references, by the name of the statistic.
    var coder: [String: Value] = [:]
    /// The references among themselves.
    var references: [String: Value] = [:]
    var both: Int?
    var referenceOnly: Int?
    var coderOnly: Int?
    /// The validation state that these figures give the code.
    var state: String?
  }

  /// What a row is about.
  private struct Subject: Hashable {
    var codebook: String?
    var name: String
    var isFamily: Bool
  }

  /// What the data are, in the user's words.
  public let data: String
  /// What kind of raters the references are, where the figures say so.
  private(set) var referenceKind: String?
  private var rows: [Subject: Row] = [:]

  /// Reads the figures.
  ///
  /// - Parameter data: what they rest on, e.g. `AnnoMI, 30 transcripts never read`.
  /// - Throws: `InvalidInput` where this is no such JSON.
  public init(json bytes: [UInt8], file: String, data: String) throws(InvalidInput) {
    self.data = data
    let root = try JSONParser.parse(bytes[...], file: file)
    for object in root.elements ?? root.members?.compactMap(\.value.elements).first ?? [] {
      add(object)
    }
    guard !rows.isEmpty else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-agreement-figures", "this JSON holds no figures of codes",
          at: SourceLocation(file: file),
          hint: "give what `rapport agree --format json` writes at utterance level"))
    }
  }

  private mutating func add(_ object: JSONNode) {
    let scope = object["scope"]?.string ?? (object["family"]?.bool ?? false ? "family" : "code")
    let comparison = object["comparison"]?.string ?? "coder"
    guard let name = object["name"]?.string, let statistic = object["statistic"]?.string,
      object["level"]?.string ?? "utterance" == "utterance", ["code", "family"].contains(scope),
      ["coder", "references"].contains(comparison)
    else { return }
    let subject = Subject(
      codebook: object["codebook"]?.string, name: name, isFamily: scope == "family")
    let value = Value(
      value: object["value"]?.number, low: object["low"]?.number, high: object["high"]?.number)
    var row = rows[subject] ?? Row()
    if comparison == "references" {
      row.references[statistic] = value
    } else {
      row.coder[statistic] = value
      row.both = object["both"]?.integer ?? row.both
      row.referenceOnly = object["reference_only"]?.integer ?? row.referenceOnly
      row.coderOnly = object["coder_only"]?.integer ?? row.coderOnly
    }
    if let state = object["state"]?.string {
      row.state = state + (object["human_equivalent"]?.bool ?? false ? ", human-equivalent" : "")
    }
    referenceKind = object["reference_kind"]?.string ?? referenceKind
    rows[subject] = row
  }

  /// The figures of a code, or of a family, of a codebook.
  func row(of name: String, isFamily: Bool, in codebook: String) -> Row? {
    rows[Subject(codebook: codebook, name: name, isFamily: isFamily)]
      ?? rows[Subject(codebook: nil, name: name, isFamily: isFamily)]
  }
}
