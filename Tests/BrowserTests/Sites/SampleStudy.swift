import Foundation
import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTestSupport
import RapportTranscripts

/// A study of invented words in a folder of its own, made by the built program as a user makes it.
final class SampleStudy {
  private let folder: URL
  /// The study as any other program sees it, also while the site is served.
  let store: StudyStore
  var path: String { folder.appendingPathComponent("sample.rapport").path }

  /// Makes it of files: those beside the tests where none are given.
  init(
    texts: URL = SampleStudy.files.appendingPathComponent("texts"),
    codebooks: [URL] = [SampleStudy.files.appendingPathComponent("book.yaml")]
  ) throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapport-browser-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("sample.rapport").path
    do {
      try Self.rapport(["study", "init", path, "--name", "Sample"])
      try Self.rapport(["study", "add", path, texts.path])
      try Self.rapport(["study", "code", path] + codebooks.flatMap { ["-c", $0.path] })
      store = try StudyStore(path: path)
    } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Where the files of the sample are.
  static let files = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Study")

  /// Runs the built program.
  private static func rapport(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = BuiltProgram.url("rapport")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw BrowserFailure(
        "rapport \(arguments.prefix(2).joined(separator: " ")) ended with "
          + "\(process.terminationStatus)")
    }
  }

  // MARK: What the file holds

  /// The decisions on a session, in order, without the place: `anna accept book/refusal 'quote'`.
  func decisions(_ session: String) throws -> [String] {
    try store.log(of: .init(session)).decisions.map { decision in
      [
        decision.rater.rawValue, decision.isBlind ? "blind" : nil, decision.kind.rawValue,
        decision.anchor.code.description, "'\(decision.anchor.quote)'",
        decision.newCode.map { "to \($0)" }, decision.confidence.map { "sure \($0)" },
        decision.why.map { "because \($0)" },
      ].compactMap(\.self).joined(separator: " ")
    }
  }
}
