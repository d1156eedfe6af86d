import RapportTranscripts

/// Names and we-words in a group's talk.
struct GroupWords {
  private var leaderWords = 0
  private var memberWords = 0
  private var names = 0
  private var leaderWe = 0
  private var memberWe = 0

  init(_ transcript: Transcript, floor: GroupFloor) {
    let roster = RosterNames(floor, transcript: transcript)
    for index in transcript.utterances.indices {
      let part = floor.turns[floor.turnOfUtterance[index]].part
      let tokens = transcript.tokens(ofUtterance: index)
      let words = tokens.tokens.map { tokens.word($0) }
      if part.isLeader {
        leaderWords += tokens.wordCount
        names += roster.mentions(in: words).count
        leaderWe +=
          words.indices.filter {
            Self.we.contains(words[$0]) && !Self.isInstruction(at: $0, in: words)
          }.count
      } else if part.member != nil {
        memberWords += tokens.wordCount
        memberWe += words.filter { Self.we.contains($0) }.count
      }
    }
  }

  var indices: [GroupIndex] {
    let silentLeader = "the leaders said no words"
    return [
      .quotient(.nameUse, names, leaderWords, scale: 1000, otherwise: silentLeader),
      .quotient(.leaderWe, leaderWe, leaderWords, scale: 1000, otherwise: silentLeader),
      .quotient(
        .memberWe, memberWe, memberWords, scale: 1000, otherwise: "the members said no words"),
    ]
  }

  private static let we: Set<String> = ["we", "us", "our", "ours"]
  private static let between: Set<String> = [
    "are", "were", "will", "shall", "can", "could", "might", "may", "going", "gonna", "to", "just",
    "now", "then", "'re", "'ll",
  ]
  private static let tasks: Set<String> = [
    "breathe", "begin", "start", "try", "practise", "practice", "notice", "close", "open",
    "stretch", "lie", "sit", "stand", "walk", "move", "look", "read", "write", "focus", "bring",
    "pause", "imagine", "check", "hear", "finish", "stop", "take", "do", "go", "turn", "use",
  ]

  /// Whether a we-word tells people what to do next: `we're going to breathe in`, `let us begin`.
  private static func isInstruction(at index: Int, in words: [String]) -> Bool {
    guard words[index] == "we" || words[index] == "us" else { return false }
    if words[index] == "us", index == 0 || words[index - 1] != "let" { return false }
    var next = index + 1
    while next < words.count, next - index <= 5, between.contains(words[next]) { next += 1 }
    let isAhead = words[index] == "us" || next > index + 1
    return isAhead && next < words.count && tasks.contains(words[next])
  }
}
