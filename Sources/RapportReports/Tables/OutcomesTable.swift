public import RapportProfiles
import RapportReliability
import RapportTranscripts

/// The figures of an outcome study as a tidy table: one row a figure, therapists by name.
///
/// Columns: `subject` (`all` or a therapist), `figure` (`therapist-share`, `effect`,
/// `response-rate` …), `value`, `low`, `high`, `se`, `undefined`, `clients`, `method`.
public struct OutcomesTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table.
  public init(_ study: OutcomeStudy) {
    var table = Table(columns: [
      "subject", "figure", "value", "low", "high", "se", "undefined", "clients", "method",
    ])
    func add(_ subject: String, _ figure: String, _ estimate: Estimate, clients: Int) {
      table.append([
        .text(subject), .text(figure), .number(estimate.value), .number(estimate.low),
        .number(estimate.high), .number(estimate.standardError),
        .text(estimate.undefined?.rawValue), .integer(clients), .text(estimate.method),
      ])
    }
    for figure in Self.figures(of: study) {
      add("all", figure.name, figure.estimate, clients: study.clients)
    }
    for therapist in study.therapists {
      let name = therapist.therapist.rawValue
      add(name, "effect", therapist.effect, clients: therapist.clients)
      add(name, "response-rate", therapist.responseRate, clients: therapist.clients)
    }
    self.table = table
  }

  /// The figures on all clients, in order.
  private static func figures(of study: OutcomeStudy) -> [OutcomeStudy.Term] {
    var figures = [
      OutcomeStudy.Term(name: "therapist-share", estimate: study.therapistShare),
      .init(name: "therapist-share-grid", estimate: study.therapistShareOnGrid),
    ]
    if let share = study.groupShare {
      figures.append(.init(name: "group-share", estimate: share))
    }
    figures += study.adjustments.map {
      .init(name: "slope-\($0.name)", estimate: $0.estimate)
    }
    if let behaviour = study.behaviour {
      figures += [
        .init(name: "behaviour-within", estimate: behaviour.within),
        .init(name: "behaviour-between", estimate: behaviour.between),
        .init(name: "behaviour-contextual", estimate: behaviour.contextual),
        .init(name: "behaviour-explained", estimate: behaviour.explained),
      ]
    }
    if let moderation = study.moderation {
      figures.append(.init(name: "moderation", estimate: moderation))
    }
    return figures + [
      .init(name: "mean-change", estimate: study.change.meanChange),
      .init(name: "effect-size-d", estimate: study.change.effectSize),
      .init(name: "effect-size-g", estimate: study.change.hedgesG),
      .init(name: "response-rate", estimate: study.responseRate),
    ]
  }
}
