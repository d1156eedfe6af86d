import ArgumentParser
import Foundation
import RapportCoding
import RapportReaders
import RapportTranscripts

/// Whose codings to judge by.
struct ReferenceOptions: ParsableArguments {
  /// What kind of raters references are, where their files don't say.
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case human, model
  }

  @Option(
    help: ArgumentHelp(
      "Codings to judge by: a table, JSON, or a folder of them; may be repeated. NAME= before it "
        + "names the rater, and files of one name are one rater's.", valueName: "file"))
  var reference: [String]

  @Option(
    help: ArgumentHelp(
      "How the columns of the references are called, e.g. session=transcript_id,rater=coder.",
      valueName: "ours=theirs"))
  var columns: String?

  @Option(help: "The kind of the references' raters, where the files don't say: human or model.")
  var raterKind: Kind?

  /// The files, each row with its rater.
  ///
  /// - Throws: `InvalidInput` with the first complaint about one of them.
  func files() throws -> [CodingsFile] {
    let columns = try columns.map { try CodingColumns($0) } ?? .standard
    return try reference.flatMap { given in
      let (name, path) = Self.parts(given)
      return try Self.paths(path).map { file in
        try Self.named(
          try CodingsFile.read(file, columns: columns), name: name, kind: raterKind, path: file)
      }
    }
  }

  /// The rater's name, where one stands before the path.
  private static func parts(_ given: String) -> (name: String?, path: String) {
    guard !FileManager.default.fileExists(atPath: given), let sign = given.firstIndex(of: "="),
      sign != given.startIndex
    else { return (nil, given) }
    return (String(given[..<sign]), String(given[given.index(after: sign)...]))
  }

  /// The tables of a folder in the order of their names; a file as it is.
  private static func paths(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let files = names.filter { $0.hasSuffix(".json") || $0.hasSuffix(".csv") }.sorted()
    if files.isEmpty {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-codings", "there are no codings in the folder",
          at: SourceLocation(file: path), hint: "codings are files that end in .csv or .json"))
    }
    return files.map { "\(path)/\($0)" }
  }

  private static func named(
    _ codings: CodingsFile, name: String?, kind: Kind?, path: String
  ) throws -> CodingsFile {
    let raters = codings.sessions.keys.count
    if name != nil, raters > 1 {
      throw InvalidInput(
        Diagnostic(
          .error, id: "several-raters", "the file is of \(raters) raters and can't have one name",
          at: SourceLocation(file: path), hint: "leave NAME= out: the file names them"))
    }
    let url = URL(fileURLWithPath: path)
    let stem = url.deletingPathExtension().lastPathComponent
    return codings.by(
      name, otherwise: stem, kind: kind.flatMap { Rater.Kind(rawValue: $0.rawValue) })
  }
}
