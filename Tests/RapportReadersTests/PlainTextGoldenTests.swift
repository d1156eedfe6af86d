import Foundation
import RapportReaders
import RapportTestSupport
import RapportTranscripts
import Testing

/// Each Fixtures/plain/NAME.txt reads as NAME.expected says.
///
/// A first line `# roles: A=therapist` in NAME.options gives the options. RECORD_SNAPSHOTS=1 writes
/// the expected files, and fails.
@Suite struct PlainTextGoldenTests {
  @Test(arguments: Folders.files(Folders.plain, "txt"))
  func reads(_ file: String) throws {
    let stem = String(file.dropLast(4))
    let bytes = Folders.bytes("\(Folders.plain)/\(file)")
    let given = String(
      decoding: Folders.bytes("\(Folders.plain)/\(stem).options"), as: UTF8.self)
    let roles = try RoleMap.parse(given.split(whereSeparator: \.isNewline).joined())
    let text = Rendering.text(
      Rendering.read(bytes, name: file, options: ReadingOptions(roles: roles)))
    let expected = "\(Folders.plain)/\(stem).expected"
    try Snapshot.expect(text, in: URL(fileURLWithPath: expected))
  }

  @Test func everyFixtureHasItsPair() {
    #expect(Folders.files(Folders.plain, "txt").count >= 37)
  }
}
