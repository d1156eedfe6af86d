/// Why a figure is not shown.
public struct Withheld: Hashable, Sendable {
  /// One thing that is too few.
  public enum Reason: Hashable, Sendable {
    /// What the code answers to never happened.
    case noOpportunity
    /// Too few sessions.
    case sessions(have: Int, need: Int)
    /// Too few clients.
    case clients(have: Int, need: Int)
    /// Too few opportunities.
    case opportunities(have: Int, need: Int)
  }

  /// What is too few, at least one thing.
  public let reasons: [Reason]

  /// The reasons as a sentence without a full stop, such as `2 of the 4 sessions and 1 of the 3
  /// clients that a rate needs`.
  public var sentence: String {
    if reasons.contains(.noOpportunity) { return "there was no opportunity for it" }
    let parts = reasons.compactMap { reason -> String? in
      switch reason {
      case .noOpportunity: nil
      case .sessions(let have, let need): "\(have) of the \(need) sessions"
      case .clients(let have, let need): "\(have) of the \(need) clients"
      case .opportunities(let have, let need): "\(have) of the \(need) opportunities"
      }
    }
    guard parts.count > 1, let last = parts.last else { return (parts.first ?? "") + Self.end }
    return parts.dropLast().joined(separator: ", ") + " and " + last + Self.end
  }

  private static let end = " that a rate needs"
}
