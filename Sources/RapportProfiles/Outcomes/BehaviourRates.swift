public import RapportCoding
public import RapportTranscripts

/// How often a code is found in each client's sessions: what an outcome is held against.
public enum BehaviourRates {
  /// Codings per 100 utterances of the therapist, by client: the sum over the client's sessions by
  /// the sum over them.
  ///
  /// Sessions with several clients count for each of them. Clients without a session are left out.
  ///
  /// - Parameters:
  ///   - code: the code as the table has it, with or without its codebook in front.
  ///   - codings: the codings, with the sessions' utterances.
  ///   - utterances: all utterances; those of therapists are the exposure.
  ///   - clients: whose sessions they were.
  public static func perClient(
    of code: String, codings: CodingsFile, utterances: UtterancesFile,
    clients: [String: [Identifier<Client>]]
  ) -> [Identifier<Client>: Double] {
    let name = code.split(separator: "/").last.map(String.init) ?? code
    var counts: [Identifier<Client>: Int] = [:]
    var exposures: [Identifier<Client>: Int] = [:]
    let coded = Set(codings.rows.filter { $0.code == name }.map(\.key))
    for key in coded {
      for client in clients[key.session] ?? [] { counts[client, default: 0] += 1 }
    }
    for session in utterances.therapistUtterances {
      for client in clients[session.key] ?? [] { exposures[client, default: 0] += session.value }
    }
    return exposures.filter { $0.value > 0 }.reduce(into: [:]) { rates, exposure in
      rates[exposure.key] = 100 * Double(counts[exposure.key] ?? 0) / Double(exposure.value)
    }
  }
}
