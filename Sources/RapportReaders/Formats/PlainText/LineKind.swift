/// What a line of a plain text turned out to be.
///
/// Every line is exactly one of these.
enum LineKind: String, CaseIterable {
  /// Begins an utterance.
  case turn
  /// Goes on with the utterance before.
  case continuation
  /// Says something about the session.
  case header
  /// A page number, a running head, a transcription service's last line.
  case pageFurniture = "page-furniture"
  /// Nothing but white space.
  case blank
  /// Text that belongs to no utterance.
  case unassigned
}
