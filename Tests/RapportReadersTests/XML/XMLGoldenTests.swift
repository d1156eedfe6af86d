import Foundation
import RapportTestSupport
import Testing

@testable import RapportReaders

@Suite("XML golden files")
struct XMLGoldenTests {
  static let cases = ["xml", "tei"].flatMap { folder in
    [".xml", ".trs", ".eaf", ".exb", ".exs", ".flk"].flatMap { ending in
      XMLSupport.names(in: "Fixtures/\(folder)", ending: ending).map {
        "Fixtures/\(folder)/\($0)\(ending)"
      }
    }
  }

  @Test("a file gives what is written beside it", arguments: cases)
  func golden(_ path: String) throws {
    let bytes = try XMLSupport.bytes(path)
    let name = String(path.split(separator: "/").last ?? "")
    try compare(XMLSupport.print(XMLSupport.read(bytes, name: name)), with: path)
  }

  @Test("there are golden files") func some() { #expect(Self.cases.count >= 20) }

  @Test(
    "malformed files are refused in so many words",
    arguments: XMLSupport.names(in: "Malformed/xml", ending: ".xml"))
  func malformed(_ name: String) throws {
    let bytes = try XMLSupport.bytes("Malformed/xml/\(name).xml")
    let outcome = XMLSupport.read(bytes, name: "\(name).xml")
    #expect(!outcome.failures.isEmpty)
    try compare(XMLSupport.print(outcome), with: "Malformed/xml/\(name).xml")
  }

  private func compare(_ found: String, with path: String) throws {
    let stem = path.split(separator: ".").dropLast().joined(separator: ".")
    let file = XMLSupport.folder.appending(path: stem + ".expected.txt")
    try Snapshot.expect(found, in: file)
  }
}
