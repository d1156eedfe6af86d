import RapportReliability

/// Statistics of coder and references over sessions, each with its interval.
struct RaterStatistics<Pair: AgreementTable, Value: Hashable & Sendable> {
  typealias Tables = RaterTables<Pair, Value>

  /// The sessions that the coder and a reference coded.
  let coder: SessionTables<Tables>
  /// The sessions that two references coded.
  let references: SessionTables<Tables>

  init(_ sessions: [Tables]) {
    coder = SessionTables(sessions.filter { $0.coder.contains { $0.units > 0 } })
    references = SessionTables(sessions.filter { $0.ratings.units > 0 })
  }

  /// A statistic of the counts of coder and references, added up over the references.
  func ofCoderPooled(_ statistic: (Pair) -> Estimate) -> Estimate {
    interval(coder) { statistic($0.coder.reduce(.empty, +)) }
  }

  /// A statistic of the counts of each two references, added up.
  func ofReferencesPooled(_ statistic: (Pair) -> Estimate) -> Estimate {
    interval(references) { statistic($0.references.reduce(.empty, +)) }
  }

  /// A statistic of the coder and a reference; the mean where there are several.
  func ofCoder(_ statistic: (Pair) -> Estimate) -> Estimate {
    interval(coder) { Tables.mean($0.coder, statistic) }
  }

  /// The mean of a statistic of each two references.
  func ofReferences(_ statistic: (Pair) -> Estimate) -> Estimate {
    interval(references) { Tables.mean($0.references, statistic) }
  }

  /// A statistic of all references at once.
  func ofRatings(_ statistic: (RatingCounts<Value>) -> Estimate) -> Estimate {
    interval(references) { statistic($0.ratings) }
  }

  /// A statistic of the coder and a reference less the same of all references at once, on the
  /// sessions that several references coded.
  func difference(
    _ ofPair: (Pair) -> Estimate, less ofRatings: (RatingCounts<Value>) -> Estimate
  ) -> Estimate {
    interval(references) { tables in
      let (a, b) = (Tables.mean(tables.coder, ofPair), ofRatings(tables.ratings))
      let method = "\(a.method) less \(b.method) of the references"
      guard let first = a.value, let second = b.value else {
        return Estimate(undefined: a.undefined ?? b.undefined ?? .noData, method: method)
      }
      return Estimate(first - second, method: method)
    }
  }

  /// A statistic of one pair of references.
  func ofPair(reference index: Int, _ statistic: (Pair) -> Estimate) -> Estimate {
    interval(SessionTables(references.tables.filter { $0.references[index].units > 0 })) {
      index < $0.references.count ? statistic($0.references[index]) : statistic(.empty)
    }
  }

  /// A statistic of the coder and one reference.
  func ofPair(coder index: Int, _ statistic: (Pair) -> Estimate) -> Estimate {
    interval(SessionTables(coder.tables.filter { $0.coder[index].units > 0 })) {
      index < $0.coder.count ? statistic($0.coder[index]) : statistic(.empty)
    }
  }

  private func interval(
    _ sessions: SessionTables<Tables>, _ statistic: (Tables) -> Estimate
  ) -> Estimate {
    var estimate = sessions.jackknife(statistic)
    estimate.counts.units = sessions.pooled.units
    return estimate
  }
}
