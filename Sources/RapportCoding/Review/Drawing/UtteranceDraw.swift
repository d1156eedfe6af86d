import RapportReliability
package import RapportTranscripts

/// The random order in which a study's utterances are judged for a code or a family.
///
/// The order is a hash of the study's id, the family (or the code without one), the session and the
/// utterance: it is the same for everybody and nobody can choose. Utterances with and without the
/// machine's code are two strata; about every third one asked for has it, at places that are random
/// too, so that being asked tells nothing.
package struct UtteranceDraw: Sendable {
  /// An utterance of the study.
  package struct Place: Hashable, Sendable {
    package var session: Session.ID
    package var utterance: Int
  }

  /// What it is drawn for.
  package let scope: DrawScope
  private let study: String
  private let sessions: [Session.ID: SessionForDrawing]
  private let flagged: [Place]
  private let unflagged: [Place]

  /// Puts the utterances of sessions in order.
  ///
  /// - Parameter study: the study's own id.
  package init(_ scope: DrawScope, of sessions: [SessionForDrawing], study: String) {
    self.scope = scope
    self.study = study
    self.sessions = Dictionary(sessions.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    var places: [(rank: UInt64, place: Place, isFlagged: Bool)] = []
    for session in sessions {
      for (utterance, role) in session.roles.enumerated() {
        let parts = scope.parts(for: role)
        guard !parts.isEmpty else { continue }
        let place = Place(session: session.id, utterance: utterance)
        places.append(
          (
            Self.rank([study, scope.order, session.id.rawValue, String(utterance)]), place,
            parts.contains { session.flagged.contains(.init(code: $0.code, utterance: utterance)) }
          ))
      }
    }
    places.sort {
      ($0.rank, $0.place.session.rawValue, $0.place.utterance)
        < ($1.rank, $1.place.session.rawValue, $1.place.utterance)
    }
    flagged = places.filter(\.isFlagged).map(\.place)
    unflagged = places.filter { !$0.isFlagged }.map(\.place)
  }

  /// The utterance to be judged next by somebody; nil where none is left.
  package func next(for rater: Rater.ID) -> Place? {
    let isOpen = { (place: Place) in !isJudged(place) && !isSkipped(place, by: rater) }
    let turn = Self.rank([study, scope.order, "turn", String(answered(by: rater))])
    let first = turn % 3 == 0 ? [flagged, unflagged] : [unflagged, flagged]
    return first.lazy.compactMap { $0.first(where: isOpen) }.first
  }

  /// How many utterances are judged, or passed over by somebody.
  package func answered(by rater: Rater.ID) -> Int {
    (flagged + unflagged).count { isJudged($0) || isSkipped($0, by: rater) }
  }

  /// How many utterances there are.
  package var count: Int { flagged.count + unflagged.count }

  /// What the judgements say of the machine's codes, of a family as one.
  package func result() -> DrawnResult {
    let (m, n) = (sample(flagged), sample(unflagged))
    return DrawnResult(
      scope: scope, flagged: flagged.count, unflagged: unflagged.count, flaggedSample: m,
      unflaggedSample: n)
  }

  // MARK: Samples

  /// The judged utterances of a stratum: those from the first to the first that nobody judged.
  ///
  /// So they are a random sample of the stratum as it is now, also when sessions were added or coded
  /// anew since. Those passed over, and those on which raters differ, are left out.
  private func sample(_ stratum: [Place]) -> DrawnResult.Sample {
    var sample = DrawnResult.Sample()
    var hasEnded = false
    for place in stratum {
      if let judgement = judgement(place) {
        guard !hasEnded else {
          sample.waiting += 1
          continue
        }
        guard let isPresent = judgement.isPresent else {
          sample.disputed += 1
          continue
        }
        sample.judged += 1
        if isPresent { sample.present += 1 }
        if judgement.isBlind { sample.blind += 1 }
      } else if isSkipped(place, by: nil) {
        if !hasEnded { sample.skipped += 1 }
      } else {
        hasEnded = true
      }
    }
    return sample
  }

  /// What was judged of an utterance: of a family, whether any of its codes applies.
  ///
  /// Nil unless every code was judged: one code that applies would count, one that doesn't would not.
  private func judgement(_ place: Place) -> SessionForDrawing.Judgement? {
    guard let session = sessions[place.session] else { return nil }
    let all = places(place, session).map { session.judged[$0] }
    let known = all.compactMap(\.self)
    guard known.count == all.count else { return nil }
    let isBlind = known.allSatisfy(\.isBlind)
    if known.contains(where: { $0.isPresent == true }) { return .present(isBlind: isBlind) }
    return known.contains(.disputed) ? .disputed : .absent(isBlind: isBlind)
  }

  /// Whether every code of the scope was judged there.
  private func isJudged(_ place: Place) -> Bool {
    guard let session = sessions[place.session] else { return false }
    return places(place, session).allSatisfy { session.judged[$0] != nil }
  }

  /// Whether somebody passed it over; anybody where nobody is named.
  private func isSkipped(_ place: Place, by rater: Rater.ID?) -> Bool {
    guard let session = sessions[place.session] else { return false }
    return places(place, session).contains { part in
      let raters = session.skipped[part] ?? []
      return rater.map(raters.contains) ?? !raters.isEmpty
    }
  }

  private func places(_ place: Place, _ session: SessionForDrawing) -> [SessionForDrawing.Place] {
    scope.parts(for: session.roles[place.utterance]).map {
      .init(code: $0.code, utterance: place.utterance)
    }
  }

  /// A number that looks random, the same for the same words on every machine.
  private static func rank(_ words: [String]) -> UInt64 {
    var generator = SplitMix64(seed: FNV1a.hash(words.joined(separator: "|")))
    return generator.next()
  }
}
