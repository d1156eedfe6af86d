public import RapportTranscripts

/// The matches of a phrase in a corpus with the words around them, and how many there are where.
///
/// ```swift
/// var concordance = Concordance(of: try PhraseSearch("not sure"))
/// transcripts.forEach { concordance.add($0) }
/// ```
public struct Concordance: Sendable {
  /// A match with its place and the whole text of its utterance.
  public struct Line: Hashable, Sendable {
    /// The session.
    public var session: Session.ID
    /// The utterance's id.
    public var utterance: Utterance.ID
    /// Who said it.
    public var speaker: Speaker.ID
    /// The speaker's role.
    public var role: SpeakerRole
    /// What was said.
    public var text: String
    /// The match, as UTF-8 bytes of the text.
    public var range: Range<Int>
    /// Whether the utterance carries one of the codes asked for; nil where nobody asked, or the
    /// codings say nothing of the session.
    public var isCoded: Bool?
  }

  /// How many matches one role has in one session.
  public struct Count: Hashable, Sendable {
    /// The session.
    public var session: Session.ID
    /// The role.
    public var role: SpeakerRole
    /// The role's utterances.
    public var utterances = 0
    /// Those with a match.
    public var withHit = 0
    /// The matches.
    public var hits = 0
    /// The utterances that carry one of the codes asked for; nil where the codings say nothing of
    /// the session.
    public var coded: Int?
    /// Those of them with a match.
    public var codedWithHit: Int?
  }

  /// The matches in the order of the corpus, as many as the limit allows.
  public private(set) var lines: [Line] = []
  /// The counts by session in the order of the corpus, then by role.
  public private(set) var counts: [Count] = []
  private let search: PhraseSearch
  private let roles: Set<SpeakerRole>
  private let codings: (index: CodingsIndex, codes: Set<String>)?
  private let limit: Int

  /// Makes an empty concordance.
  ///
  /// - Parameters:
  ///   - roles: only utterances by these roles; empty for all.
  ///   - codings: codings and the codes to compare the matches with.
  ///   - limit: how many lines are kept; all matches are counted.
  public init(
    of search: PhraseSearch, by roles: Set<SpeakerRole> = [],
    comparedWith codings: (index: CodingsIndex, codes: Set<String>)? = nil, limit: Int = .max
  ) {
    self.search = search
    self.roles = roles
    self.codings = codings
    self.limit = limit
  }

  /// Adds the matches of a session.
  public mutating func add(_ transcript: Transcript) {
    let session = transcript.session.id
    let hits = Dictionary(grouping: search.hits(in: transcript, by: roles), by: \.utterance)
    let isCovered = codings?.index.covers(session) ?? false
    var found: [SpeakerRole: Count] = [:]
    for (index, utterance) in transcript.utterances.enumerated() {
      let role = transcript.role(ofUtterance: index)
      guard roles.isEmpty || roles.contains(role) else { continue }
      let isCoded = isCovered ? self.isCoded(index, in: transcript) : nil
      let own = hits[index] ?? []
      var count = found[role] ?? Count(session: session, role: role)
      count.utterances += 1
      count.withHit += own.isEmpty ? 0 : 1
      count.hits += own.count
      if let isCoded {
        count.coded = (count.coded ?? 0) + (isCoded ? 1 : 0)
        count.codedWithHit = (count.codedWithHit ?? 0) + (isCoded && !own.isEmpty ? 1 : 0)
      }
      found[role] = count
      for hit in own.prefix(max(0, limit - lines.count)) {
        lines.append(
          Line(
            session: session, utterance: utterance.id, speaker: utterance.speaker, role: role,
            text: utterance.text, range: hit.range, isCoded: isCoded))
      }
    }
    counts += SpeakerRole.allCases.compactMap { found[$0] }
  }

  private func isCoded(_ index: Int, in transcript: Transcript) -> Bool {
    guard let codings else { return false }
    return !codings.index.codes(ofUtterance: index, in: transcript).isDisjoint(with: codings.codes)
  }
}

extension Concordance.Line {
  /// What stands before the match in its utterance, the match, and what stands after it.
  public var pieces: (left: String, hit: String, right: String) {
    func piece(_ range: Range<Int>) -> String {
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
    return (
      piece(0..<range.lowerBound), piece(range), piece(range.upperBound..<text.utf8.count)
    )
  }
}
