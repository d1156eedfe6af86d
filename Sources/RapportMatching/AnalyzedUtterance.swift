package import RapportTranscripts

/// An utterance as rules see it: its words, without fillers, in sentences with their opening runs.
package struct AnalyzedUtterance: Sendable {
  /// A word or question mark.
  package struct Word: Sendable {
    /// Its class; -1 for a question mark.
    package var wordClass: Int32
    /// Whom it names; -1 for nobody.
    package var person: Int32
    /// UTF-8 bytes of the utterance's text.
    package var range: Range<Int>
    /// Bytes of `folded`.
    package var folded: Range<Int>
    /// What else it is.
    package var flags: Token.Flags
  }

  /// A sentence.
  package struct Sentence: Sendable {
    /// Its words.
    package var words: Range<Int>
    /// Where `^` matches: its beginning and the place behind each opener.
    package var starts: [Int]
    /// Where the core begins: the last of `starts`.
    package var core: Int
    /// Whether a question mark ends it.
    package var hasQuestionMark: Bool

    /// Whether anything but opening words is in it.
    package func hasCore(in words: [Word]) -> Bool {
      core < self.words.upperBound && !words[core].flags.contains(.question)
    }
  }

  /// The words, in order.
  package var words: [Word]
  /// The folded words, one after the other.
  package var folded: [UInt8]
  /// The sentences, in order.
  package var sentences: [Sentence]
  /// How many words were said; a contraction counts once.
  package var wordCount: Int
  /// How many of them stand in cores.
  package var coreWordCount: Int
  /// How many sentences there are, those of nothing but fillers included.
  package var sentenceCount: Int
  /// The first sentence with a core and the last.
  package var coreSentences: ClosedRange<Int>?

  /// The folded word; empty for a question mark.
  package func text(_ index: Int) -> String {
    String(decoding: folded[words[index].folded], as: UTF8.self)
  }

  /// The UTF-8 bytes that some words cover.
  package func range(ofWords words: Range<Int>) -> Range<Int> {
    self.words[words.lowerBound].range
      .lowerBound..<self.words[words.upperBound - 1].range.upperBound
  }
}
