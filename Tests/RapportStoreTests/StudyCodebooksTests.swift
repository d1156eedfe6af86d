import Foundation
import RapportCodebooks
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

@Suite struct StudyCodebooksTests {
  private static func yaml(_ version: String) -> String {
    """
    codebook: base
    version: \(version)
    language: en
    codes:
      - code: hedge
        name: Hedge
        roles: [client]
        rules: [{ id: hedge.suppose, phrase: ["I suppose"] }]

    """
  }

  private func add(
    _ yaml: String, _ name: String, to sample: StoreSample
  ) throws -> Codebook {
    let path = sample.folder + "/" + name
    try Data(yaml.utf8).write(to: URL(fileURLWithPath: path))
    return try sample.store.add(try CodebookLayers(contentsOf: path))
  }

  @Test func theLastVersionIsInUseAndTheFirstIsKept() throws {
    let sample = try StoreSample()
    #expect(try sample.store.codebooks() == nil)
    let first = try add(Self.yaml("0.1.0"), "base.yaml", to: sample)
    _ = try add(Self.yaml("0.1.0"), "base.yaml", to: sample)
    let second = try add(Self.yaml("0.2.0"), "base.yaml", to: sample)
    #expect(try sample.store.codebooks()?.codebooks.map(\.version) == ["0.2.0"])
    let kept = try #require(try sample.store.codebookLayers(first.fingerprint))
    #expect(String(decoding: kept.layers[0].bytes, as: UTF8.self) == Self.yaml("0.1.0"))
    #expect(kept.layers[0].file == "base.yaml")
    #expect(try sample.store.codebookLayers(Fingerprint(of: [])) == nil)
    // Back to the first one.
    #expect(second.fingerprint != first.fingerprint)
    _ = try add(Self.yaml("0.1.0"), "base.yaml", to: sample)
    #expect(try sample.store.codebooks()?.codebooks.map(\.version) == ["0.1.0"])
    #expect(try sample.store.check().isEmpty)
  }

  @Test func aCodebookThatExtendsAnotherNeedsNoFiles() throws {
    let sample = try StoreSample()
    try Data(Self.yaml("0.1.0").utf8)
      .write(to: URL(fileURLWithPath: sample.folder + "/base.yaml"))
    let site = """
      extends: base.yaml
      codebook: site
      version: 1.0.0
      codes:
        - code: hedge
          threshold: 2

      """
    let added = try add(site, "site.yaml", to: sample)
    for name in ["base.yaml", "site.yaml"] {
      try FileManager.default.removeItem(atPath: sample.folder + "/" + name)
    }
    let loaded = try #require(try StudyStore(path: sample.path).codebooks()?.codebooks.first)
    #expect(loaded.fingerprint == added.fingerprint)
    #expect(loaded.codes.map(\.threshold) == [2])
    #expect(try sample.store.check().isEmpty)
  }

  @Test func oneThatDoesNotHoldIsNotKept() throws {
    let sample = try StoreSample()
    #expect(!StoreSample.complaints { _ = try add("codebook: x\n", "x.yaml", to: sample) }.isEmpty)
    #expect(try sample.store.codebooks() == nil)
  }
}
