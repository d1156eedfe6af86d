/// Some lines of the audit log, newest first.
package struct AuditPart: Sendable {
  /// The lines.
  package let entries: [AuditEntry]
  /// Where the next older part begins; nil where there is none.
  package let next: Int?
}
