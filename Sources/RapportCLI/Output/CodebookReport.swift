import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// What `rapport check` says of a codebook.
struct CodebookReport {
  let path: String
  let isStrict: Bool

  /// Prints it; false where something is wrong.
  func print() throws -> Bool {
    let loaded: Diagnosed<Codebooks>
    do throws(InvalidInput) {
      loaded = try Codebooks.load([path])
    } catch {
      Console.report(error.diagnostics)
      return false
    }
    Console.report(loaded.diagnostics)
    guard let codebook = loaded.value.codebooks.last else { return false }
    let coder = try RuleCoder(loaded.value)
    let results = coder.checkExamples(of: codebook.id)
    let failed = results.compactMap(\.diagnostic)
    Console.report(failed)
    let rules = codebook.codes.reduce(0) { $0 + $1.rules.count }
    Swift.print(
      "\(codebook.id) \(codebook.version) (\(codebook.fingerprint.short)): \(codebook.codes.count) codes, "
        + "\(rules) rules, \(results.count) examples, "
        + (failed.isEmpty ? "all hold" : "\(failed.count) fail"))
    return failed.isEmpty && !(isStrict && loaded.diagnostics.contains { $0.severity == .warning })
  }
}
