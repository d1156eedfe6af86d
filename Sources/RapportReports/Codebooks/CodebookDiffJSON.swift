public import RapportCodebooks
import RapportTranscripts

/// What differs between two versions of a codebook as JSON.
///
/// An object with `old` and `new` (id, version, fingerprint), `changes`: each with `kind` (added,
/// removed, changed, renamed), `part`, `name`, `old_name`, `code` and `details` (`field`, `old`,
/// `new`; null where there is none).
public struct CodebookDiffJSON: Sendable {
  private let diff: CodebookDiff
  private let old: Codebook
  private let new: Codebook

  /// Compares two versions.
  public init(from old: Codebook, to new: Codebook) {
    self.old = old
    self.new = new
    diff = CodebookDiff(from: old, to: new)
  }

  /// The object in UTF-8, with a line break at its end.
  public var bytes: [UInt8] {
    var writer = JSONWriter(.indented)
    writer.object { writer in
      write(old, as: "old", to: &writer)
      write(new, as: "new", to: &writer)
      writer.key("changes")
      writer.array { writer in
        for change in diff.changes { write(change, to: &writer) }
      }
    }
    writer.newline()
    return writer.bytes
  }

  private func write(_ codebook: Codebook, as key: String, to writer: inout JSONWriter) {
    writer.key(key)
    writer.object { writer in
      write("codebook", codebook.id.rawValue, to: &writer)
      write("version", codebook.version, to: &writer)
      write("fingerprint", codebook.fingerprint.description, to: &writer)
    }
  }

  private func write(_ change: CodebookDiff.Change, to writer: inout JSONWriter) {
    writer.object { writer in
      write("kind", change.kind.rawValue, to: &writer)
      write("part", change.part.rawValue, to: &writer)
      write("name", change.name, to: &writer)
      write("old_name", change.oldName, to: &writer)
      write("code", change.code, to: &writer)
      writer.key("details")
      writer.array { writer in
        for detail in change.details {
          writer.object { writer in
            write("field", detail.field, to: &writer)
            write("old", detail.old, to: &writer)
            write("new", detail.new, to: &writer)
          }
        }
      }
    }
  }

  private func write(_ key: String, _ text: String?, to writer: inout JSONWriter) {
    writer.key(key)
    if let text { writer.string(text) } else { writer.null() }
  }
}
