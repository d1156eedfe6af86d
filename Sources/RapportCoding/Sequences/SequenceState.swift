public import RapportCodebooks
public import RapportTranscripts

/// What a step of a session can be: one code, several, or a family of codes under one name.
public struct SequenceState: Hashable, Sendable {
  /// The name it goes by: that of the code or family.
  public let name: String
  /// The codes that make it.
  public let codes: Set<CodeReference>

  /// The states that names stand for: ids, aliases, `codebook/code` and families.
  ///
  /// Throws (`unknown-code`) for a name that no codebook has, with those that there are.
  public static func named(_ names: [String], in codebooks: [Codebook]) throws(InvalidInput)
    -> [SequenceState]
  {
    var states: [SequenceState] = []
    for name in names { states.append(try state(name, in: codebooks)) }
    return states
  }

  private static func state(_ name: String, in codebooks: [Codebook]) throws(InvalidInput)
    -> SequenceState
  {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    let books = parts.count == 2 ? codebooks.filter { $0.id.rawValue == parts[0] } : codebooks
    let wanted = parts.last ?? name
    var codes: Set<CodeReference> = []
    for book in books {
      for code in book.codes
      where code.id.rawValue == wanted || code.aliases.contains(wanted) || code.family == wanted {
        codes.insert(CodeReference(codebook: book.id.rawValue, code: code.id.rawValue))
      }
    }
    guard codes.isEmpty else { return SequenceState(name: name, codes: codes) }
    let all = codebooks.flatMap(\.codes)
    let families = Set(all.compactMap(\.family)).sorted()
    throw InvalidInput(
      Diagnostic(
        .error, id: "unknown-code", "no codebook has a code or family '\(name)'",
        hint: "families: \(families.joined(separator: ", ")); for codes see `rapport check`"))
  }
}
