import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Lets only codebooks through that hold their own examples.
struct CodebookGate {
  /// The coder of some codebooks.
  ///
  /// - Throws: `InvalidInput` where they refer to each other in a circle or an example fails.
  static func coder(for options: CodebookOptions) throws -> RuleCoder {
    let loaded = try options.load()
    Console.report(loaded.diagnostics.filter { $0.severity > .note })
    let coder = try RuleCoder(loaded.value)
    let failed = failures(of: coder)
    guard failed.isEmpty else { throw InvalidInput(failed) }
    return coder
  }

  /// The complaints about examples that don't hold.
  static func failures(of coder: RuleCoder) -> [Diagnostic] {
    coder.codebooks.flatMap { coder.checkExamples(of: $0.id).compactMap(\.diagnostic) }
  }
}
