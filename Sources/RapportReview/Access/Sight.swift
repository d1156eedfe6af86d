import RapportStore

/// What of a session somebody sees.
enum Sight {
  /// The machine's codes, and their own decisions.
  case suggestions
  /// The words and their own codes: a packet hides the rest, for good where they are a rater.
  case blind(Packet)
  /// The codes, without deciding on them: a therapist reads their own session.
  case reading

  /// Whether the machine's codes are in sight.
  var showsMachine: Bool {
    if case .blind = self { false } else { true }
  }
}
