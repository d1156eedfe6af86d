/// Finds days and great ages, by their form in English.
enum DateFinder {
  /// What to put in their place, ascending and apart.
  static func edits(in text: [UInt8], _ parts: [NamePart]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var index = 0
    while index < parts.count {
      if let end = numeric(parts, index, text) ?? written(parts, index) {
        edits.append(edit(parts, index..<end, .date))
        index = end
      } else if let end = age(parts, index) {
        edits.append(edit(parts, index..<end, .age))
        index = end
      } else {
        index += 1
      }
    }
    return edits
  }

  private static func edit(_ parts: [NamePart], _ range: Range<Int>, _ mask: Mask) -> TextEdit {
    TextEdit(
      range: parts[range.lowerBound].range.lowerBound..<parts[range.upperBound - 1].stem.upperBound,
      words: mask.rawValue)
  }

  private static func number(_ part: NamePart) -> Int? {
    let digits = part.folded.prefix(while: \.isNumber)
    let tail = part.folded.dropFirst(digits.count)
    return ["", "st", "nd", "rd", "th"].contains(tail) ? Int(digits) : nil
  }

  private static func isYear(_ part: NamePart) -> Bool {
    part.folded.utf8.count == 4 && (1_900...2_100).contains(Int(part.folded) ?? 0)
  }

  /// `12/03/2024`, `2024-03-12`, `12.3.24`: three numbers with the same sign between.
  private static func numeric(_ parts: [NamePart], _ index: Int, _ text: [UInt8]) -> Int? {
    guard index + 2 < parts.count else { return nil }
    let three = parts[index...index + 2]
    let values = three.compactMap { Int($0.folded) }
    let signs = [0, 1].map { place in
      Array(text[three[index + place].range.upperBound..<three[index + place + 1].range.lowerBound])
    }
    guard values.count == 3, signs[0] == signs[1], signs[0].count == 1,
      "/.-".utf8.contains(signs[0][0])
    else { return nil }
    let isFirstYear = isYear(three[index])
    let days = isFirstYear ? [values[1], values[2]] : [values[0], values[1]]
    let hasYear =
      isFirstYear || isYear(three[index + 2]) || three[index + 2].folded.utf8.count == 2
    return hasYear && days.allSatisfy { (1...31).contains($0) } && days.contains { $0 <= 12 }
      ? index + 3 : nil
  }

  /// `12 March`, `12th of March 2024`, `March 12, 2024`, `the first of May`.
  private static func written(_ parts: [NamePart], _ index: Int) -> Int? {
    var next = index
    func goesOn() -> Bool {
      next < parts.count && (next == index || parts[next].gap == .blank)
    }
    func day() -> Bool {
      guard goesOn() else { return false }
      if let number = number(parts[next]), (1...31).contains(number) {
        next += 1
        return true
      }
      if ["twenty", "thirty"].contains(parts[next].folded), next + 1 < parts.count,
        ordinals.prefix(9).contains(parts[next + 1].foldedStem)
      {
        next += 2
        return true
      }
      guard ordinals.contains(parts[next].foldedStem) else { return false }
      next += 1
      return true
    }
    func month() -> Bool {
      guard goesOn(), months.contains(parts[next].foldedStem), parts[next].isCapitalized
      else { return false }
      next += 1
      return true
    }
    if month() {
      guard day() else { return nil }
    } else {
      guard day() else { return nil }
      if next < parts.count, parts[next].folded == "of" { next += 1 }
      guard month() else { return nil }
    }
    if next < parts.count, isYear(parts[next]) { next += 1 }
    return next
  }

  /// `93 years old`, `a 93-year-old`, `aged 93`, `ninety-three years old`.
  private static func age(_ parts: [NamePart], _ index: Int) -> Int? {
    var next = index
    if let number = Int(parts[index].folded), (90...125).contains(number) {
      next += 1
    } else if parts[index].folded == "ninety" {
      next += 1
      if next < parts.count, units.contains(parts[next].folded) { next += 1 }
    } else {
      return nil
    }
    let rest = parts[next...].prefix(2).map(\.folded)
    let isOld =
      rest.count == 2 && ["years", "year", "yrs"].contains(rest[0]) && rest[1] == "old"
    let before = index > 0 ? parts[index - 1].folded : ""
    return isOld || ["aged", "age", "turned", "turning", "turns"].contains(before) ? next : nil
  }

  private static func list(_ words: String) -> [String] {
    words.split(separator: " ").map(String.init)
  }
  private static let units = Set(list("one two three four five six seven eight nine"))
  private static let ordinals = list(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
      + "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth")
  private static let months = Set(
    list(
      "january february march april may june july august september october november december "
        + "jan feb mar apr jun jul aug sep sept oct nov dec"))
}
