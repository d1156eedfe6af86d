import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts

/// Compares two codings of every session with the reference.
struct FitMeasure {
  let corpus: FitCorpus
  let codebook: Codebook
  let units: [FitUnit]
  /// For each utterance the codes it got, by the codebook as it is and as proposed.
  let before: [Decided]
  let after: [Decided]

  /// What an utterance got.
  struct Decided: Sendable {
    var codes: Set<Code.ID> = []
    var main: Code.ID?
  }

  /// What the coder made of some sessions, utterance by utterance.
  static func decided(
    _ coder: RuleCoder, _ sessions: [FitSession], codebook: Codebook.ID
  ) -> [[Decided]] {
    var worker = RuleCoder.Worker(coder)
    return sessions.map { session in
      var decided = [Decided](repeating: Decided(), count: session.codes.count)
      for coding in worker.code(session.transcript).codings
      where coding.code.codebook == codebook.rawValue {
        let id = Code.ID(coding.code.code)
        decided[coding.utterance].codes.insert(id)
        if coding.isMain == true { decided[coding.utterance].main = id }
      }
      return decided
    }
  }

  /// Groups, then families where several of their codes were fitted, then codes.
  var figures: [FitFigure] {
    let fitted = units.flatMap(\.codes)
    let families = Dictionary(grouping: fitted.filter { $0.family != nil }) { $0.family ?? "" }
      .filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    return units.filter { $0.group != nil }.map(groupFigure)
      + families.map { FitFigure(.family, $0.key, tables(of: familyCodes($0.key))) }
      + fitted.map { FitFigure(.code, $0.id.rawValue, tables(of: [$0])) }
  }

  /// All codes of a family that the reference knows, the fitted and the others.
  private func familyCodes(_ family: String) -> [Code] {
    codebook.codes.filter { $0.family == family && corpus.names[$0.id] != nil && !$0.isInternal }
  }

  private func tables(of codes: [Code]) -> SessionTables<BeforeAfter<BinaryTable>> {
    let ids = Set(codes.map(\.id))
    func has(_ decided: Decided) -> Bool {
      corpus.isExclusive
        ? decided.main.map(ids.contains) ?? !decided.codes.isDisjoint(with: ids)
        : !decided.codes.isDisjoint(with: ids)
    }
    return SessionTables(
      bySession { rows in
        var table = BeforeAfter<BinaryTable>.empty
        for row in rows where codes.contains(where: { corpus.isEligible(row, for: $0) }) {
          let reference = codes.contains { corpus.carries(row, $0.id) }
          table.before.count(reference: reference, coder: has(before[row]))
          table.after.count(reference: reference, coder: has(after[row]))
        }
        return table
      })
  }

  private func groupFigure(_ unit: FitUnit) -> FitFigure {
    let ids = unit.codes.map(\.id)
    let none = "(none)"
    func name(_ decided: Decided) -> String {
      decided.main.flatMap { ids.contains($0) ? $0.rawValue : nil } ?? none
    }
    func reference(_ row: Int) -> String {
      ids.first { corpus.carries(row, $0) }?.rawValue ?? none
    }
    let rows = Set(unit.rows)
    return FitFigure(
      group: unit.group ?? "",
      SessionTables(
        bySession { all in
          let own = all.filter(rows.contains)
          return BeforeAfter(
            before: ConfusionTable(pairs: own.map { (reference($0), name(before[$0])) }),
            after: ConfusionTable(pairs: own.map { (reference($0), name(after[$0])) }))
        }))
  }

  private func bySession<Table>(_ table: (Range<Int>) -> Table) -> [Table] {
    corpus.sessions.indices.map { table(corpus.starts[$0]..<corpus.starts[$0 + 1]) }
  }
}
