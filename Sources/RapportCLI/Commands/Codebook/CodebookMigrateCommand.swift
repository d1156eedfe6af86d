import ArgumentParser
import Foundation
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportTranscripts

/// `rapport codebook migrate`: old codings under the codes of a new version.
struct CodebookMigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Carry codings over to a new version of a codebook by a map; none is deleted.",
    discussion: """
      The map is a CSV table with the columns fate, old and new, one row for each old code: rename, \
      split (new codes separated by |), merge, retire, keep. Codes that the new codebook still has \
      need no row. Codings of a retired code stay under its name, marked as retired; those of a \
      split code stand under each new code, for a person to decide. The files given are not changed.

      Example: rapport codebook migrate codings.csv --map map.csv --from old/signs.yaml \
      --to codebooks/signs.yaml -o migrated/
      """)

  @Argument(help: ArgumentHelp("Tables of codings: CSV.", valueName: "codings"))
  var codings: [String]

  @Option(help: ArgumentHelp("What becomes of each code: CSV.", valueName: "file"))
  var map: String

  @Option(help: ArgumentHelp("The codebook carried over to.", valueName: "file-or-name"))
  var to: String

  @Option(
    help: ArgumentHelp(
      "The codebook the codings were made with; each of its codes must have a fate then.",
      valueName: "file-or-name"))
  var from: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    if codings.count > 1, folder == nil {
      throw ValidationError("several tables need -o with a folder: a name that ends in /")
    }
    let targets = codings.compactMap(target)
    if Set(targets).count < targets.count {
      throw ValidationError("two of the tables have the same name and would overwrite each other")
    }
  }

  func run() async throws {
    try await Failure.guarding {
      let migration = try CodingsMigration(
        MigrationMap(csv: try InputFile.bytes(of: map), file: map),
        from: try from.map { try Codebook.load(contentsOf: CodebookOptions.path($0)).value },
        to: try Codebook.load(contentsOf: CodebookOptions.path(to)).value)
      // All of them first: either all are carried over or none is written.
      let outcomes = try codings.map { path in
        (path, try migration.migrate(csv: try InputFile.bytes(of: path), file: path))
      }
      for (path, outcome) in outcomes {
        guard let target = target(path) else {
          try output.write(outcome.csv)
          continue
        }
        guard Self.resolved(target) != Self.resolved(path) else { throw Self.overItself(path) }
        try OutputOptions.write(outcome.csv, to: target)
      }
      for (path, outcome) in outcomes { Console.note(Self.text(of: outcome, path: path)) }
    }
  }

  // MARK: Files

  private static func overItself(_ path: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "migration-over-itself", "the old codings would be overwritten",
        at: SourceLocation(file: path), hint: "give -o another file or folder"))
  }

  private static func resolved(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }

  /// The output, where it is a folder.
  private var folder: String? {
    guard let path = output.output, path != "-" else { return nil }
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return path.hasSuffix("/") || exists && isFolder.boolValue ? path : nil
  }

  /// Where a table's new version goes; nil for standard output.
  private func target(_ path: String) -> String? {
    if let folder {
      return folder + "/" + (path.split(separator: "/").last.map(String.init) ?? path)
    }
    return output.output.flatMap { $0 == "-" ? nil : $0 }
  }

  // MARK: Words

  private static func text(of outcome: CodingsMigration.Outcome, path: String) -> String {
    var lines = [
      "\(path): \(outcome.before) codings before, \(outcome.after) after; none was deleted"
    ]
    if outcome.ofOthers > 0 {
      lines.append("  \(outcome.ofOthers) of other codebooks were left as they are")
    }
    let kept = outcome.counts.filter { $0.fate.kind == .keep }.reduce(0) { $0 + $1.codings }
    if kept > 0 { lines.append("  kept: \(kept)") }
    for count in outcome.counts where count.fate.kind != .keep {
      lines.append("  \(sentence(count)): \(count.codings)")
    }
    if outcome.counts.contains(where: { $0.fate.kind == .split }) {
      lines.append("  codings of a split code stand under each new code: take out what doesn't fit")
    }
    return lines.joined(separator: "\n")
  }

  private static func sentence(_ count: CodingsMigration.Count) -> String {
    let new = count.fate.new.joined(separator: ", ")
    return switch count.fate.kind {
    case .keep: "\(count.code) kept"
    case .rename: "\(count.code) renamed to \(new)"
    case .split: "\(count.code) split into \(new)"
    case .merge: "\(count.code) merged into \(new)"
    case .retire: "\(count.code) retired"
    }
  }
}
