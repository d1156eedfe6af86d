import RapportTranscripts

extension Comparison {
  /// The units on which the coder differs from a reference; without a coder, two references.
  func disagreements() -> [Disagreement] {
    let pairs =
      coder == nil
      ? pairsOfReferences : references.indices.map { (first: $0, second: references.count) }
    return sessions.flatMap { session in
      session.units.flatMap { unit in
        pairs.compactMap { disagreement(on: unit, $0.first, $0.second) }
      }
    }
  }

  private func disagreement(on unit: Int, _ first: Int, _ second: Int) -> Disagreement? {
    guard let a = values[first][unit], let b = values[second][unit], a != b else { return nil }
    let other = second < references.count ? references[second] : coder
    let place = units[unit]
    let rules = other?.rules[place.key] ?? [:]
    let theirs = b.map { codes[$0] }
    return Disagreement(
      session: place.key.session, utterance: place.key.utterance, role: place.role,
      first: references[first].name, second: other?.name ?? "",
      firstCodes: a.map { codes[$0] }, secondCodes: theirs,
      rules: Set(theirs.flatMap { rules[$0] ?? [] }).sorted(), text: place.text)
  }
}
