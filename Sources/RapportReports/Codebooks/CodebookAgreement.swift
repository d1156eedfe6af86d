public import RapportTranscripts

/// Agreement figures by code as `rapport agree --format json` writes them, for a codebook's page.
///
/// A list of objects with `level`, `name`, `family`, `statistic`, `value`, `low`, `high`, `units` and
/// `sessions`; those at utterance level are taken, all other keys passed over.
public struct CodebookAgreement: Sendable {
  /// A figure with its interval.
  public struct Value: Hashable, Sendable {
    /// The figure; nil where it isn't defined.
    public var value: Double?
    /// The interval's ends; nil where there is none.
    public var low: Double?
    public var high: Double?
  }

  /// What the figures of a code or family rest on.
  public struct Row: Hashable, Sendable {
    /// The figures by the name of their statistic: `precision`, `recall`, `f1`, `kappa` …
    public var figures: [String: Value] = [:]
    /// How many utterances both sides code so, only the reference, only the coder.
    public var both: Int?
    public var referenceOnly: Int?
    public var coderOnly: Int?
    /// Over how many utterances and sessions.
    public var units: Int?
    public var sessions: Int?
  }

  /// What the data are, in the user's words.
  public let data: String
  private var codes: [String: Row] = [:]
  private var families: [String: Row] = [:]

  /// Reads the figures.
  ///
  /// - Parameter data: what they rest on, e.g. `AnnoMI, 30 transcripts never read`.
  /// - Throws: `InvalidInput` where this is no such JSON.
  public init(json bytes: [UInt8], file: String, data: String) throws(InvalidInput) {
    self.data = data
    let root = try JSONParser.parse(bytes[...], file: file)
    let objects = root.elements ?? root.members?.compactMap(\.value.elements).first ?? []
    for object in objects where object["level"]?.string ?? "utterance" == "utterance" {
      guard let name = object["name"]?.string, let statistic = object["statistic"]?.string else {
        continue
      }
      let isFamily = object["family"]?.bool ?? false
      var row = (isFamily ? families[name] : codes[name]) ?? Row()
      row.figures[statistic] = Value(
        value: object["value"]?.number, low: object["low"]?.number, high: object["high"]?.number)
      row.both = object["both"]?.integer ?? row.both
      row.referenceOnly = object["reference_only"]?.integer ?? row.referenceOnly
      row.coderOnly = object["coder_only"]?.integer ?? row.coderOnly
      row.units = object["units"]?.integer ?? row.units
      row.sessions = object["sessions"]?.integer ?? row.sessions
      if isFamily { families[name] = row } else { codes[name] = row }
    }
    guard !(codes.isEmpty && families.isEmpty) else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-agreement-figures", "this JSON holds no figures of codes",
          at: SourceLocation(file: file),
          hint: "give what `rapport agree --format json` writes at utterance level"))
    }
  }

  /// The figures of a code.
  func row(ofCode name: String) -> Row? { codes[name] }

  /// The figures of a family.
  func row(ofFamily name: String) -> Row? { families[name] }
}
