import Foundation
import RapportTranscripts

/// A codebook file with those it extends, merged into one tree (rule-language.md, section 8).
struct CodebookChain {
  /// The merged tree.
  let root: RuleNode
  /// The files, the codebook first, its base next.
  let sources: [CodebookSource]
  /// Covers every file.
  let fingerprint: Fingerprint
  /// Complaints about the merging itself.
  let diagnostics: [Diagnostic]

  /// No chain is longer.
  static let longest = 8

  /// The lines of the files, in the same order.
  var files: [SourceLines] { sources.map(\.lines) }

  /// Reads the files that a codebook extends.
  ///
  /// - Parameter bases: those files where they are at hand, the nearest first; nil to read them.
  /// - Throws: `InvalidInput` where one of them can't be read, or extends one before it.
  init(
    _ source: CodebookSource, bases: [CodebookSource]? = nil, behind earlier: [SourceLines] = []
  ) throws(InvalidInput) {
    guard let node = source.root["extends"] else {
      root = source.root
      sources = [source]
      fingerprint = Fingerprint(of: source.bytes, extending: nil)
      diagnostics = []
      return
    }
    let path = try Self.path(node, in: source.lines)
    let before = earlier + [source.lines]
    let circle = (before.map(\.file) + [path]).map(Self.standard)
    guard Set(circle).count == circle.count, before.count < Self.longest else {
      throw InvalidInput(
        .error(
          "extends-circle",
          "the codebooks extend each other in a circle, or more than \(Self.longest) deep: "
            + (before.map(\.file) + [path]).joined(separator: " → "), at: node.location,
          in: source.lines, hint: "one of them must stand by itself"))
    }
    guard bases?.first != nil || bases == nil && FileManager.default.fileExists(atPath: path) else {
      throw InvalidInput(
        .error(
          "no-such-base", "there is no file `\(path)` to extend", at: node.location,
          in: source.lines, hint: "the path is taken from the folder of the codebook that extends"))
    }
    let next: CodebookSource
    if let nearest = bases?.first { next = nearest } else { next = try CodebookSource(path: path) }
    let base = try CodebookChain(next, bases: bases.map { Array($0.dropFirst()) }, behind: before)
    var merge = CodebookMerge(lines: source.lines)
    root = merge.merged(base.root, with: source.root)
    sources = [source] + base.sources
    fingerprint = Fingerprint(of: source.bytes, extending: base.fingerprint)
    diagnostics = merge.diagnostics + base.diagnostics
  }

  private static func path(
    _ node: RuleNode, in lines: SourceLines
  ) throws(InvalidInput) -> String {
    guard let name = node.scalar, !name.isEmpty, !name.utf8.contains(0) else {
      throw InvalidInput(
        .error(
          "wrong-type", "`extends` must be the path of a codebook, not \(node.kind)",
          at: node.location, in: lines, hint: "e.g. `extends: rupture-signals.yaml`"))
    }
    if name.hasPrefix("/") { return name }
    let folder = lines.file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder.map(String.init) + [name]).joined(separator: "/")
  }

  private static func standard(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }
}
