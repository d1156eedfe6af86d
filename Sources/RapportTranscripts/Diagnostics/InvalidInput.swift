/// No value could be made of a file: every complaint about it, at least one of them an error.
public struct InvalidInput: Error, Sendable {
  /// The complaints, in the order of the file.
  public var diagnostics: [Diagnostic]

  /// Makes the error of several complaints.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

  /// Makes the error of one complaint.
  public init(_ diagnostic: Diagnostic) { self.diagnostics = [diagnostic] }
}

extension InvalidInput: CustomStringConvertible {
  /// The complaints, one below the other.
  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
