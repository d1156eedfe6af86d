import RapportCodebooks
import RapportTranscripts

/// The parts of a therapist's page in their order: what may help first, clients' signals last.
enum ScoreGroup: CaseIterable {
  case helpful, neutral, hindering, clients

  /// The part a code belongs to.
  init(_ code: Code) {
    self =
      switch code.valence {
      case _ where !code.roles.contains(.therapist): .clients
      case .signal, .flag: .clients
      case .positive: .helpful
      case .neutral: .neutral
      case .negative: .hindering
      }
  }

  /// The heading.
  var title: String {
    switch self {
    case .helpful: "Often helpful"
    case .neutral: "Neither helpful nor hindering by itself"
    case .hindering: "Often hindering"
    case .clients: "What clients and members showed"
    }
  }

  /// What to bear in mind.
  var note: String? {
    switch self {
    case .helpful, .neutral: nil
    case .hindering: "One moment is a moment to talk about, not a finding about a person."
    case .clients: "Signals of the people in the room. They judge nobody."
    }
  }
}
