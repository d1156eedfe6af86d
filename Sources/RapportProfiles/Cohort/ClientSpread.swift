import RapportReliability

/// How much a rate differs between a therapist's clients, and between the sessions of one client.
public struct ClientSpread: Hashable, Sendable {
  /// The standard deviation between clients, per 100 opportunities; 0 where sessions of one client
  /// differ as much as those of two.
  public let betweenClients: Double
  /// The standard deviation between sessions of one client.
  public let withinClients: Double

  /// From the rates of each client's sessions; nil with one client or no client with two sessions.
  init?(_ clients: [[Double]]) {
    guard let components = try? VarianceComponents(sessionsOfTherapists: clients) else {
      return nil
    }
    betweenClients = components.values.therapist.squareRoot()
    withinClients = components.values.session.squareRoot()
  }
}
