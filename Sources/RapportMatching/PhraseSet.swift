package import RapportCodebooks

/// The phrases of one or more codebooks, compiled once and shared by all sessions.
package struct PhraseSet: Sendable {
  let items: [WordItem]
  let programs: [PhraseProgram]
  /// Phrases to try in every utterance, having nothing to be triggered by.
  let untriggered: [Int]
  /// The phrases that each item triggers.
  let phrasesByItem: [[Int]]
  /// The opening words of sentences.
  let openers: Openers

  /// Compiles phrases; the index of each is its number.
  ///
  /// `lists` gives each phrase's own codebook's.
  package init(
    _ phrases: [(phrase: Phrase, lists: [String: PhraseList])], openers: [String] = []
  ) {
    var compiler = PhraseCompiler()
    programs = phrases.map { compiler.program(of: $0.phrase.elements, lists: $0.lists) }
    items = compiler.items
    var phrasesByItem: [[Int]] = Array(repeating: [], count: items.count)
    var untriggered: [Int] = []
    for (number, program) in programs.enumerated() {
      guard let triggers = program.triggers else {
        untriggered.append(number)
        continue
      }
      for item in triggers { phrasesByItem[item].append(number) }
    }
    self.phrasesByItem = phrasesByItem
    self.untriggered = untriggered
    self.openers = Openers(openers)
  }
}
