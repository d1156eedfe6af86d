public import RapportCodebooks
import RapportMatching
public import RapportTranscripts

/// Looks for one phrase in transcripts, to try it before it becomes a rule.
///
/// ```swift
/// let search = try PhraseSearch("you never|always listen~")
/// for hit in search.hits(in: transcript) { print(transcript.text(of: hit.passage)) }
/// ```
/// The phrase is matched as in a codebook's rule (docs/reference/rule-language.md, section 2).
public struct PhraseSearch: Sendable {
  /// One match of the phrase.
  public struct Hit: Hashable, Sendable {
    /// The utterance's index in its transcript, from 0.
    public var utterance: Int
    /// The words that matched, as UTF-8 bytes of the utterance's text.
    public var range: Range<Int>

    /// Where the match stands.
    public var passage: Passage { Passage(utterance: utterance, utf8: range) }
  }

  private let phrases: PhraseSet

  /// Makes ready to look for a phrase.
  ///
  /// - Parameters:
  ///   - text: the phrase as it is written in a codebook.
  ///   - codebook: the one whose lists (`@name`) and openers (`^`) hold; nil for none.
  /// - Throws: `InvalidInput` where the phrase has a fault or names a list that isn't there.
  public init(_ text: String, in codebook: Codebook? = nil) throws(InvalidInput) {
    let phrase = try Phrase(parsing: text)
    let lists = Dictionary(
      (codebook?.lists ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    if let missing = phrase.elements.lists.first(where: { lists[$0] == nil }) {
      let known = (codebook?.lists ?? []).map { "@" + $0.name }
      throw InvalidInput(
        Diagnostic(
          .error, id: "unknown-list",
          codebook.map { "the codebook `\($0.id)` has no list named `@\(missing)`" }
            ?? "the phrase names the list `@\(missing)`, and no codebook is given",
          at: SourceLocation(file: "phrase"),
          hint: codebook == nil
            ? "add -c with the codebook that has the list"
            : "known: " + (known + ["@person"]).joined(separator: ", "), sourceLine: text))
    }
    phrases = PhraseSet([(phrase, lists)], openers: codebook?.openers ?? [])
  }

  /// Every match, from the first utterance to the last, from left to right.
  ///
  /// - Parameter roles: only utterances by these roles; empty for all.
  public func hits(in transcript: Transcript, by roles: Set<SpeakerRole> = []) -> [Hit] {
    var analyzer = UtteranceAnalyzer(phrases)
    var matcher = PhraseMatcher(phrases)
    let roster = Roster(transcript)
    var hits: [Hit] = []
    for index in transcript.utterances.indices
    where roles.isEmpty || roles.contains(transcript.role(ofUtterance: index)) {
      let utterance = analyzer.analyze(transcript, utterance: index, roster: roster)
      for match in matcher.matches(in: utterance, by: analyzer) {
        hits.append(Hit(utterance: index, range: utterance.range(ofWords: match.words)))
      }
    }
    return hits
  }
}
