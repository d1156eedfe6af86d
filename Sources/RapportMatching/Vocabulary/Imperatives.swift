/// Verbs in their base form that open an instruction or suggestion.
package enum Imperatives {
  /// The verbs.
  ///
  /// Words that open a statement as often (*like*, *mean*, *love*, *hope*) aren't among them.
  package static let verbs: Set<String> = [
    "accept", "acknowledge", "act", "add", "aim", "allow", "answer", "apply", "arrange", "ask",
    "assume", "avoid", "be", "become", "begin", "believe", "bend", "book", "break", "breathe",
    "bring", "build", "call", "carry", "challenge", "change", "check", "choose", "circle", "clear",
    "clench", "close", "collect", "come", "compare", "complete", "concentrate", "connect",
    "consider", "continue", "count", "create", "decide", "describe", "discuss", "divide", "do",
    "draw", "drink", "drop", "eat", "embrace", "encourage", "enjoy", "examine", "exhale", "expect",
    "experiment", "explain", "explore", "expand", "feel", "fill", "find", "finish", "focus",
    "follow", "forget", "forgive", "gather", "get", "give", "go", "grab", "hang", "have", "hear",
    "help", "hold", "identify", "ignore", "imagine", "include", "inhale", "invite", "join", "keep",
    "know", "label", "lean", "learn", "leave", "let", "lie", "lift", "limit", "listen", "log",
    "look", "lower", "make", "mark", "measure", "monitor", "move", "name", "note", "notice",
    "observe", "offer", "open", "organise", "organize", "pace", "pause", "pay", "pick", "picture",
    "place", "plan", "play", "point", "practice", "practise", "prepare", "pretend", "prioritise",
    "prioritize", "promise", "pull", "push", "put", "raise", "rate", "read", "recall", "recognise",
    "recognize", "record", "reduce", "reflect", "relax", "release", "remember", "remind", "remove",
    "repeat", "replace", "report", "rest", "return", "review", "rewrite", "save", "say", "scan",
    "schedule", "see", "send", "set", "share", "shift", "show", "shut", "sit", "sleep", "slow",
    "smile", "speak", "spend", "squeeze", "stand", "start", "stay", "step", "stick", "stop",
    "stretch", "suppose", "switch", "take", "talk", "tell", "tense", "test", "think", "throw",
    "tighten", "touch", "track", "treat", "trust", "try", "turn", "use", "visualise", "visualize",
    "wait", "walk", "watch", "work", "write",
  ]

  /// Words passed over before the verb: *please sit*, *just notice*.
  package static let passedOver: Set<String> = ["please", "just"]
}
