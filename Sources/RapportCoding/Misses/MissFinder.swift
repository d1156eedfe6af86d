public import RapportCodebooks
public import RapportTranscripts

/// Finds utterances that the rules missed, by a person's codings or by likeness.
///
/// Likeness is the cosine between an utterance and the sum of those that carry the code (and of the
/// code's examples that apply), each a set of content words and word pairs, weighted by
/// ln((n + 1) / d), n being the utterances of the code's roles and d those that have it (tf-idf: Salton &
/// Buckley 1988; the sum is Rocchio's). Each utterance that carries the code counts the same, however long; an utterance never
/// counts for itself.
public struct MissFinder: Sendable {
  private struct Utterance: Sendable {
    var session: Int
    var index: Int
    var features: [Int]
  }

  private let sessions: [CodedSession]
  private let human: CodingsIndex?
  private let utterances: [Utterance]
  private var words: WordFeatures

  /// Makes ready to look through sessions coded by rules.
  ///
  /// - Parameter human: a person's codings of some of them.
  public init(_ sessions: [CodedSession], human: CodingsIndex? = nil) {
    var words = WordFeatures()
    var utterances: [Utterance] = []
    for (number, coded) in sessions.enumerated() {
      for index in coded.transcript.utterances.indices {
        utterances.append(
          Utterance(
            session: number, index: index,
            features: words.features(of: coded.transcript, utterance: index)))
      }
    }
    self.sessions = sessions
    self.human = human
    self.utterances = utterances
    self.words = words
  }

  /// The misses of a code: first those that a person coded, then those that are most like, the likest
  /// first.
  ///
  /// Of sessions that a person coded, only what the person coded can be a miss; what they left without
  /// the code isn't one.
  ///
  /// - Parameter limit: how many of the second kind.
  public func misses(of code: Code, in codebook: Codebook.ID, limit: Int) -> [Miss] {
    let reference = CodeReference(codebook: codebook.rawValue, code: code.id.rawValue)
    let byRules = sessions.map { coded in
      Set(coded.codings.filter { $0.code == reference }.map(\.utterance))
    }
    let eligible = utterances.filter {
      code.roles.contains(sessions[$0.session].transcript.role(ofUtterance: $0.index))
    }
    var byHuman: [Miss] = []
    var likely: [Miss] = []
    var words = words
    let examples = code.examples.filter(\.applies).map { words.features(of: $0.text) }
    let carriers = eligible.map { carries($0, reference, byRules) }
    let likeness = Likeness(
      all: eligible.map(\.features), carriers: carriers, examples: examples,
      features: words.names.count)
    for (number, utterance) in eligible.enumerated()
    where !byRules[utterance.session].contains(utterance.index) {
      let isHuman = isHumanCoded(utterance, reference) ?? false
      guard isHuman || !isCovered(utterance) else { continue }
      let (score, shared) = likeness.score(of: utterance.features, isCarrier: carriers[number])
      guard isHuman || score > 0 else { continue }
      let miss = miss(
        utterance, reference, score: score, shared: shared.map { words.names[$0] },
        isHuman: isHuman)
      if isHuman { byHuman.append(miss) } else { likely.append(miss) }
    }
    return Self.ranked(byHuman) + Self.ranked(likely).prefix(max(0, limit))
  }

  /// By score, in the order of the corpus where equal.
  private static func ranked(_ misses: [Miss]) -> [Miss] {
    misses.enumerated().sorted { a, b in
      a.element.score == b.element.score
        ? a.offset < b.offset : a.element.score > b.element.score
    }.map(\.element)
  }

  // MARK: Codings

  private func isCovered(_ utterance: Utterance) -> Bool {
    human?.covers(sessions[utterance.session].transcript.session.id) ?? false
  }

  /// Whether a person gave an utterance a code; nil where none looked.
  private func isHumanCoded(_ utterance: Utterance, _ code: CodeReference) -> Bool? {
    guard let human, isCovered(utterance) else { return nil }
    return human.codes(ofUtterance: utterance.index, in: sessions[utterance.session].transcript)
      .contains(code.code)
  }

  /// Whether an utterance carries a code: by a person where one looked, else by the rules.
  private func carries(
    _ utterance: Utterance, _ code: CodeReference, _ byRules: [Set<Int>]
  ) -> Bool {
    isHumanCoded(utterance, code) ?? byRules[utterance.session].contains(utterance.index)
  }

  private func miss(
    _ utterance: Utterance, _ code: CodeReference, score: Double, shared: [String], isHuman: Bool
  ) -> Miss {
    let transcript = sessions[utterance.session].transcript
    let said = transcript.utterances[utterance.index]
    return Miss(
      code: code, session: transcript.session.id, utterance: said.id, speaker: said.speaker,
      role: transcript.role(ofUtterance: utterance.index), text: said.text,
      isHumanCoded: isHuman, score: score, shared: shared)
  }
}
