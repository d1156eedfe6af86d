/// Words behind which a sentence speaks of what isn't so, or not yet.
package enum Hypotheticals {
  /// The words.
  package static let all: Set<String> = [
    "if", "would", "could", "might", "imagine", "suppose", "unless", "whether",
  ]
}
