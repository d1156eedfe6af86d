import RapportTranscripts

/// What is compared: which utterances, and whether their codes exclude each other.
struct ComparisonScope {
  typealias Key = CodingsFile.UtteranceKey

  private(set) var units: [Comparison.Unit] = []
  private(set) var isExclusive = false
  /// Whose utterances can carry a code.
  let roles: [String: Set<SpeakerRole>]
  /// How many utterances of the references were not found among those that could be coded.
  private(set) var unmatched = 0

  init(
    coder: RaterCodes?, references: [RaterCodes], utterances: UtterancesFile?,
    roles: [String: Set<SpeakerRole>]
  ) {
    self.roles = roles
    let sessions = Set(references.flatMap(\.sessions))
    let rows = utterances?.rows.filter { sessions.contains($0.key.session) } ?? []
    let known = rows.reduce(into: [Key: SpeakerRole]()) { $0[$1.key] = $1.role }
    let coded =
      ((coder.map { [$0] } ?? references).flatMap { rater in
        rater.codes.filter { !$0.value.isEmpty && sessions.contains($0.key.session) }.keys
      })
    isExclusive = references.allSatisfy { rater in
      rater.isExclusive && Self.coversAll(rater, roles: known, coded: coded)
    }
    let named = Set(references.flatMap(\.codes.keys))
    if isExclusive {
      units = Self.units(named, rows: rows, keepsOthers: utterances == nil)
    } else if utterances != nil {
      units = rows.map { Comparison.Unit(key: $0.key, role: $0.role, text: $0.text) }
    } else {
      units = Self.units(named.union(coded), rows: [], keepsOthers: true)
    }
    let found = Set(units.map(\.key))
    unmatched = named.count { !found.contains($0) }
  }

  /// Whether a reference speaks of every utterance that could be coded, and not only of those that
  /// carry a code: all by some role, or, where roles aren't known, all but a few of those coded.
  private static func coversAll(
    _ reference: RaterCodes, roles: [Key: SpeakerRole], coded: [Key]
  ) -> Bool {
    let inSessions = roles.filter { reference.sessions.contains($0.key.session) }
    guard inSessions.isEmpty else {
      return Set(inSessions.values).contains { role in
        inSessions.allSatisfy { $0.value != role || reference.codes[$0.key] != nil }
      }
    }
    let relevant = Set(coded.filter { reference.sessions.contains($0.session) })
    return relevant.count { reference.codes[$0] != nil } * 20 >= relevant.count * 19
  }

  /// Units for some keys, in the order of the rows that know them, else by number.
  private static func units(
    _ keys: Set<Key>, rows: [UtterancesFile.Row], keepsOthers: Bool
  ) -> [Comparison.Unit] {
    let known = rows.filter { keys.contains($0.key) }
    guard keepsOthers else {
      return known.map { Comparison.Unit(key: $0.key, role: $0.role, text: $0.text) }
    }
    let rest = keys.subtracting(known.map(\.key)).sorted { a, b in
      guard a.session == b.session else { return a < b }
      guard let first = Int(a.utterance), let second = Int(b.utterance) else { return a < b }
      return first == second ? a < b : first < second
    }
    return known.map { Comparison.Unit(key: $0.key, role: $0.role, text: $0.text) }
      + rest.map { Comparison.Unit(key: $0) }
  }
}
