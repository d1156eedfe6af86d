/// Which name stands for whom: the secret that a study is kept without.
///
/// It grows with every transcript, so that a name has the same pseudonym in all of them.
package struct PseudonymKey: Sendable, Equatable {
  /// What a name names.
  package enum Kind: String, Sendable, CaseIterable {
    case therapist, client, member, person, place, organisation
    /// No name: the word stays.
    case keep
    /// A word that looks like a name; a person has to say what it is.
    case review = "?"

    /// What somebody's role says.
    init(_ role: SpeakerRole) {
      self =
        switch role {
        case .therapist: .therapist
        case .client: .client
        case .member: .member
        case .other, .unknown: .person
        }
    }

    /// Whether it is somebody, who may be called by one of several names.
    var isPerson: Bool { [.therapist, .client, .member, .person].contains(self) }
    /// Whether the name is replaced.
    var isReplaced: Bool { self != .keep && self != .review }
  }

  /// A line of the key.
  package struct Entry: Sendable, Equatable {
    /// The name as it is written.
    package var name: String
    package var kind: Kind
    /// What stands for it; nil where nothing does, or nothing yet.
    package var pseudonym: String?
    /// Whether the name is an ordinary word too, so that it is replaced only where it can't be the word.
    package var isWord: Bool
    /// For a word to review: some of the utterances it is in.
    package var places: [String]

    package init(
      _ name: String, _ kind: Kind, pseudonym: String? = nil, isWord: Bool? = nil,
      places: [String] = []
    ) {
      self.name = name
      self.kind = kind
      self.pseudonym = pseudonym
      let parts = NamePart.parts(of: Array(name.utf8)[...])
      self.isWord = isWord ?? parts.allSatisfy { OrdinaryNames.contains($0.folded) }
      self.places = places
    }
  }

  /// The names, in the order in which they came.
  package private(set) var entries: [Entry]
  /// How many days sessions' dates are moved.
  package let dateShift: Int

  /// Makes a key.
  ///
  /// Names to replace that have no pseudonym get one.
  package init(entries: [Entry] = [], dateShift: Int) {
    self.entries = entries
    self.dateShift = dateShift
    for index in entries.indices where entries[index].kind.isReplaced {
      if entries[index].pseudonym == nil {
        self.entries[index].pseudonym = nextPseudonym(entries[index].kind)
      }
    }
  }

  /// A number of days at random: whole weeks, from four to a year, so that weekdays stay.
  package static func randomShift() -> Int { -7 * Int.random(in: 4...52) }

  /// The words to review that nobody judged yet.
  package var open: [Entry] { entries.filter { $0.kind == .review } }

  /// Adds a name, or its pseudonym where it is there already.
  ///
  /// - Returns: the pseudonym.
  mutating func learn(_ name: String, _ kind: Kind) -> String {
    let folded = Self.folded(name)
    if let index = entries.firstIndex(where: { Self.folded($0.name) == folded }) {
      if let pseudonym = entries[index].pseudonym { return pseudonym }
      if entries[index].kind == .keep { return entries[index].name }
      entries[index].kind = kind
      entries[index].places = []
      let pseudonym = nextPseudonym(kind)
      entries[index].pseudonym = pseudonym
      return pseudonym
    }
    let pseudonym = sharedPseudonym(name) ?? nextPseudonym(kind)
    entries.append(Entry(name, kind, pseudonym: pseudonym))
    return pseudonym
  }

  /// Notes a word to review, and where it stands.
  mutating func note(_ word: String, at place: String) {
    let folded = Self.folded(word)
    guard let index = entries.firstIndex(where: { Self.folded($0.name) == folded }) else {
      entries.append(Entry(word, .review, places: [place]))
      return
    }
    guard entries[index].kind == .review else { return }
    if entries[index].places.count < 3, !entries[index].places.contains(place) {
      entries[index].places.append(place)
    }
  }

  /// Whether a word is a pseudonym and no name.
  func hasPseudonym(_ word: String) -> Bool { entries.contains { $0.pseudonym == word } }

  /// `Maureen Smith` is whoever is only known as `Maureen` so far.
  private func sharedPseudonym(_ name: String) -> String? {
    let parts = Set(NamePart.parts(of: Array(name.utf8)[...]).map(\.folded))
    guard parts.count > 1 else { return nil }
    let single = entries.first { $0.kind.isPerson && parts.contains(Self.folded($0.name)) }
    guard let single, let pseudonym = single.pseudonym else { return nil }
    return entries.contains { $0.pseudonym == pseudonym && $0.name != single.name }
      ? nil : pseudonym
  }

  private func nextPseudonym(_ kind: Kind) -> String {
    let stem = PseudonymForm.stem(kind)
    let taken = Set(entries.compactMap(\.pseudonym) + entries.map(\.name))
    var number = 0
    while taken.contains(stem + PseudonymForm.letters(number)) { number += 1 }
    return stem + PseudonymForm.letters(number)
  }

  /// A name as names are compared: its parts without case, accents, blanks and hyphens.
  static func folded(_ name: String) -> String {
    NamePart.parts(of: Array(name.utf8)[...]).map(\.folded).joined(separator: " ")
  }
}
