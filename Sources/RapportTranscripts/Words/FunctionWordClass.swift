/// The nine classes of function words that styles of language are compared by.
///
/// The lists are closed, Rapport's own and not LIWC's: a word is in one class only, folded, and
/// contractions are taken apart (`don't` is `do not`). `'s` is in none, as it may be *is*, *has* or a
/// possessive.
public enum FunctionWordClass: String, Hashable, Sendable, CaseIterable {
  /// I, you, she, they and their forms.
  case personalPronouns = "personal-pronouns"
  /// it, this, what, anybody.
  case impersonalPronouns = "impersonal-pronouns"
  /// a, an, the.
  case articles
  /// and, but, because.
  case conjunctions
  /// in, of, with.
  case prepositions
  /// be, have, do, can.
  case auxiliaries
  /// very, just, again.
  case adverbs
  /// no, not, never.
  case negations
  /// all, few, much.
  case quantifiers

  /// The class of a folded word; nil for words of content.
  public init?(of word: String) {
    guard let found = Self.classes[word] else { return nil }
    self = found
  }

  /// The words of the class.
  public var words: [String] { Self.text(of: self).split(separator: " ").map(String.init) }

  private static let classes: [String: FunctionWordClass] = Dictionary(
    allCases.flatMap { item in item.words.map { ($0, item) } },
    uniquingKeysWith: { first, _ in first })

  private static func text(of item: Self) -> String {
    switch item {
    case .personalPronouns:
      "i me my mine myself you your yours yourself yourselves he him his himself she her hers herself "
        + "we us our ours ourselves they them their theirs themselves"
    case .impersonalPronouns:
      "it its itself this that these those who whom whose which what whatever whoever whichever "
        + "someone somebody something anyone anybody anything everyone everybody everything other "
        + "others another one ones"
    case .articles: "a an the"
    case .conjunctions:
      "and but or so because cos cause if when while although though unless until whether as then "
        + "whereas whenever wherever how why where since than"
    case .prepositions:
      "of in on at by for with about against between into through during before after above below to "
        + "from up down out off over under onto upon within without around across along toward "
        + "towards behind beside beyond near till via like inside outside past among"
    case .auxiliaries:
      "am is are was were be been being have has had having do does did doing done can could will "
        + "would shall should may might must ought 'd let"
    case .adverbs:
      "here there now just only very too also again once even ever always still already yet quite "
        + "rather really actually maybe perhaps almost often sometimes usually soon well back away "
        + "anyway probably especially"
    case .negations: "no not never none nobody nothing neither nor nowhere"
    case .quantifiers:
      "all any some both each every few many much more most less least several enough half lot lots "
        + "bit plenty couple whole either"
    }
  }
}
