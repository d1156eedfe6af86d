import ArgumentParser
import Foundation
import RapportCodebooks
import RapportTranscripts

/// Which codebooks to code with.
struct CodebookOptions: ParsableArguments {
  @Option(
    name: [.customShort("c"), .long],
    help: ArgumentHelp(
      "A codebook: a file, or the name of one that comes with Rapport. May be repeated.",
      valueName: "file-or-name"))
  var codebook: [String] = []

  /// The codebooks with those they use, in the order of reference.
  ///
  /// - Throws: `InvalidInput` with every complaint about them.
  func load() throws -> Diagnosed<Codebooks> {
    guard !codebook.isEmpty else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-codebook", "no codebook is given",
          hint: "add -c FILE.yaml, or -c with one of: "
            + Self.shipped().map(\.name).joined(separator: ", ")))
    }
    return try Codebooks.load(codebook.map(Self.path))
  }

  /// The files of those codebooks, of what they use and of what they extend.
  ///
  /// - Throws: `InvalidInput` with every complaint about them.
  func layers() throws(InvalidInput) -> [CodebookLayers] {
    var layers: [CodebookLayers] = []
    for path in try Codebooks.paths(codebook.map(Self.path)) {
      layers.append(try CodebookLayers(contentsOf: path))
    }
    return layers
  }

  /// The path of a codebook named by its file or its id.
  static func path(_ name: String) -> String {
    if name.contains("/") || name.contains(".") { return name }
    return shipped().first { $0.name == name }?.path ?? name + ".yaml"
  }

  /// The codebooks that come with the program: in RAPPORT_CODEBOOKS, or in a folder `codebooks` (or
  /// `share/rapport/codebooks`) in or above the folder of the program or the current one.
  static func shipped() -> [(name: String, path: String)] {
    guard let folder = shippedFolder() else { return [] }
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.sorted().map {
      (String($0.dropLast(5)), folder + "/" + $0)
    }
  }

  private static func shippedFolder() -> String? {
    if let given = ProcessInfo.processInfo.environment["RAPPORT_CODEBOOKS"] { return given }
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for start in [
      program.deletingLastPathComponent().path, FileManager.default.currentDirectoryPath,
    ] {
      var folder = URL(fileURLWithPath: start)
      while folder.path != "/" {
        for name in ["codebooks", "share/rapport/codebooks"] {
          let candidate = folder.appendingPathComponent(name).path
          if FileManager.default.fileExists(atPath: candidate + "/mi-behaviours.yaml") {
            return candidate
          }
        }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }
}
