import RapportCodebooks
import RapportReliability
import RapportTranscripts

/// Two readings of one session as counts.
struct SessionComparison {
  private let pair: PairAgreement.Pair
  private let first: Set<Settlements.Place>
  private let second: Set<Settlements.Place>
  private let allowed: [CodeReference: Set<SpeakerRole>]

  init(_ pair: PairAgreement.Pair, _ codebooks: [Codebook]) {
    self.pair = pair
    first = Self.places(pair.first)
    second = Self.places(pair.second)
    var allowed: [CodeReference: Set<SpeakerRole>] = [:]
    for codebook in codebooks {
      for code in codebook.codes {
        allowed[CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue)] = code.roles
      }
    }
    self.allowed = allowed
  }

  private static func places(_ reading: CodedSession) -> Set<Settlements.Place> {
    Set(reading.codings.map { Settlements.Place(code: $0.code, utterance: $0.utterance) })
  }

  /// The codes that one of them gave somewhere that is compared.
  var used: Set<CodeReference> {
    Set(first.union(second).subtracting(pair.leftOut).map(\.code))
  }

  /// In how many utterances each of them saw one of some codes.
  func table(of codes: [CodeReference]) -> BinaryTable {
    var table = BinaryTable()
    for utterance in pair.first.transcript.rows.indices {
      let places = codes.map { Settlements.Place(code: $0, utterance: utterance) }
        .filter { !pair.leftOut.contains($0) && isUnit($0) }
      guard !places.isEmpty else { continue }
      table.count(
        reference: places.contains(where: first.contains),
        coder: places.contains(where: second.contains))
    }
    return table
  }

  private func isUnit(_ place: Settlements.Place) -> Bool {
    if first.contains(place) || second.contains(place) { return true }
    guard let roles = allowed[place.code] else { return true }
    return roles.contains(pair.first.transcript.role(ofUtterance: place.utterance))
  }
}
