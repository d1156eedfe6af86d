import RapportCodebooks
import RapportReliability
import RapportTranscripts

/// Two tables of codings brought to the same codes and utterances.
struct Comparison {
  typealias Key = CodingsFile.UtteranceKey

  private let coder: [Key: Set<String>]
  private let reference: [Key: Set<String>]
  private let coderMain: [Key: String]
  private let isExclusive: Bool
  private let roles: [Key: SpeakerRole]
  private let codes: [String: Code]
  /// The utterances compared.
  let eligible: [Key]
  /// The same by session.
  let bySession: [(session: String, keys: [Key])]
  private(set) var notes: [String] = []

  init(
    coder: CodingsFile, reference: CodingsFile, map: CodeMap?, utterances: UtterancesFile?,
    codebooks: [Codebook]
  ) {
    let names = CodeNames(codebooks)
    codes = names.codes
    let keys = utterances?.keysByNumber ?? [:]
    let known = Set(utterances?.rows.map(\.key) ?? [])
    func aligned(_ file: CodingsFile) -> CodingsFile {
      var file = file
      for index in file.rows.indices {
        let key = file.rows[index].key
        if !known.contains(key), let other = keys[key] { file.rows[index].key = other }
        file.rows[index].code = file.rows[index].code.map(names.id)
      }
      return file
    }
    let named = aligned(coder)
    let mapped = map.map { $0.applied(to: named) }
    let coderFile = mapped?.codings ?? named
    let referenceFile = aligned(reference)
    self.coder = coderFile.codes
    self.reference = referenceFile.codes
    coderMain = coderFile.mainCodes
    roles = (utterances?.rows ?? []).reduce(into: [:]) { $0[$1.key] = $1.role }
    isExclusive =
      referenceFile.isExclusive
      && Self.coversAll(self.reference.keys, roles: roles, coded: self.coder)
    let sessions = Set(self.reference.keys.map(\.session))
    var all: Set<Key>
    if isExclusive {
      all = Set(self.reference.keys)
    } else {
      all = known.isEmpty ? Set(self.reference.keys).union(self.coder.keys) : known
      all = all.filter { sessions.contains($0.session) }
    }
    eligible = all.sorted()
    bySession = Dictionary(grouping: eligible, by: \.session).sorted { $0.key < $1.key }
      .map { ($0.key, $0.value) }
    notes = Self.notes(
      leftOut: mapped?.leftOut ?? 0, hasUtterances: !known.isEmpty, isExclusive: isExclusive,
      reference: reference,
      unmatched: self.reference.keys.count { !all.contains($0) },
      uncoded: sessions.subtracting(coderFile.rows.map(\.key.session)).count)
  }

  /// Whether the reference speaks of every utterance that could be coded, and not only of those that
  /// carry a code: all by some role, or, where roles aren't known, all but a few that the coder coded.
  private static func coversAll(
    _ reference: Dictionary<Key, Set<String>>.Keys, roles: [Key: SpeakerRole],
    coded: [Key: Set<String>]
  ) -> Bool {
    let sessions = Set(reference.map(\.session))
    let inSessions = roles.filter { sessions.contains($0.key.session) }
    guard inSessions.isEmpty else {
      return Set(inSessions.values).contains { role in
        inSessions.allSatisfy { $0.value != role || reference.contains($0.key) }
      }
    }
    let relevant = coded.filter { sessions.contains($0.key.session) && !$0.value.isEmpty }.keys
    return relevant.count { reference.contains($0) } * 20 >= relevant.count * 19
  }

  private static func notes(
    leftOut: Int, hasUtterances: Bool, isExclusive: Bool, reference: CodingsFile, unmatched: Int,
    uncoded: Int
  ) -> [String] {
    var notes: [String] = []
    if leftOut > 0 {
      notes.append("\(leftOut) codings of codes without a row in the map were left out")
    }
    if isExclusive {
      notes.append(
        "the reference has one code for each utterance: the coder's main code is compared")
    } else if !hasUtterances {
      notes.append(
        "only utterances that one of the tables names are compared; give --utterances for all")
    }
    if uncoded > 0 {
      notes.append(
        "\(uncoded) sessions of the reference have no coding by the coder: are the ids the same?")
    }
    if unmatched > 0 { notes.append("\(unmatched) utterances of the reference were not found") }
    let kinds = reference.kinds.map(\.rawValue).sorted()
    if !kinds.isEmpty {
      notes.append("the reference's raters are of kind \(kinds.joined(separator: ", "))")
    }
    return notes
  }

  // MARK: Utterances

  var rows: [Agreement.Row] {
    let names = Set(reference.values.joined()).union(coder.values.joined()).sorted()
    let single = names.map { name in row(name, isFamily: false, among: [name]) }
    let families = Dictionary(
      grouping: names.filter { codes[$0]?.family != nil }, by: { codes[$0]?.family ?? "" })
    return single
      + families.sorted { $0.key < $1.key }.map {
        row($0.key, isFamily: true, among: Set($0.value))
      }
  }

  private func row(_ name: String, isFamily: Bool, among wanted: Set<String>) -> Agreement.Row {
    let tables = SessionTables(
      bySession.map { session in
        session.keys.filter { isEligible($0, for: wanted) }.reduce(into: BinaryTable.empty) {
          $0.count(
            reference: !(reference[$1] ?? []).isDisjoint(with: wanted),
            coder: !coderCodes($1).isDisjoint(with: wanted))
        }
      }.filter { $0.units > 0 })
    return Agreement.Row(
      name: name, isFamily: isFamily, table: tables.pooled,
      prevalence: tables.jackknife { $0.prevalence() },
      precision: tables.jackknife { $0.precision() }, recall: tables.jackknife { $0.recall() },
      f1: tables.jackknife { $0.f1() }, kappa: tables.jackknife { $0.cohensKappa() })
  }

  private func coderCodes(_ key: Key) -> Set<String> {
    isExclusive ? Set(coderMain[key].map { [$0] } ?? []) : coder[key] ?? []
  }

  /// Whether one of some codes could stand on an utterance, by its speaker's role.
  private func isEligible(_ key: Key, for wanted: Set<String>) -> Bool {
    guard let role = roles[key] else { return true }
    let allowed = wanted.compactMap { codes[$0]?.roles }
    return allowed.isEmpty || allowed.contains { $0.contains(role) }
  }

  var classes: Agreement.Classes? {
    guard isExclusive else { return nil }
    let tables = SessionTables(
      bySession.map { session in
        ConfusionTable(
          pairs: session.keys.map { key in
            (reference: reference[key]?.first ?? "", coder: coderMain[key] ?? "(none)")
          })
      })
    return Agreement.Classes(
      table: tables.pooled, macroF1: tables.jackknife { $0.macroF1().estimate },
      kappa: tables.jackknife { $0.cohensKappa() })
  }

  // MARK: Sessions

  var sessionRows: [Agreement.SessionRow] {
    Set(reference.values.joined()).sorted().compactMap { name in
      var shares: (reference: [Double], coder: [Double]) = ([], [])
      for session in bySession {
        let keys = session.keys.filter { isEligible($0, for: [name]) }
        guard !keys.isEmpty else { continue }
        let count = Double(keys.count)
        shares.reference.append(
          Double(keys.count { reference[$0]?.contains(name) ?? false }) / count)
        shares.coder.append(Double(keys.count { coderCodes($0).contains(name) }) / count)
      }
      guard let scores = try? PairedScores(reference: shares.reference, coder: shares.coder) else {
        return nil
      }
      return Agreement.SessionRow(
        name: name, icc: scores.intraclassCorrelation(), correlation: scores.pearsonCorrelation(),
        bias: scores.bias())
    }
  }
}
