import RapportTranscripts

/// The complaints about a file as such: it can't be read, or isn't YAML.
extension Diagnostic {
  /// An error with the line it is about, where that isn't too long to be shown.
  static func error(
    _ id: String, _ message: String, at location: SourceLocation, in lines: SourceLines?,
    hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      .error, id: id, message, at: location, hint: hint,
      sourceLine: lines?.text(ofLine: location.line).flatMap { $0.utf8.count <= 300 ? $0 : nil })
  }

  static func emptyCodebook(_ file: String) -> Diagnostic {
    error(
      "empty-codebook", "the codebook is empty", at: SourceLocation(file: file), in: nil,
      hint:
        "a codebook begins with `codebook: NAME`; docs/reference/rule-language.md shows one whole")
  }

  static func notYAML(
    _ problem: String, at location: SourceLocation, in lines: SourceLines
  ) -> Diagnostic {
    error(
      "not-yaml", "this is not YAML: \(problem)", at: location, in: lines,
      hint:
        "look for an unclosed quotation mark or bracket, a tab, or a text with `: ` that is not "
        + "in quotation marks, here or in the lines before")
  }

  static func duplicateKey(
    _ key: String, at location: SourceLocation, in lines: SourceLines
  ) -> Diagnostic {
    error(
      "duplicate-key", "the key \"\(key)\" stands more than once in one mapping", at: location,
      in: lines, hint: "put both under one key, or remove one")
  }

  static func tooDeep(at location: SourceLocation, in lines: SourceLines) -> Diagnostic {
    error(
      "codebook-too-deep", "the codebook nests deeper, or holds more values, than a codebook may",
      at: location, in: lines, hint: "at most 40 levels and a million values")
  }

  static func keyIsNoText(at location: SourceLocation, in lines: SourceLines) -> Diagnostic {
    error(
      "key-is-no-text", "a key must be a single word, not a list or mapping", at: location,
      in: lines, hint: "put what stands here in quotation marks if it is meant as text")
  }

  static func anchor(at location: SourceLocation, in lines: SourceLines) -> Diagnostic {
    error(
      "yaml-anchor", "YAML anchors and aliases (&name, *name) are not used in codebooks",
      at: location, in: lines,
      hint: "use a list (`@name`) instead; in plain text put a space behind `&`")
  }

  static func otherFileName(_ id: String, _ path: String) -> Diagnostic {
    Diagnostic(
      .warning, id: "codebook-file-name",
      "the codebook `\(id)` stands in a file of another name", at: SourceLocation(file: path),
      hint: "name the file \(id).yaml, so that `uses: [\(id)]` finds it")
  }
}
