import Foundation
import RapportTranscripts

/// The transcripts among files and folders, in an order that is the same everywhere.
struct TranscriptFiles {
  /// Files, sorted by path within each folder; each once.
  private(set) var paths: [String] = []
  /// sessions.csv of each folder that has one.
  private(set) var manifests: [String] = []
  /// Paths that don't exist or can't be looked into.
  private(set) var complaints: [(path: String, error: InvalidInput)] = []

  init(_ given: [String]) {
    var seen: Set<String> = []
    for path in given {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if exists, isFolder.boolValue {
        let found = Self.files(in: path)
        if !found.contains(where: { !Self.isManifest($0) }) {
          complaints.append((path, Self.empty(path)))
        }
        for file in found where seen.insert(file).inserted { add(file) }
      } else if seen.insert(path).inserted {
        if Self.isManifest(path) { add(path) } else { paths.append(path) }
        let beside = Self.join(SourceName.folder(path), "sessions.csv")
        if path != "-", FileManager.default.fileExists(atPath: beside), seen.insert(beside).inserted
        {
          manifests.append(beside)
        }
      }
    }
  }

  private mutating func add(_ file: String) {
    if Self.isManifest(file) { manifests.append(file) } else { paths.append(file) }
  }

  private static func isManifest(_ path: String) -> Bool {
    SourceName.fileName(path) == "sessions.csv"
  }

  /// The files below a folder, sorted by the bytes of their paths.
  private static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var result: [String] = []
    for name in names where !name.hasPrefix(".") {
      let path = join(folder, name)
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        if !isLink(path) { result += files(in: path) }
      } else if !isNoTranscript(name) {
        result.append(path)
      }
    }
    return result.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  /// Files that lie beside transcripts and are none.
  private static func isNoTranscript(_ name: String) -> Bool {
    let lower = name.lowercased()
    let ending = SourceName.fileExtension(lower)
    return ["readme", "license", "licence", "changelog", "codings", "agreement", "manifest"]
      .contains { lower.hasPrefix($0) }
      || [
        "md", "yaml", "yml", "html", "htm", "css", "js", "py", "r", "rmd", "sh", "log", "svg",
        "png", "jpg", "jpeg", "wav", "mp3", "mp4", "m4a", "sqlite", "db", "bak", "tmp",
      ].contains(ending) || lower.hasSuffix("~")
  }

  /// A name within a folder.
  static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func empty(_ path: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "no-transcripts", "there are no transcripts in the folder",
        at: SourceLocation(file: path),
        hint: "hidden files, README, sessions.csv, codings*.csv, pictures and recordings are "
          + "passed over"))
  }
}
