import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts

/// Small codebooks for the tests of the reference evaluator, which knows few inflections here.
enum ReferenceFixture {
  static let evaluator = ReferenceEvaluator { word in
    ["feel": ["feel", "feels", "felt"], "be": ["be", "is", "are"]][word] ?? [word]
  }

  /// A codebook of codes, in their order.
  static func codebook(
    _ id: Codebook.ID = "book", codes: [Code], openers: [String] = [], lists: [PhraseList] = [],
    regions: [Region] = [], groups: [CodeGroup] = [], episodes: [EpisodePattern] = []
  ) -> Codebook {
    Codebook(
      id: id, version: "1", openers: openers, lists: lists, regions: regions, groups: groups,
      codes: codes, episodes: episodes, fingerprint: Fingerprint(of: []))
  }

  /// A code for everybody, with a rule for each condition.
  static func code(
    _ id: Code.ID, _ conditions: Condition..., roles: Set<SpeakerRole> = Set(SpeakerRole.allCases)
  ) -> Code {
    Code(
      id: id, name: "", roles: roles,
      rules: conditions.enumerated().map { Rule(id: .init("\(id).\($0)"), condition: $1) })
  }

  /// A code for utterances that hold a word.
  static func code(_ id: Code.ID, word: String) -> Code {
    code(id, .phrase(PhraseCondition(phrases: [Phrase(text: word, elements: [.word(word)])])))
  }

  /// A condition of phrases as they are written.
  static func phrase(
    _ phrases: String..., in part: PhraseCondition.Part = .anywhere, outside: Set<Scope> = []
  ) throws -> Condition {
    .phrase(
      PhraseCondition(
        phrases: try phrases.map { try Phrase(parsing: $0) }, part: part, outside: outside))
  }

  /// The utterances of a session for which a condition holds.
  static func utterances(
    where condition: Condition, in transcript: Transcript, regions: [Region] = [],
    codes: [Code] = []
  ) -> [Int] {
    let book = codebook(codes: [code("asked", condition)] + codes, regions: regions)
    return evaluator.code(transcript, with: [book]).codings
      .filter { $0.code.code == "asked" }.map(\.utterance)
  }
}
