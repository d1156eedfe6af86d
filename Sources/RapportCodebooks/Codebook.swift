public import RapportTranscripts

/// What to look for in sessions, and how: codes with their rules and examples, checked as a whole.
///
/// A codebook in memory is always valid: names resolve, rules are typed, references don't run in a
/// circle within the codebook.
public struct Codebook: Hashable, Sendable {
  /// Names a codebook.
  public typealias ID = Identifier<Codebook>

  /// The id, such as `rupture-signals`.
  public var id: ID
  /// The version, such as `0.1.0`.
  public var version: String
  /// The name people read.
  public var title: String
  /// What it is for, and what it is not.
  public var description: String
  /// The language of its phrases as a BCP 47 tag.
  public var language: String
  /// What it is derived from.
  public var source: String
  /// The codebooks whose codes it refers to.
  public var uses: [ID]
  /// Words and short phrases that may open a sentence without being part of it, beside the
  /// built-in ones.
  public var openers: [String]
  /// Named lists of phrases.
  public var lists: [PhraseList]
  /// Stretches of a session.
  public var regions: [Region]
  /// Groups of codes of which one is the main one.
  public var groups: [CodeGroup]
  /// The codes, in the order of the file.
  public var codes: [Code]
  /// The episodes.
  public var episodes: [EpisodePattern]
  /// The measures.
  public var measures: [Measure]
  /// The SHA-256 of the file's bytes (and, where it extends another, of that file's).
  public var fingerprint: Fingerprint

  /// Makes a codebook of parts that were checked.
  package init(
    id: ID, version: String, title: String = "", description: String = "", language: String = "en",
    source: String = "", uses: [ID] = [], openers: [String] = [], lists: [PhraseList] = [],
    regions: [Region] = [], groups: [CodeGroup] = [], codes: [Code] = [],
    episodes: [EpisodePattern] = [], measures: [Measure] = [], fingerprint: Fingerprint
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.description = description
    self.language = language
    self.source = source
    self.uses = uses
    self.openers = openers
    self.lists = lists
    self.regions = regions
    self.groups = groups
    self.codes = codes
    self.episodes = episodes
    self.measures = measures
    self.fingerprint = fingerprint
  }

  /// The code with this id or alias.
  public func code(named name: String) -> Code? {
    codes.first { $0.id.rawValue == name || $0.aliases.contains(name) }
  }

  /// The group a code belongs to.
  public func group(of code: Code.ID) -> CodeGroup? {
    groups.first { $0.codes.contains(code) || $0.otherwise == code }
  }
}
