import RapportReliability
import RapportTranscripts

/// What sessions show apart from their sum: their order in time, and whose they were.
enum SessionOrder {
  /// The trend over sessions by date; nil unless all have a date, written year first.
  static func trend(_ tallies: [SessionTally], _ counts: [ProfileScore.SessionCount]) -> Estimate? {
    let dates = tallies.compactMap(\.part.date)
    guard dates.count == tallies.count, dates.allSatisfy(isYearFirst) else { return nil }
    let order = dates.indices.sorted { (dates[$0], $0) < (dates[$1], $1) }
    return PoissonTrend(
      order.map { .init(events: counts[$0].count, exposure: Double(counts[$0].opportunities)) }
    ).ratio()
  }

  /// The spread of session rates within and between clients; sessions with several clients and
  /// without opportunities left out.
  static func spread(
    _ tallies: [SessionTally], _ counts: [ProfileScore.SessionCount]
  ) -> ClientSpread? {
    var rates: [Identifier<Client>: [Double]] = [:]
    for (tally, count) in zip(tallies, counts) where count.opportunities > 0 {
      guard tally.part.clients.count == 1, let client = tally.part.clients.first else { continue }
      rates[client, default: []].append(100 * Double(count.count) / Double(count.opportunities))
    }
    return ClientSpread(rates.keys.sorted().map { rates[$0] ?? [] })
  }

  private static func isYearFirst(_ date: String) -> Bool {
    let bytes = Array(date.utf8)
    guard bytes.count >= 10 else { return false }
    return bytes.prefix(10).enumerated().allSatisfy { index, byte in
      index == 4 || index == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
    }
  }
}
