public import RapportCodebooks
public import RapportTranscripts

/// What a decision is about: a code on a stretch of an utterance, with the words that stood there.
///
/// Codings have no ids: two are the same where code, utterance and stretch are. The quote finds the
/// place again when a transcript has changed (``Reanchoring``).
public struct Anchor: Hashable, Sendable {
  /// The code.
  public var code: CodeReference
  /// The utterance's index in its transcript, from 0.
  public var utterance: Int
  /// The stretch, as UTF-8 bytes of the utterance's text; all of it where no words are singled out.
  public var range: Range<Int>
  /// The words of the stretch.
  public var quote: String

  /// Makes an anchor of parts that are known to fit each other.
  public init(code: CodeReference, utterance: Int, range: Range<Int>, quote: String) {
    self.code = code
    self.utterance = utterance
    self.range = range
    self.quote = quote
  }

  /// The anchor of a code on a stretch of an utterance; without one, on the whole of it.
  ///
  /// Nil where the transcript has no such utterance, or the utterance no such bytes.
  public init?(
    code: CodeReference, utterance: Int, range: Range<Int>? = nil, in transcript: Transcript
  ) {
    guard transcript.rows.indices.contains(utterance) else { return nil }
    let text = transcript.bytes(ofUtterance: utterance)
    let range = range ?? 0..<text.count
    guard range.lowerBound >= 0, range.upperBound <= text.count,
      let quote = String(
        validating: text.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    else { return nil }
    self.init(code: code, utterance: utterance, range: range, quote: quote)
  }

  /// The anchor of a coding: from the first word of its evidence to the last.
  public init?(_ coding: Coding, in transcript: Transcript) {
    self.init(
      code: coding.code, utterance: coding.utterance, range: coding.stretch, in: transcript)
  }

  /// The same place under another code.
  public func recoded(_ code: CodeReference) -> Anchor {
    Anchor(code: code, utterance: utterance, range: range, quote: quote)
  }

  /// Whether another anchor means the same coding, though rules may have found a word more or less.
  public func concurs(with other: Anchor) -> Bool {
    code == other.code && utterance == other.utterance
      && (range == other.range || range.overlaps(other.range))
  }
}

extension Anchor: Comparable {
  /// Orders by utterance, then by stretch, code and quote.
  public static func < (a: Self, b: Self) -> Bool {
    let (first, second) = (a.place, b.place)
    if first != second { return first < second }
    return a.code == b.code
      ? a.quote.utf8.lexicographicallyPrecedes(b.quote.utf8) : a.code < b.code
  }

  private var place: (Int, Int, Int) { (utterance, range.lowerBound, range.upperBound) }
}

extension Coding {
  /// From the first word of its evidence to the last; nil where no rule looked at words.
  var stretch: Range<Int>? {
    let ranges = evidence.flatMap(\.ranges)
    guard let low = ranges.map(\.lowerBound).min(), let high = ranges.map(\.upperBound).max()
    else { return nil }
    return low..<high
  }
}

extension Transcript {
  /// The UTF-8 bytes of an utterance's text.
  func bytes(ofUtterance index: Int) -> ArraySlice<UInt8> { arena[rows[index].text] }
}

extension Anchor {
  /// The code and the utterance: where anchors can concur.
  package var part: Episode.Part { Episode.Part(code: code, utterance: utterance) }
}
