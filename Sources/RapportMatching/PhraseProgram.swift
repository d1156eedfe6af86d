/// A phrase as a little machine: steps that consume a token, check the place, branch or accept.
struct PhraseProgram: Sendable {
  /// A place that consumes nothing.
  enum Anchor: Sendable, Hashable {
    case sentenceStart, sentenceEnd, utteranceStart, utteranceEnd
  }

  /// One step; `next` are indices of steps.
  enum Step: Sendable, Hashable {
    case item(Int, next: Int)
    case anchor(Anchor, next: Int)
    case branch([Int])
    case accept
  }

  /// The steps; the one at `accept` is always the first.
  var steps: [Step] = [.accept]
  /// Where to begin.
  var entry = 0
  /// Items a first token may meet; nil where any token may begin a match.
  var firstItems: [Int]?
  /// Items of which every match needs at least one; nil where there is none to rely on.
  var triggers: [Int]?
}
