/// A session's date, moved so that it isn't the true one and intervals stay.
enum MovedDate {
  /// `2026-03-01` some days later; of a date without a day only the year is left, of any other
  /// text nothing.
  static func moved(_ date: String, days: Int) -> String? {
    let parts = date.prefix(10).split(separator: "-").map { Int($0) }
    guard let first = parts.first, let year = first, (1...9_999).contains(year) else { return nil }
    guard parts.count == 3, let month = parts[1], let day = parts[2], (1...12).contains(month),
      (1...31).contains(day)
    else { return padded(year, 4) }
    let moved = civil(days + number(year, month, day))
    return [padded(moved.year, 4), padded(moved.month, 2), padded(moved.day, 2)]
      .joined(separator: "-")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  // Howard Hinnant, chrono-compatible low-level date algorithms: years begin in March.

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }

  private static func civil(_ number: Int) -> (year: Int, month: Int, day: Int) {
    let era = number / 146_097
    let dayOfEra = number - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let place = (5 * dayOfYear + 2) / 153
    let month = place < 10 ? place + 3 : place - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * place + 2) / 5 + 1
    )
  }
}
