/// What a number stands for as a time.
enum XMLTimeUnit: String, Sendable, CaseIterable {
  case seconds = "s"
  case milliseconds = "ms"
  case minutes = "min"
  case hours = "h"
  case days = "d"

  private var factor: Double {
    switch self {
    case .seconds: 1000
    case .milliseconds: 1
    case .minutes: 60_000
    case .hours: 3_600_000
    case .days: 86_400_000
    }
  }

  /// A time in milliseconds: a number in this unit, `hh:mm:ss.fff`, `12.5s`, or an XML Schema
  /// duration (`PT1.2S`).
  ///
  /// Months and years are no lengths of time.
  func milliseconds(_ text: String) -> Int? {
    let text = text.replacing(",", with: ".")
    if text.hasPrefix("P") { return Self.duration(text) }
    if text.contains(":") { return Self.clock(text) }
    for unit in [Self.milliseconds, .minutes, .seconds] where text.hasSuffix(unit.rawValue) {
      return unit.milliseconds(number: text.dropLast(unit.rawValue.count))
    }
    return milliseconds(number: text[...])
  }

  private func milliseconds(number: Substring) -> Int? {
    guard let value = Double(number.filter { $0 != " " }), value.isFinite, abs(value) < 1e9 else {
      return nil
    }
    return Int((value * factor).rounded())
  }

  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var total = 0.0
    for part in parts {
      guard let value = Double(part), value >= 0, value < 1e6 else { return nil }
      total = total * 60 + value
    }
    return Int((total * 1000).rounded())
  }

  private static func duration(_ text: String) -> Int? {
    var total = 0.0
    var isTime = false
    var number = ""
    for character in text.dropFirst() {
      switch character {
      case "T": isTime = true
      case "0"..."9", ".": number.append(character)
      default:
        guard let value = Double(number) else { return nil }
        switch (isTime, character) {
        case (false, "D"): total += value * 86_400
        case (true, "H"): total += value * 3600
        case (true, "M"): total += value * 60
        case (true, "S"): total += value
        default: return nil
        }
        number = ""
      }
    }
    return number.isEmpty && total < 1e9 ? Int((total * 1000).rounded()) : nil
  }
}
