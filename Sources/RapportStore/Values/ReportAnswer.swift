package import RapportTranscripts

/// What a therapist, or somebody who speaks with them, says to the therapist's report.
package struct ReportAnswer: Hashable, Sendable {
  /// Whose report.
  package var therapist: Identifier<Therapist>
  /// What was said.
  package var text: String
  /// Who said it.
  package var author: String
  /// When, in milliseconds since 1970.
  package var at: Int
}
