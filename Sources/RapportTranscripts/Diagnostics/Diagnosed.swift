/// A value, with what was odd about the file it came from.
public struct Diagnosed<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// Notes and warnings, in the order of the file.
  public var diagnostics: [Diagnostic]

  /// Pairs a value with its diagnostics.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}
