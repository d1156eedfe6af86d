import Foundation

/// A value in a golden file or in the answers to it: a number, a text, null, a list or an object.
enum GoldenAnswer: Decodable, Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([GoldenAnswer])
  case object([String: GoldenAnswer])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let isTrue = try? container.decode(Bool.self) {
      self = .bool(isTrue)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([GoldenAnswer].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: GoldenAnswer].self))
    }
  }

  /// The largest |difference| / (1 + |expected|) of the numbers that are expected.
  func largestDeviation(from expected: GoldenAnswer) -> Double {
    switch (self, expected) {
    case (.number(let a), .number(let b)): abs(a - b) / (1 + abs(b))
    case (.list(let a), .list(let b)):
      zip(a, b).map { $0.largestDeviation(from: $1) }.max() ?? 0
    case (.object(let members), .object(let wanted)):
      wanted.map { members[$0.key]?.largestDeviation(from: $0.value) ?? 0 }.max() ?? 0
    default: 0
    }
  }

  /// The paths at which `self` is not what is expected, as the project's grader sees it; only what
  /// is expected is compared.
  func differences(
    from expected: GoldenAnswer, tolerance: Double, at path: String
  ) -> [String] {
    switch (self, expected) {
    case (.null, .null): return []
    case (.bool(let a), .bool(let b)) where a == b: return []
    case (.text(let a), .text(let b)) where a == b: return []
    case (.number(let a), .number(let b)) where abs(a - b) <= tolerance * (1 + abs(b)): return []
    case (.list(let a), .list(let b)) where a.count == b.count:
      return a.indices.flatMap {
        a[$0].differences(from: b[$0], tolerance: tolerance, at: "\(path)[\($0)]")
      }
    case (.object(let members), .object(let wanted)):
      return wanted.keys.sorted().flatMap { key -> [String] in
        guard let member = members[key], let value = wanted[key] else {
          return ["\(path).\(key): missing"]
        }
        return member.differences(from: value, tolerance: tolerance, at: "\(path).\(key)")
      }
    default: return ["\(path): \(self) instead of \(expected)"]
    }
  }
}
