/// Makes sentences of few words, so that phrases and echoes often hit.
struct SentenceGenerator {
  /// Names people may call each other by.
  var names: [String]
  var hasPunctuation: Bool
  var hasCapitals: Bool

  static let words = [
    "I", "I", "you", "you", "me", "my", "your", "the", "a", "it", "we", "she", "he", "do", "not",
    "never", "always", "would", "could", "if", "is", "has", "had", "was", "said", "say", "thought",
    "like", "but", "no", "just", "please", "really", "what", "how", "are", "did", "have", "been",
    "can", "will", "feel", "feeling", "felt", "feels", "sad", "sadness", "upset", "listen",
    "listens", "listening", "help", "helped", "sleep", "slept", "work", "week", "mother", "mum",
    "pain", "painful", "angry", "try", "tries", "trying", "tell", "told", "notice", "go", "going",
    "went", "today", "home", "without", "nothing", "whether", "might", "who", "with", "to", "of",
  ]
  static let contractions = [
    "don't", "dont", "can't", "you're", "youre", "it's", "I'd", "I'm", "she's", "he'd", "wasn't",
    "didn't", "I've", "they'll", "gonna", "that's", "isn’t", "won't", "let's", "cannot", "we’re",
  ]
  static let openers = [
    "okay", "so", "well", "yeah", "you know", "I mean", "all right", "right", "and", "oh", "mm-hm",
    "that's good", "great", "look", "to be fair",
  ]
  static let templates = [
    "how do you feel", "do you sleep", "did you not listen", "is it the pain", "what helped you",
    "are you sad", "can Anna listen", "isn't it the work", "who told you", "try to sleep",
    "just notice the pain", "please tell me", "let's go home", "tell your mother",
    "she said you listen",
    "he was like no I feel sad", "my mum told me to go home", "Anna thought you would help",
    "I do not feel sad today", "nothing helped me, but I try", "no, I am angry", "no help",
    "if you listen I feel sad", "I might sleep", "would you tell me", "imagine you could sleep",
    "I can't sleep", "you can't sleep", "my mother never listens", "your mother never listens",
    "I have been feeling upset", "you have been feeling upset", "everyone listen",
    "how do any of you feel", "what did the group notice", "I feel", "you feel",
    "you never listen to me", "it hurts without sleep", "never mind", "I was told not to go",
  ]
  static let asides = [
    "[laughs]", "[pause 3s]", "(.)", "(2)", "[sighs]", "[crying]", "[inaudible]", "//",
    "(T: mhm)", "[door closes]", "[long pause]", "xxx", "[NAME]",
  ]
  static let oddities = [
    "café", "Zoë", "naïve", "😀", "2.5", "e.g.", "Dr.", "mm", "élan", "—", "#", "K",
  ]

  /// A sentence with its punctuation.
  func sentence(_ random: inout SeededGenerator) -> String {
    var words: [String] = []
    while random.chance(28) { words.append(random.pick(Self.openers) + comma(25, &random)) }
    if random.chance(10) { words.append(random.pick(names) + comma(75, &random)) }
    if random.chance(8) { words.append(random.pick(Self.openers) + comma(25, &random)) }
    if random.chance(45) {
      words += random.pick(Self.templates).split(separator: " ").map(String.init)
      if random.chance(40) { words += plain(random.int(1...3), &random) }
    } else {
      words += plain(random.int(0...6), &random)
    }
    if random.chance(7), let last = words.indices.last {
      words[last] += comma(90, &random)
      words.append(random.pick(names))
    }
    words = words.flatMap { disturbed($0, &random) }
    if random.chance(15), words.count > 1 {
      let start = random.int(0...words.count - 1)
      let end = random.int(start...words.count - 1)
      let marks = random.pick([("\"", "\""), ("“", "”")])
      words[start] = marks.0 + words[start]
      words[end] += marks.1
    }
    return styled(words.joined(separator: " "), &random)
  }

  private func plain(_ count: Int, _ random: inout SeededGenerator) -> [String] {
    (0..<count).map { _ in
      switch random.int(0...99) {
      case ..<12: random.pick(Self.contractions)
      case ..<17: random.pick(names)
      case ..<19: random.pick(names) + "'s"
      case ..<22: random.pick(Self.oddities)
      default: random.pick(Self.words)
      }
    }
  }

  private func comma(_ percent: Int, _ random: inout SeededGenerator) -> String {
    random.chance(percent) ? random.pick([",", ",", ",", " -", ":", ";", "..."]) : ""
  }

  /// A word, perhaps with what talk puts around it.
  private func disturbed(_ word: String, _ random: inout SeededGenerator) -> [String] {
    switch random.int(0...99) {
    case ..<3: [random.pick(["um", "uh", "Um,", "er"]), word]
    case ..<5: [word, word]
    case ..<7: [String(word.prefix(2)) + "-", word]
    case ..<10: [random.pick(Self.asides), word]
    case ..<13: [word, random.pick(Self.asides)]
    case ..<18: [word + ","]
    case ..<19: [word + "..."]
    default: [word]
    }
  }

  private func styled(_ text: String, _ random: inout SeededGenerator) -> String {
    var text = text
    if hasCapitals, random.chance(80), let first = text.first {
      text = first.uppercased() + text.dropFirst()
    }
    if !hasCapitals { text = text.lowercased() }
    guard hasPunctuation else {
      let keep: Set<Character> = ["'", "’", "[", "]", "(", ")", "/", "-"]
      return text.filter { $0.isLetter || $0.isNumber || $0 == " " || keep.contains($0) }
    }
    return text + random.pick([".", ".", ".", ".", "?", "?", "?", "!", "...", "", "?!", "??"])
  }
}
