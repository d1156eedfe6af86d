import RapportStore

/// What of a session somebody sees.
enum Sight {
  /// The machine's codes, and their own decisions.
  case suggestions
  /// The words and their own codes: a packet hides the rest, for good where they are a rater.
  case blind(Packet)
  /// The codes, without deciding on them: a therapist reads their own session.
  case reading
  /// The words around an utterance that was drawn at random, and no codes.
  case drawn

  /// Whether they decide on codes there.
  var decides: Bool {
    switch self {
    case .suggestions, .blind: true
    case .reading, .drawn: false
    }
  }

  /// Whether the machine's codes are in sight.
  var showsMachine: Bool {
    switch self {
    case .suggestions, .reading: true
    case .blind, .drawn: false
    }
  }
}
