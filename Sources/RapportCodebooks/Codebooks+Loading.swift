import Foundation
public import RapportTranscripts

extension Codebooks {
  /// Reads codebook files, and those they use from beside them.
  ///
  /// A codebook that one of them uses and that is not among `paths` is looked for as `NAME.yaml` in
  /// the folder of the one that uses it.
  ///
  /// - Throws: `InvalidInput` with every complaint about all of the files.
  public static func load(_ paths: [String]) throws(InvalidInput) -> Diagnosed<Codebooks> {
    let files = try files(paths)
    return Diagnosed(
      try Codebooks(files.value.map(\.codebook)), files.diagnostics)
  }

  /// The paths of codebooks and of those they use from beside them.
  ///
  /// - Throws: `InvalidInput` with every complaint about all of the files.
  package static func paths(_ paths: [String]) throws(InvalidInput) -> [String] {
    try files(paths).value.map(\.path)
  }

  private static func files(
    _ paths: [String]
  ) throws(InvalidInput) -> Diagnosed<[(path: String, codebook: Codebook)]> {
    var codebooks: [(path: String, codebook: Codebook)] = []
    var diagnostics: [Diagnostic] = []
    var tried = Set(paths)
    var waiting = paths
    while !waiting.isEmpty {
      for path in waiting {
        do {
          let loaded = try Codebook.load(contentsOf: path)
          diagnostics += loaded.diagnostics
          codebooks.append((path, loaded.value))
        } catch {
          diagnostics += error.diagnostics
        }
      }
      waiting = beside(codebooks).filter { tried.insert($0).inserted }
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      throw InvalidInput(diagnostics)
    }
    return Diagnosed(codebooks, diagnostics)
  }

  /// The codebooks beside a file that use its codes; those that can't be read are passed over.
  ///
  /// - Parameter id: the id of the codebook in the file.
  public static func using(_ id: Codebook.ID, beside path: String) -> [Codebook] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".yaml") && $0 != parts.last.map(String.init) }.sorted()
      .compactMap { name in
        guard let source = try? CodebookSource(path: folder + "/" + name),
          (source.root["uses"]?.items ?? []).contains(where: { $0.scalar == id.rawValue })
        else { return nil }
        return try? Codebook.load(contentsOf: folder + "/" + name).value
      }
  }

  /// The files of codebooks that are used but were not read, where they lie beside a user.
  private static func beside(_ codebooks: [(path: String, codebook: Codebook)]) -> [String] {
    var known = Set(codebooks.map(\.codebook.id))
    return codebooks.flatMap { path, codebook in
      codebook.uses.filter { known.insert($0).inserted }.map { id in
        let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return (folder + ["\(id).yaml"]).joined(separator: "/")
      }
    }.filter { FileManager.default.fileExists(atPath: $0) }
  }
}
