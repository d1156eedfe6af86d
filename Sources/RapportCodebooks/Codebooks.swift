public import RapportTranscripts

/// Codebooks that are applied together, each behind those whose codes it refers to.
public struct Codebooks: Hashable, Sendable {
  /// The codebooks in the order in which their codes are decided.
  public let codebooks: [Codebook]

  /// Puts codebooks in order and resolves what they use of each other.
  ///
  /// - Throws: `InvalidInput` with every complaint: a codebook given twice, one that is used but not
  ///   given, codebooks that use each other in a circle, a code of another codebook that isn't there.
  public init(_ codebooks: [Codebook]) throws(InvalidInput) {
    var check = CodebooksCheck(codebooks)
    check.run()
    guard check.diagnostics.isEmpty else { throw InvalidInput(check.diagnostics) }
    self.codebooks = check.ordered
  }

  /// The codebook with an id.
  public subscript(id: Codebook.ID) -> Codebook? { codebooks.first { $0.id == id } }

  /// The code that a reference names.
  public func code(_ reference: CodeReference) -> Code? {
    self[Codebook.ID(reference.codebook)]?.codes.first { $0.id.rawValue == reference.code }
  }
}
