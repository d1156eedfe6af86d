import RapportCodebooks
import RapportTranscripts

/// Several raters' codes brought to the same codes and utterances.
struct Comparison {
  typealias Key = CodingsFile.UtteranceKey

  /// An utterance that is compared.
  struct Unit {
    var key: Key
    var role: SpeakerRole?
    var text: String?
  }

  /// The coder; nil where only references are compared.
  let coder: RaterCodes?
  /// The references, at least one.
  let references: [RaterCodes]
  /// Whether each utterance has one code of several that exclude each other.
  let isExclusive: Bool
  /// The units, session by session.
  let units: [Unit]
  /// The sessions in order, with the places of their units.
  let sessions: [(id: String, units: Range<Int>)]
  /// The codes that were used, by name.
  let codes: [String]
  /// The codes of each unit by rater, the coder last, as places among `codes`; nil where the rater
  /// didn't rate the unit.
  let values: [[[Int]?]]
  /// The codebooks' codes.
  let names: CodeNames
  /// Whose utterances can carry a code, where that is known.
  private let roles: [String: Set<SpeakerRole>]

  init(coder: RaterCodes?, references: [RaterCodes], scope: ComparisonScope, names: CodeNames) {
    self.coder = coder
    self.references = references
    self.names = names
    isExclusive = scope.isExclusive
    roles = scope.roles
    let (units, sessions) = Self.sorted(scope.units)
    self.units = units
    self.sessions = sessions
    let isExclusive = scope.isExclusive
    func codes(_ rater: RaterCodes, _ unit: Unit, isCoder: Bool) -> [String]? {
      guard isCoder || rater.sessions.contains(unit.key.session) else { return nil }
      guard isExclusive else { return Array(rater.codes[unit.key] ?? []) }
      if let main = rater.mainCode(unit.key) { return [main] }
      return isCoder ? [] : nil
    }
    var given = references.map { rater in units.map { codes(rater, $0, isCoder: false) } }
    if let coder { given.append(units.map { codes(coder, $0, isCoder: true) }) }
    let used = Set(given.joined().compactMap { $0 }.joined())
    self.codes = used.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let places = Dictionary(uniqueKeysWithValues: zip(self.codes, self.codes.indices))
    values = given.map { $0.map { $0?.compactMap { places[$0] }.sorted() } }
  }

  /// Whether one of some codes could stand on a unit, by its speaker's role.
  func isEligible(_ unit: Int, for allowed: Set<SpeakerRole>?) -> Bool {
    guard let allowed, let role = units[unit].role else { return true }
    return allowed.contains(role)
  }

  /// Whose utterances can carry one of some codes; nil where that isn't known.
  func allowedRoles(_ codes: [String]) -> Set<SpeakerRole>? {
    let known = codes.compactMap { roles[$0] }
    return known.isEmpty ? nil : known.reduce(into: []) { $0.formUnion($1) }
  }

  /// How many codes the references gave to utterances of a role that can't carry them.
  var misplacedCodes: Int {
    let allowed = codes.map { allowedRoles([$0]) }
    return values.prefix(references.count).reduce(0) { sum, given in
      sum
        + given.enumerated().reduce(0) { count, unit in
          count + (unit.element?.count { !isEligible(unit.offset, for: allowed[$0]) } ?? 0)
        }
    }
  }

  /// Sessions by the bytes of their ids, units in the order they came.
  private static func sorted(
    _ all: [Unit]
  ) -> (units: [Unit], sessions: [(id: String, units: Range<Int>)]) {
    let bySession = Dictionary(grouping: all, by: \.key.session)
    var units: [Unit] = []
    var sessions: [(id: String, units: Range<Int>)] = []
    for id in bySession.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let start = units.count
      units += bySession[id] ?? []
      sessions.append((id, start..<units.count))
    }
    return (units, sessions)
  }
}
