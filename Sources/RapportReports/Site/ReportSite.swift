public import RapportCodebooks
public import RapportCoding
public import RapportProfiles
public import RapportTranscripts

/// A whole report: an index, a page for each session and therapist, the same data as tables, and a
/// manifest.
///
/// The same values give the same bytes every time.
///
/// ```
/// let site = ReportSite(codedSessions: coded, codebooks: codebooks, profiles: profiles)
/// try site.write(to: "report")
/// ```
public struct ReportSite: Sendable {
  /// The coded sessions, in the order of the study.
  public let codedSessions: [CodedSession]
  /// The codebooks they were coded with.
  public let codebooks: [Codebook]
  /// The therapists' profiles, by id.
  public let profiles: [TherapistProfile]
  /// What could not be read or was odd, file by file.
  public let problems: [Diagnostic]
  /// The files that were read, with the fingerprint of their bytes.
  public let inputs: [Input]
  /// What goes in.
  public let options: ReportOptions

  /// A file that was read.
  public struct Input: Hashable, Sendable {
    /// Its path as the user gave it.
    public var path: String
    /// The SHA-256 of its bytes.
    public var fingerprint: Fingerprint

    /// Names a file.
    public init(path: String, fingerprint: Fingerprint) {
      self.path = path
      self.fingerprint = fingerprint
    }
  }

  let sessionNames: FileNames
  let therapistNames: FileNames

  /// Makes a report.
  public init(
    codedSessions: [CodedSession], codebooks: [Codebook], profiles: [TherapistProfile] = [],
    problems: [Diagnostic] = [], inputs: [Input] = [], options: ReportOptions = .init()
  ) {
    self.codedSessions = codedSessions.inStudyOrder
    self.codebooks = codebooks.sorted { $0.id < $1.id }
    self.profiles = profiles.sorted { $0.therapist < $1.therapist }
    self.problems = problems
    self.inputs = inputs.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.options = options
    sessionNames = FileNames(for: codedSessions.map(Self.key))
    therapistNames = FileNames(for: profiles.map(\.therapist.rawValue))
  }

  /// What a session's page is named by: its id, and the rater where it wasn't the rules.
  static func key(_ coded: CodedSession) -> String {
    let id = coded.transcript.session.id.rawValue
    return coded.rater == .rules ? id : "\(id) \(coded.rater.id)"
  }

  /// The path of a session's page.
  func path(of coded: CodedSession) -> String { "sessions/\(sessionNames[Self.key(coded)]).html" }

  /// The path of a therapist's page.
  func path(of profile: TherapistProfile) -> String {
    "therapists/\(therapistNames[profile.therapist.rawValue]).html"
  }

  /// Every file, by path.
  public func files() -> [ReportFile] {
    let tables = tables
    let index = IndexPage(site: self, tables: tables)
    var files = [ReportFile(path: "index.html", bytes: index.html())]
    for coded in codedSessions {
      let page = SessionPage(coded, codebooks: codebooks, options: options)
      files.append(ReportFile(path: path(of: coded), bytes: page.html()))
    }
    for profile in profiles {
      let page = TherapistPage(profile, in: self)
      files.append(ReportFile(path: path(of: profile), bytes: page.html()))
    }
    for (name, table) in tables {
      files.append(
        ReportFile(
          path: "data/\(name).csv",
          bytes: table.csv(protectsFormulas: options.protectsFormulas)))
      files.append(ReportFile(path: "data/\(name).json", bytes: table.json()))
    }
    files.append(ReportFile(path: "manifest.json", bytes: Manifest(site: self).json()))
    return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// The data files, without their endings.
  var tables: [(name: String, table: Table)] {
    [
      ("codings", CodingsTable(codedSessions, includeQuotes: options.includeQuotes).table),
      ("utterances", UtterancesTable(codedSessions, includeQuotes: options.includeQuotes).table),
      ("episodes", EpisodesTable(codedSessions).table),
      ("profiles", ProfilesTable(profiles).table),
      ("group-indices", GroupIndicesTable(codedSessions, codebooks: codebooks).table),
    ]
  }
}
