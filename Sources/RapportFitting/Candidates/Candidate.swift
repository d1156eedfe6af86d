import RapportCodebooks
import RapportTranscripts

/// Something a new rule may ask of an utterance.
enum Candidate: Hashable, Sendable {
  /// One phrase of one to three words.
  case phrase(String)
  /// The number of words.
  case words(Limits)
  /// The share of the session passed.
  case position(Limits)
  /// A sentence of a kind.
  case sentence(SentenceCondition.Kind, SentenceCondition.Which)
  /// What the nearest utterance of somebody else carries.
  case previousCoded(CodeReference)
  /// The number of words of the nearest utterance of somebody else.
  case previousWords(Limits)
  /// What the speaker's own latest utterance in an earlier turn carries.
  case ownCoded(CodeReference)
  /// The share of content words taken over from the latest turn by somebody else.
  case echo(Limits)
  /// Whom it is said to.
  case addressed(Addressee.Kind)

  /// The condition it stands for.
  var condition: Condition {
    switch self {
    case .phrase(let text): Self.phrases([text])
    case .words(let limits): .length(LengthCondition(unit: .words, limits: limits))
    case .position(let limits): .position(PositionCondition(limits: limits))
    case .sentence(let kind, let which): .sentence(SentenceCondition(kinds: [kind], which: which))
    case .previousCoded(let code):
      .nearby(NearbyCondition(.previous, condition: .coded(CodedCondition(codes: [code]))))
    case .previousWords(let limits):
      .nearby(
        NearbyCondition(
          .previous, condition: .length(LengthCondition(unit: .words, limits: limits))))
    case .ownCoded(let code):
      .nearby(
        NearbyCondition(.previous, by: .same, condition: .coded(CodedCondition(codes: [code]))))
    case .echo(let limits): .echo(EchoCondition(limits: limits))
    case .addressed(let kind): .addressed(AddressedCondition(kinds: [kind]))
    }
  }

  /// The lines of YAML that say so, in a codebook of that id.
  func lines(in codebook: Codebook.ID) -> [String] {
    func name(_ code: CodeReference) -> String {
      code.codebook == codebook.rawValue ? code.code : code.description
    }
    switch self {
    case .phrase(let text): return Self.lines(ofPhrases: [text])
    case .words(let limits): return ["words: \(Self.written(limits))"]
    case .position(let limits): return ["position: \(Self.written(limits))"]
    case .sentence(let kind, let which):
      return ["sentence: {is: \(kind.rawValue), which: \(which.rawValue)}"]
    case .previousCoded(let code): return ["previous: {where: {coded: [\(name(code))]}}"]
    case .previousWords(let limits):
      return ["previous: {where: {words: \(Self.written(limits))}}"]
    case .ownCoded(let code): return ["previous: {by: same, where: {coded: [\(name(code))]}}"]
    case .echo(let limits): return ["echo: \(Self.written(limits))"]
    case .addressed(let kind): return ["addressed: [\(kind.rawValue)]"]
    }
  }

  /// The condition that one of several phrases matches.
  static func phrases(_ texts: [String]) -> Condition {
    .phrase(PhraseCondition(phrases: texts.compactMap { try? Phrase(parsing: $0) }))
  }

  /// The lines of YAML for several phrases, which never hold a quotation mark.
  static func lines(ofPhrases texts: [String]) -> [String] {
    ["phrase:"] + texts.map { "  - \"\($0)\"" }
  }

  private static func written(_ limits: Limits) -> String {
    let parts = [
      limits.atLeast.map { "at-least: \(number($0))" },
      limits.atMost.map { "at-most: \(number($0))" },
    ]
    return "{" + parts.compactMap { $0 }.joined(separator: ", ") + "}"
  }

  private static func number(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}
