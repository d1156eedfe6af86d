import GRDB
import RapportTranscripts

/// A revision of a transcript as the study has it.
struct Revision {
  var session: Session.ID
  /// Its row in `transcript`.
  var row: Int64
  var number: Int
  var transcript: Transcript
}
