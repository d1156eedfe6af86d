/// How alike two people use function words (Gonzales, Hancock & Pennebaker 2010; Ireland & Pennebaker
/// 2010).
///
/// For each class of function words 1 - |a-b|/(a+b+.0001), a and b in percent of a person's words.
/// Evidence that it stands for an alliance is exploratory, and few words make it unreliable.
public struct LanguageStyleMatching: Hashable, Sendable {
  /// One person's words.
  public struct Side: Hashable, Sendable {
    /// All words.
    public var words: Int
    /// How many of them are of each class, in the same order for both.
    public var classes: [Int]

    /// Makes a side.
    public init(words: Int, classes: [Int]) {
      self.words = words
      self.classes = classes
    }
  }

  /// The fewest words on each side with which a figure is shown.
  public static let fewestWords = 50

  private let first: Side
  private let second: Side

  /// Compares two people.
  public init(_ first: Side, _ second: Side) {
    self.first = first
    self.second = second
  }

  /// The match in each class, from 0 to 1; empty where somebody said nothing.
  public var byClass: [Double] {
    guard first.words > 0, second.words > 0 else { return [] }
    return zip(first.classes, second.classes).map { a, b in
      let (p, q) = (
        100 * Double(a) / Double(first.words), 100 * Double(b) / Double(second.words)
      )
      return 1 - abs(p - q) / (p + q + 0.0001)
    }
  }

  /// The mean over classes.
  ///
  /// Undefined (`noTalk`) where somebody said nothing, (`tooFew`) below ``fewestWords``.
  public var estimate: Estimate {
    let method = "language style matching"
    let counts = Counts(units: min(first.words, second.words))
    guard let mean else { return Estimate(undefined: .noTalk, counts: counts, method: method) }
    guard counts.units >= Self.fewestWords else {
      return Estimate(undefined: .tooFew, counts: counts, method: method)
    }
    return Estimate(mean, counts: counts, method: method)
  }

  /// The mean over classes however few the words; nil where somebody said nothing.
  public var mean: Double? { byClass.mean() }
}
