import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// What agreement data allow codes to be used for.
struct ValidationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Validation states that rapport agree --save-validation wrote; without them every code is "
        + "experimental.", valueName: "file"))
  var validation: String?

  /// The states of codebooks' codes, and what they rest on; a codebook whose text is another now is
  /// named on standard error, and its codes are experimental.
  ///
  /// - Throws: `InvalidInput` where the file is none.
  func load(
    for codebooks: [Codebook]
  ) throws -> CodeValidation {
    guard let path = validation else { return CodeValidation() }
    let validation = try Validation(json: try InputFile.bytes(of: path), file: path)
    let (states, outdated) = validation.states(for: codebooks)
    Console.report(
      outdated.map {
        Diagnostic(
          .warning, id: "outdated-validation",
          "codebook \($0) has changed since its agreement was measured: its codes are experimental",
          at: SourceLocation(file: path),
          hint: "measure again with `rapport agree --save-validation`")
      })
    return CodeValidation(
      states: states, corrections: validation.corrections(for: codebooks), basis: validation.basis)
  }
}
