import RapportReliability
import RapportTranscripts

/// The complete rows of an outcome table, by therapist.
struct OutcomeData {
  struct Row {
    var therapist: Identifier<Therapist>
    var group: String?
    var before: Double
    var after: Double
    var adjusted: [Double]
    var behaviour: Double?
    var moderator: Double?
  }

  let design: OutcomeDesign
  let rows: [Row]
  /// By name.
  let names: [Identifier<Therapist>]
  /// The rows of each name.
  let byTherapist: [[Row]]
  /// The score before and the covariates adjusted for.
  let adjustedNames: [String]

  init(_ table: OutcomeTable, design: OutcomeDesign) {
    self.design = design
    let adjusted = design.adjusted.compactMap { name in table.covariates.firstIndex(of: name) }
    let behaviour = design.behaviour.flatMap { table.covariates.firstIndex(of: $0) }
    let moderator = design.moderator.flatMap { table.covariates.firstIndex(of: $0) }
    adjustedNames = ["pre"] + adjusted.map { table.covariates[$0] }
    rows = table.rows.compactMap { row in
      let needed = adjusted + [behaviour, moderator].compactMap(\.self)
      guard let before = row.before, let after = row.after,
        needed.allSatisfy({ row.covariates[$0] != nil })
      else { return nil }
      return Row(
        therapist: row.therapist, group: row.group, before: before, after: after,
        adjusted: adjusted.compactMap { row.covariates[$0] },
        behaviour: behaviour.flatMap { row.covariates[$0] },
        moderator: moderator.flatMap { row.covariates[$0] })
    }
    let grouped = Dictionary(grouping: rows, by: \.therapist)
    names = grouped.keys.sorted()
    byTherapist = names.map { grouped[$0] ?? [] }
  }

  /// Whether there is enough to speak of therapists.
  var isEnoughForTherapists: Bool {
    names.count >= design.minimumTherapists
      && Double(rows.count) >= design.minimumClientsPerTherapist * Double(names.count)
  }

  var change: PairedChange {
    PairedChange(
      before: rows.map(\.before), after: rows.map(\.after),
      reliability: design.reliability ?? .nan, isLowerBetter: design.isLowerBetter)
  }

  func hasResponded(_ row: Row) -> Bool {
    let gain = design.isLowerBetter ? row.before - row.after : row.after - row.before
    return row.before > 0 && gain / row.before >= design.responseShare
  }

  /// The cases with these covariates behind the score before and the adjusted ones.
  func cases(_ further: (Row) -> [Double] = { _ in [] }) -> [[RandomIntercept.Case]] {
    byTherapist.map { rows in
      rows.map { row in
        RandomIntercept.Case(row.after, covariates: [row.before] + row.adjusted + further(row))
      }
    }
  }

  /// The cases of each therapist's groups; a client without a group is a group of one.
  var nestedCases: [[[RandomIntercept.Case]]] {
    byTherapist.map { rows in
      let grouped = Dictionary(grouping: rows.indices) { rows[$0].group ?? "\u{0}\($0)" }
      return grouped.keys.sorted().map { key in
        (grouped[key] ?? []).map { index in
          RandomIntercept.Case(
            rows[index].after, covariates: [rows[index].before] + rows[index].adjusted)
        }
      }
    }
  }

  var hasGroups: Bool { rows.contains { $0.group != nil } }

  /// Whether some therapist led two groups.
  var areGroupsSeparable: Bool {
    byTherapist.contains { Set($0.compactMap(\.group)).count > 1 }
  }
}
