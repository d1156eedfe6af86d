import RapportCodebooks
import RapportCoding
import RapportTranscripts
import Testing

/// No rule or code of a codebook that comes with Rapport is there in vain.
///
/// Phrases that stand twice or are covered, rules that a fit gave no weight, and hints are left to the
/// authors: `rapport codebook lint`.
@Suite struct ShippedCodebooksLintTests {
  private static let faults: Set<String> = [
    "always-coded", "duplicate-rule", "rule-never-fires", "unreachable-code", "unused-region",
  ]

  @Test(arguments: ShippedCodebook.names)
  func everythingHasAnEffect(_ name: String) throws {
    let shipped = try ShippedCodebook.named(name)
    let found = CodebookLint(shipped.codebook, usedBy: shipped.codebooks).findings
      .filter { Self.faults.contains($0.id) }
    #expect(found.isEmpty, "\(found.map(\.description).joined(separator: "\n"))")
  }
}
