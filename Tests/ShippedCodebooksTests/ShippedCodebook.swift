import Foundation
import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// A codebook that comes with Rapport, loaded and compiled once for all tests.
struct ShippedCodebook: Sendable {
  /// The codebook.
  let codebook: Codebook
  /// It and those it uses, in the order of reference.
  let codebooks: [Codebook]
  /// Compiled from all of them.
  let coder: RuleCoder
  /// What loading said.
  let diagnostics: [Diagnostic]

  private init(_ path: String) throws {
    let loaded = try Codebooks.load([path])
    diagnostics = loaded.diagnostics
    codebooks = loaded.value.codebooks
    guard let last = codebooks.last else { throw CocoaError(.fileReadUnknown) }
    codebook = last
    coder = try RuleCoder(codebooks)
  }

  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("codebooks")

  /// The names of all, without `.yaml`.
  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  private static let all: [String: Result<ShippedCodebook, any Error>] = Dictionary(
    uniqueKeysWithValues: names.map { name in
      let path = folder.appendingPathComponent(name + ".yaml").path
      return (name, Result { try ShippedCodebook(path) })
    })

  /// The codebook of a name.
  ///
  /// - Throws: what is wrong with it.
  static func named(_ name: String) throws -> ShippedCodebook {
    guard let result = all[name] else { throw CocoaError(.fileNoSuchFile) }
    return try result.get()
  }
}
