/// Words that negate what comes behind them.
package enum Negations {
  /// The words.
  package static let all: Set<String> = [
    "not", "never", "nothing", "nobody", "none", "nor", "neither", "hardly", "barely", "without",
    "no",
  ]

  /// How many words behind it a negation reaches at most.
  package static let reach = 4
}
