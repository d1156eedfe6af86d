import RapportCodebooks
import RapportCoding
public import RapportTranscripts

extension StudyTally {
  /// Reads a file of tallies.
  ///
  /// - Throws: `InvalidInput` with the place where it isn't one.
  public init(json bytes: [UInt8], file: String) throws(InvalidInput) {
    self.init()
    let root = try JSONParser.parse(bytes[...], file: file)
    guard root["format"]?.string == Self.format, let books = root["codebooks"]?.elements,
      let rows = root["sessions"]?.elements
    else { throw Self.complaint(root) }
    var versions: [CodedSession.CodebookVersion] = []
    for book in books {
      guard let version = CodedSession.CodebookVersion(book) else { throw Self.complaint(book) }
      versions.append(version)
    }
    note(versions)
    guard codebooks == versions else { throw Self.complaint(root) }
    var known: Set<[String]> = []
    for row in rows {
      guard let therapist = row["therapist"]?.string, let session = row["session"]?.string,
        known.insert([therapist, session]).inserted
      else { throw Self.complaint(row) }
      if let reason = row["leftOut"]?.string {
        guard let reason = LeftOut.Reason(rawValue: reason) else { throw Self.complaint(row) }
        add(LeftOut(session: Session.ID(session), reason: reason), for: Identifier(therapist))
      } else {
        guard let tally = SessionTally(row, codebooks: versions) else { throw Self.complaint(row) }
        add(tally, for: Identifier(therapist))
      }
    }
    sort()
  }

  private static func complaint(_ node: JSONNode) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "tallies-file", "this is no file of tallies", at: node.location,
        hint: "give files that `rapport profile --save-tallies FILE` wrote"))
  }
}

extension CodedSession.CodebookVersion {
  fileprivate init?(_ node: JSONNode) {
    guard let id = node["codebook"]?.string, let version = node["version"]?.string,
      let fingerprint = node["fingerprint"]?.string.flatMap(Fingerprint.init(hex:))
    else { return nil }
    self.init(id: Codebook.ID(id), version: version, fingerprint: fingerprint)
  }
}

extension SessionTally {
  /// What a row says; nil where it says something that can't be.
  fileprivate init?(_ row: JSONNode, codebooks versions: [CodedSession.CodebookVersion]) {
    guard let books = row["codebooks"]?.counts, let turns = row["turnOfUtterance"]?.counts,
      let codes = row["codes"]?.members, let episodes = row["episodes"]?.elements,
      let roles = row["roles"]?.members, books.allSatisfy(versions.indices.contains),
      zip(turns, turns.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    var utterances: [CodeReference: [Int]] = [:]
    for code in codes {
      guard let reference = CodeReference(written: code.key), let places = code.value.counts,
        places.allSatisfy(turns.indices.contains),
        zip(places, places.dropFirst()).allSatisfy({ $0 < $1 })
      else { return nil }
      utterances[reference] = places
    }
    var counts: [SpeakerRole: Int] = [:]
    for role in roles {
      guard let name = SpeakerRole(rawValue: role.key), let count = role.value.count
      else { return nil }
      counts[name] = count
    }
    guard let part = SessionPart(row, utterances: counts[.therapist] ?? 0) else { return nil }
    self.part = part
    self.codebooks = books.map { versions[$0] }
    self.utterances = utterances
    utteranceCounts = counts
    turnOfUtterance = turns
    self.episodes = episodes.compactMap { EpisodeTally($0) }
    if self.episodes.count != episodes.count { return nil }
  }
}

extension SessionPart {
  fileprivate init?(_ row: JSONNode, utterances: Int) {
    guard let session = row["session"]?.string, let rater = row["rater"]?.string,
      let kind = row["raterKind"]?.string.flatMap(Rater.Kind.init),
      let clients = row["clients"]?.elements?.map(\.string), !clients.contains(nil),
      let format = row["sessionFormat"]?.string.flatMap(SessionFormat.init), utterances > 0,
      let turns = row["turns"]?.count, let words = row["words"]?.count,
      let allWords = row["allWords"]?.count, words <= allWords
    else { return nil }
    self.init(
      session: Session.ID(session), rater: Rater(id: Rater.ID(rater), kind: kind),
      clients: clients.compactMap { $0 }.map { Identifier($0) }, format: format,
      number: row["number"]?.integer, date: row["date"]?.string, utterances: utterances,
      turns: turns, words: words, allWords: allWords, milliseconds: row["milliseconds"]?.count)
  }
}

extension EpisodeTally {
  fileprivate init?(_ node: JSONNode) {
    guard let codebook = node["codebook"]?.string, let pattern = node["pattern"]?.string,
      let outcome = node["outcome"]?.string.flatMap(Episode.Outcome.init)
    else { return nil }
    self.init(
      codebook: Codebook.ID(codebook), pattern: EpisodePattern.ID(pattern), outcome: outcome,
      latencyTurns: node["latencyTurns"]?.count,
      latencyTherapistTurns: node["latencyTherapistTurns"]?.count,
      latencyMilliseconds: node["latencyMilliseconds"]?.difference,
      moment: node["moment"]?.count)
  }
}

extension CodeReference {
  /// The reference that `codebook/code` writes.
  fileprivate init?(written text: String) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(codebook: parts[0], code: parts[1])
  }
}

extension JSONNode {
  /// The number, where it counts something: whole, from 0 to 2^40, so that sums don't overflow.
  fileprivate var count: Int? { integer.flatMap { 0...(1 << 40) ~= $0 ? $0 : nil } }

  /// The number, where it is a whole one of that size or its negative.
  fileprivate var difference: Int? {
    integer.flatMap { -(1 << 40)...(1 << 40) ~= $0 ? $0 : nil }
  }

  /// The numbers of a list of such.
  fileprivate var counts: [Int]? {
    guard let elements else { return nil }
    let numbers = elements.compactMap(\.count)
    return numbers.count == elements.count ? numbers : nil
  }
}
