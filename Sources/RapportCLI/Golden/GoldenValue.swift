import Foundation
import RapportReliability
import RapportTranscripts

/// A value of a golden file, without its place: what goes into a statistic and comes out of it.
enum GoldenValue: Sendable, ExpressibleByDictionaryLiteral {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case list([GoldenValue])
  case object([String: GoldenValue])

  /// The value of a JSON node.
  init(_ node: JSONNode) {
    switch node.content {
    case .null: self = .null
    case .bool(let isTrue): self = .bool(isTrue)
    case .number(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .array(let elements): self = .list(elements.map(GoldenValue.init))
    case .object(let members):
      self = .object(
        Dictionary(members.map { ($0.key, GoldenValue($0.value)) }) { first, _ in first })
    }
  }

  /// An object.
  init(dictionaryLiteral members: (String, GoldenValue)...) {
    self = .object(Dictionary(members) { first, _ in first })
  }

  /// A number, null where there is none.
  init(_ number: Double?) { self = number.map(Self.number) ?? .null }

  /// A whole number, null where there is none.
  init(_ number: Int?) { self.init(number.map(Double.init)) }

  /// A list of numbers.
  init(_ numbers: [Double]) { self = .list(numbers.map(Self.number)) }

  /// A list of whole numbers.
  init(_ numbers: [Int]) { self = .list(numbers.map { .number(Double($0)) }) }

  /// The value of an estimate.
  init(_ estimate: Estimate) { self.init(estimate.value) }

  /// Two limits, null where there is no interval.
  init(_ interval: ClosedRange<Double>?) {
    self = interval.map { GoldenValue([$0.lowerBound, $0.upperBound]) } ?? .null
  }

  subscript(key: String) -> GoldenValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  var isNull: Bool { if case .null = self { true } else { false } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var double: Double { number ?? .nan }
  var integer: Int? { number.flatMap { Int(exactly: $0) } }
  var int: Int { integer ?? 0 }
  var text: String { if case .text(let text) = self { text } else { "" } }
  var array: [GoldenValue] { if case .list(let list) = self { list } else { [] } }
  var doubles: [Double] { array.map(\.double) }
  var ints: [Int] { array.map(\.int) }
  /// A seed, written as a text because JSON numbers lose digits.
  var seed: UInt64 { UInt64(text) ?? UInt64(exactly: double) ?? 0 }

  /// Writes it as JSON, keys in order.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.null()
    case .bool(let isTrue): writer.bool(isTrue)
    case .number(let number): writer.number(Self.rounded(number))
    case .text(let text): writer.string(text)
    case .list(let elements):
      writer.array { writer in
        for element in elements { element.write(to: &writer) }
      }
    case .object(let members):
      writer.object { writer in
        for key in members.keys.sorted() {
          writer.key(key)
          members[key]?.write(to: &writer)
        }
      }
    }
  }

  /// The number to 12 significant digits, as the reference files have theirs.
  private static func rounded(_ number: Double) -> Double {
    number.isFinite ? Double(String(format: "%.12g", number)) ?? number : number
  }
}
