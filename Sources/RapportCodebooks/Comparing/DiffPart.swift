/// A part of a codebook as the comparison sees it: its name and its values in words.
struct DiffPart: Hashable {
  /// A value, or one item of several.
  struct Value: Hashable {
    var field: String
    var text: String
    /// Whether the field may have several such items, which come and go one by one.
    var isItem = false
  }

  var name: String
  var values: [Value] = []

  init(_ name: String) { self.name = name }

  /// Adds a single value; an empty one is none.
  mutating func add(_ field: String, _ text: String?) {
    if let text, !text.isEmpty { values.append(Value(field: field, text: text)) }
  }

  /// Adds the items of a list.
  mutating func add(_ field: String, items: [String]) {
    values += items.map { Value(field: field, text: $0, isItem: true) }
  }

  /// What differs from an older version, in the order of the new one's values.
  func details(since old: DiffPart) -> [CodebookDiff.Detail] {
    var details: [CodebookDiff.Detail] = []
    let single = Self.singles(of: values)
    let before = Self.singles(of: old.values)
    for value in values where !value.isItem && before[value.field] != value.text {
      details.append(.init(field: value.field, old: before[value.field], new: value.text))
    }
    for value in old.values where !value.isItem && single[value.field] == nil {
      details.append(.init(field: value.field, old: value.text, new: nil))
    }
    let items = Set(values.filter(\.isItem))
    let olds = Set(old.values.filter(\.isItem))
    details += old.values.filter { $0.isItem && !items.contains($0) }
      .map { .init(field: $0.field, old: $0.text, new: nil) }
    details += values.filter { $0.isItem && !olds.contains($0) }
      .map { .init(field: $0.field, old: nil, new: $0.text) }
    return details
  }

  /// The details of a part that is new.
  var asAdded: [CodebookDiff.Detail] {
    values.map { .init(field: $0.field, old: nil, new: $0.text) }
  }

  private static func singles(of values: [Value]) -> [String: String] {
    Dictionary(
      values.filter { !$0.isItem }.map { ($0.field, $0.text) }, uniquingKeysWith: { a, _ in a })
  }
}
