import RapportReliability

/// A value of the golden file: a number, a text, null, a list or an object.
enum GoldenValue: Decodable, Sendable {
  case null
  case number(Double)
  case text(String)
  case list([GoldenValue])
  case object([String: GoldenValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([GoldenValue].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: GoldenValue].self))
    }
  }

  init(_ number: Double?) { self = number.map(Self.number) ?? .null }

  init(_ numbers: [Double]) { self = .list(numbers.map(Self.number)) }

  init(limits estimate: Estimate) {
    guard let low = estimate.low, let high = estimate.high else {
      self = .null
      return
    }
    self = GoldenValue([low, high])
  }

  subscript(key: String) -> GoldenValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  var double: Double { if case .number(let number) = self { number } else { .nan } }
  var int: Int { double.isFinite ? Int(double) : 0 }
  var array: [GoldenValue] { if case .list(let list) = self { list } else { [] } }
  var doubles: [Double] { array.map(\.double) }
  var ints: [Int] { array.map(\.int) }

  /// The paths at which `self` is not what is expected; only expected members are compared.
  func differences(from expected: GoldenValue, tolerance: Double, at path: String) -> [String] {
    switch (self, expected) {
    case (.null, .null): return []
    case (.text(let a), .text(let b)) where a == b: return []
    case (.number(let a), .number(let b)) where abs(a - b) <= tolerance * (1 + abs(b)): return []
    case (.list(let a), .list(let b)) where a.count == b.count:
      return a.indices.flatMap {
        a[$0].differences(from: b[$0], tolerance: tolerance, at: "\(path)[\($0)]")
      }
    case (.object, .object(let members)):
      return members.keys.sorted().flatMap { key in
        self[key].differences(
          from: members[key] ?? .null, tolerance: tolerance, at: "\(path).\(key)")
      }
    default: return ["\(path): \(self) instead of \(expected)"]
    }
  }
}
