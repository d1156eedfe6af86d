import RapportCodebooks

/// What differs between two versions of a codebook, for reading.
struct DiffText {
  let old: Codebook
  let new: Codebook
  let diff: CodebookDiff

  init(from old: Codebook, to new: Codebook) {
    self.old = old
    self.new = new
    diff = CodebookDiff(from: old, to: new)
  }

  /// The changes as text: `+` added, `-` removed, `~` changed or renamed.
  var text: String {
    let head =
      "\(old.id) \(old.version) (\(old.fingerprint.short)) → "
      + "\(new.id) \(new.version) (\(new.fingerprint.short))"
    guard !diff.changes.isEmpty else {
      return head + "\n"
        + (old.fingerprint == new.fingerprint
          ? "the same file\n" : "nothing differs but notes, layout or the order of parts\n")
    }
    var lines = [head, counts]
    var heading: String?
    for change in diff.changes {
      let isWithinCode = change.code != nil
      if let code = change.code, code != heading {
        let isOwn = diff.changes.contains { $0.part == .code && $0.name == code }
        if !isOwn { lines += ["", "~ code \(code)"] }
        heading = code
      }
      if !isWithinCode {
        lines.append("")
        heading = change.part == .code ? change.name : nil
      }
      lines += self.lines(of: change).map { isWithinCode ? "  " + $0 : $0 }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `codes: 1 added, 2 changed; rules: 3 removed`.
  private var counts: String {
    CodebookDiff.Change.Part.allCases.compactMap { part -> String? in
      let counts = CodebookDiff.Change.Kind.allCases.compactMap { kind -> String? in
        let count = diff.count(kind, part)
        return count > 0 ? "\(count) \(kind.rawValue)" : nil
      }
      guard !counts.isEmpty else { return nil }
      return part == .codebook
        ? "codebook changed" : "\(part.rawValue)s: \(counts.joined(separator: ", "))"
    }.joined(separator: "; ")
  }

  private func lines(of change: CodebookDiff.Change) -> [String] {
    let name = "\(change.part.rawValue) \(change.name)"
    let details = change.details.map { "    " + text(of: $0) }
    switch change.kind {
    case .added: return ["+ \(name)"] + details
    case .removed: return ["- \(name)"]
    case .changed: return ["~ \(name)"] + details
    case .renamed:
      return ["~ \(name), before: \(change.oldName ?? "")"] + details
    }
  }

  private func text(of detail: CodebookDiff.Detail) -> String {
    switch (detail.old, detail.new) {
    case (let old?, let new?): "\(detail.field): \(old) → \(new)"
    case (let old?, nil): "- \(detail.field): \(old)"
    case (nil, let new?): "+ \(detail.field): \(new)"
    case (nil, nil): detail.field
    }
  }
}
