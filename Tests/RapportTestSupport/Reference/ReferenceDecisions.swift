import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Which codes and regions a session has, found when they are asked for and then remembered.
final class ReferenceDecisions {
  let session: ReferenceSession
  let addressees: [Addressee]
  let codebooks: [Codebook]
  private let readings: [ReferenceReading]
  private var codes: [CodeReference: [Int: Coding]] = [:]
  private var regions: [CodeReference: Set<Int>] = [:]

  init(
    _ session: ReferenceSession, codebooks: [Codebook],
    inflections: @escaping (String) -> Set<String>
  ) {
    self.session = session
    self.codebooks = codebooks
    addressees = session.addressees
    readings = codebooks.map {
      ReferenceReading(session, with: $0, inflections: inflections)
    }
  }

  /// The codings with a code, by utterance.
  func codings(of reference: CodeReference) -> [Int: Coding] {
    if let known = codes[reference] { return known }
    guard let reading = readings.first(where: { $0.codebook.id.rawValue == reference.codebook }),
      let code = reading.codebook.codes.first(where: { $0.id.rawValue == reference.code })
    else { return [:] }
    if let group = reading.codebook.group(of: code.id) {
      for (code, codings) in decide(group, in: reading) {
        codes[self.reference(code, in: reading)] = codings
      }
    } else {
      codes[reference] = decide(code, in: reading)
    }
    return codes[reference] ?? [:]
  }

  /// The utterances in a region.
  func utterances(in region: String, of reading: ReferenceReading) -> Set<Int> {
    let name = CodeReference(codebook: reading.codebook.id.rawValue, code: region)
    if let known = regions[name] { return known }
    guard let region = reading.codebook.regions.first(where: { $0.name == region }) else {
      return []
    }
    let conditions = ReferenceConditions(reading: reading, decisions: self, outside: [])
    var inside: Set<Int> = []
    var begin: Int?
    for utterance in session.utterances.indices {
      if let began = begin {
        let closes = region.closes.map { conditions.holds($0, at: utterance) } ?? false
        if closes || utterance - began >= region.utterances { begin = nil }
      }
      if begin == nil && conditions.holds(region.opens, at: utterance) { begin = utterance }
      if begin != nil { inside.insert(utterance) }
    }
    regions[name] = inside
    return inside
  }

  // MARK: Deciding

  private func reference(_ code: Code.ID, in reading: ReferenceReading) -> CodeReference {
    CodeReference(codebook: reading.codebook.id.rawValue, code: code.rawValue)
  }

  /// The codings with a code by its own rules, whatever its group makes of them.
  private func decide(_ code: Code, in reading: ReferenceReading) -> [Int: Coding] {
    var codings: [Int: Coding] = [:]
    guard !code.rules.isEmpty else { return codings }
    let conditions = ReferenceConditions(reading: reading, decisions: self, outside: code.outside)
    for (index, utterance) in session.utterances.enumerated()
    where code.roles.contains(utterance.role) {
      var score = code.bias
      var evidence: [Evidence] = []
      for rule in code.rules {
        if let ranges = conditions.evidence(rule.condition, at: index) {
          score += rule.weight
          evidence.append(Evidence(rule: rule.id, weight: rule.weight, ranges: ranges))
        }
      }
      if Self.rounded(score) >= Self.rounded(code.threshold) {
        codings[index] = Coding(
          code: reference(code.id, in: reading), utterance: index, evidence: evidence,
          score: score)
      }
    }
    return codings
  }

  /// The codings with all codes of a group.
  private func decide(
    _ group: CodeGroup, in reading: ReferenceReading
  ) -> [Code.ID: [Int: Coding]] {
    let members = group.codes.compactMap { id in reading.codebook.codes.first { $0.id == id } }
    let reached = members.map { decide($0, in: reading) }
    var result: [Code.ID: [Int: Coding]] = [:]
    for (member, codings) in zip(members, reached) {
      for (utterance, coding) in codings {
        let margins = zip(members, reached).map { member, codings in
          codings[utterance].map { Self.rounded($0.score - member.threshold) }
        }
        let main = group.choice == .first ? Self.first(margins) : Self.best(margins)
        var coding = coding
        coding.isMain = main.map { members[$0].id == member.id }
        if coding.isMain == true || group.keepsOthers {
          result[member.id, default: [:]][utterance] = coding
        }
      }
    }
    if let otherwise = reading.codebook.codes.first(where: { $0.id == group.otherwise }) {
      for (index, utterance) in session.utterances.enumerated()
      where otherwise.roles.contains(utterance.role) && reached.allSatisfy({ $0[index] == nil }) {
        result[otherwise.id, default: [:]][index] = Coding(
          code: reference(otherwise.id, in: reading), utterance: index, score: otherwise.bias,
          isMain: true)
      }
    }
    for id in group.codes where result[id] == nil { result[id] = [:] }
    return result
  }

  /// The first member that reached its threshold.
  private static func first(_ margins: [Double?]) -> Int? { margins.firstIndex { $0 != nil } }

  /// The member furthest above its threshold, the first where equal.
  private static func best(_ margins: [Double?]) -> Int? {
    let most = margins.compactMap { $0 }.max()
    return most.flatMap { most in margins.firstIndex { $0 == most } }
  }

  private static func rounded(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }
}
