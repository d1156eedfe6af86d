/// The inflected forms of an English word, generated from its base form.
///
/// Nothing is stemmed: `feel~` is a set of words that can be printed, and each word of it can be
/// explained (docs/decisions/0002-inflections-are-generated.md).
public enum Inflections {
  /// Every form of a word, itself included, in the order of the bytes.
  ///
  /// `feel` gives feel, feeling, feels, felt. The word is meant as the base form, in lower case.
  /// Irregular verbs and nouns have the forms of their tables, in place of the regular ones.
  public static func forms(of word: String) -> [String] {
    var forms: Set<String> = [word]
    if let all = IrregularWords.complete[word] {
      forms.formUnion(all)
    } else if word.utf8.count > 1 {
      forms.formUnion(thirdPerson(word))
      forms.formUnion(presentParticiple(word))
      forms.formUnion(IrregularWords.pasts[word] ?? past(word))
    }
    return forms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// `feels`, `watches`, `tries`; also the plural of a noun.
  private static func thirdPerson(_ word: String) -> [String] {
    if let stem = stemBeforeConsonantY(word) { return [stem + "ies"] }
    if word.hasSuffix("o") { return [word + "s", word + "es"] }
    if word.hasSuffix("z"), isClosed(word) { return [word + "zes"] }
    let hisses = ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) }
    return [word + (hisses ? "es" : "s")]
  }

  /// `listened`, `liked`, `tried`, `stopped`.
  private static func past(_ word: String) -> [String] {
    if let stem = stemBeforeConsonantY(word) { return [stem + "ied"] }
    if word.hasSuffix("e") { return [word + "d"] }
    return stems(word).map { $0 + "ed" }
  }

  /// `listening`, `liking`, `lying`, `stopping`.
  private static func presentParticiple(_ word: String) -> [String] {
    if word.hasSuffix("ie") { return [word.dropLast(2) + "ying"] }
    let keepsE = ["ee", "oe", "ye"].contains { word.hasSuffix($0) } || word.utf8.count == 2
    if word.hasSuffix("e"), !keepsE { return [word.dropLast() + "ing"] }
    return stems(word).map { $0 + "ing" }
  }

  /// What stands before an ending that begins with a vowel: the word, with its last consonant
  /// doubled where that is so.
  ///
  /// With one syllable it is (`stop`, `stopped`), so that `scar~` isn't `scared`. With more it
  /// depends on the stress and the country (`travelled`, `traveled`), and both are taken.
  private static func stems(_ word: String) -> [String] {
    if word.hasSuffix("c") { return [word + "k"] }
    guard isClosed(word), let last = word.last else { return [word] }
    let doubled = word + String(last)
    return syllables(word) == 1 ? [doubled] : [word, doubled]
  }

  /// Whether a word ends in one vowel and one consonant that can be doubled.
  private static func isClosed(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    guard letters.count >= 3, !isVowel(letters[letters.count - 1]),
      !"wxyh".utf8.contains(letters[letters.count - 1]), isVowel(letters[letters.count - 2])
    else { return false }
    let before = letters[letters.count - 3]
    let isQu =
      before == UInt8(ascii: "u") && letters.count >= 4
      && letters[letters.count - 4] == UInt8(ascii: "q")
    return !isVowel(before) || isQu
  }

  /// The stem of a word in a consonant and y: `tr` of `try`.
  private static func stemBeforeConsonantY(_ word: String) -> String? {
    let letters = Array(word.utf8)
    guard letters.count >= 2, letters.last == UInt8(ascii: "y"),
      !isVowel(letters[letters.count - 2])
    else { return nil }
    return String(word.dropLast())
  }

  /// Runs of vowels.
  private static func syllables(_ word: String) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word.utf8 {
      let isVowel = isVowel(letter) || letter == UInt8(ascii: "y")
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
