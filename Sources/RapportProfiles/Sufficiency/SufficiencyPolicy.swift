import Foundation

/// When data are enough to show a figure, and for what: the cut-offs, kept in a versioned data file.
public struct SufficiencyPolicy: Hashable, Sendable, Decodable {
  /// The version of the cut-offs, printed in every report.
  public let version: String
  /// Where the cut-offs come from.
  public let source: String
  /// A rate needs so many sessions.
  public let minimumSessions: Int
  /// A rate needs so many clients.
  public let minimumClients: Int
  /// A rate needs so many opportunities.
  public let minimumOpportunities: Int
  /// Below so many sessions a figure describes and no more (class C).
  public let describedOnlyBelowSessions: Int
  /// Below so many clients a figure describes and no more (class C).
  public let describedOnlyBelowClients: Int
  /// Below so many clients everything is provisional.
  public let provisionalBelowClients: Int
  /// Below so many sessions everything is provisional.
  public let provisionalBelowSessions: Int
  /// From this reliability on a figure shows a direction (class B).
  public let provisionalReliability: Double
  /// From this reliability on a figure may be compared (class A).
  public let comparableReliability: Double
  /// From so many therapists on a rate is also drawn towards those of the others.
  public let shrinkageFromTherapists: Int

  /// The cut-offs that ship with the program.
  public static let standard: SufficiencyPolicy = {
    let data = Data(PackageResources.sufficiency_json)
    return (try? JSONDecoder().decode(SufficiencyPolicy.self, from: data)) ?? .strict
  }()

  /// What would hold if the data file were unreadable: nothing is shown but counts.
  private static let strict = SufficiencyPolicy(
    version: "unreadable", source: "", minimumSessions: .max, minimumClients: .max,
    minimumOpportunities: .max, describedOnlyBelowSessions: .max, describedOnlyBelowClients: .max,
    provisionalBelowClients: .max, provisionalBelowSessions: .max, provisionalReliability: 1,
    comparableReliability: 1, shrinkageFromTherapists: .max)

  /// Why a figure is not shown; nil where it may be.
  public func withheld(sessions: Int, clients: Int, opportunities: Int) -> Withheld? {
    var reasons: [Withheld.Reason] = []
    if opportunities == 0 { reasons.append(.noOpportunity) }
    if sessions < minimumSessions {
      reasons.append(.sessions(have: sessions, need: minimumSessions))
    }
    if clients < minimumClients { reasons.append(.clients(have: clients, need: minimumClients)) }
    if opportunities > 0, opportunities < minimumOpportunities {
      reasons.append(.opportunities(have: opportunities, need: minimumOpportunities))
    }
    return reasons.isEmpty ? nil : Withheld(reasons: reasons)
  }

  /// What a figure is good for.
  ///
  /// Without a known reliability it is description only.
  public func sufficiency(
    sessions: Int, clients: Int, reliability: Double?
  ) -> SufficiencyClass {
    guard sessions >= describedOnlyBelowSessions, clients >= describedOnlyBelowClients,
      let reliability
    else { return .descriptionOnly }
    if reliability >= comparableReliability, sessions >= provisionalBelowSessions,
      clients >= provisionalBelowClients
    {
      return .comparable
    }
    return reliability >= provisionalReliability ? .provisional : .descriptionOnly
  }
}
