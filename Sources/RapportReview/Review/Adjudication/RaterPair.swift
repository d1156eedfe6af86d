import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// Two people who finished coding a session, in an order that tells nothing of their names.
struct RaterPair {
  let first: FinishedReading
  let second: FinishedReading
  /// What addresses call the pair: the same for these two in this session, and no names.
  let key: String
  /// Whether pages call them rater 1 and rater 2.
  let isHidden: Bool

  /// Each two of those who finished a session.
  static func all(
    _ readings: [FinishedReading], study: String, hidden: Bool
  ) -> [RaterPair] {
    let keyed = readings.map { (key: Self.key($0, study), reading: $0) }.sorted { $0.key < $1.key }
    return keyed.indices.flatMap { first in
      keyed.indices.dropFirst(first + 1).map { second in
        RaterPair(
          first: keyed[first].reading, second: keyed[second].reading,
          key: keyed[first].key + "-" + keyed[second].key, isHidden: hidden)
      }
    }
  }

  private static func key(_ reading: FinishedReading, _ study: String) -> String {
    let parts = [
      study, reading.reading.transcript.session.id.rawValue, reading.reading.rater.id.rawValue,
    ]
    return String(Fingerprint(of: Array(parts.joined(separator: "\n").utf8)).hex.prefix(12))
  }

  /// Who they are.
  var raters: [Rater.ID] { [first, second].map(\.reading.rater.id) }

  /// What the page calls the two.
  var names: [String] { isHidden ? ["Rater 1", "Rater 2"] : raters.map(\.rawValue) }

  /// Whether both coded blind, so that their agreement is one.
  var isBlind: Bool { first.isBlind && second.isBlind }
}
