import RapportCoding

/// A browser that was let in.
struct Browser: Sendable {
  /// What it shows with every request.
  let cookie: String
  /// What its forms carry.
  let formToken: String
  /// In whose name.
  let name: Rater.ID
  /// The account's mark at the time; nil for whoever has the file.
  let mark: String?
  /// When it was let in, in milliseconds of the gate's clock.
  let since: Int
  /// When it last asked for something.
  var seen: Int

  /// Whether it was let in long ago, or hasn't asked for anything for long.
  ///
  /// Whoever has the file is let in by a command that they end themselves.
  func isOver(at now: Int) -> Bool {
    mark != nil && (now - seen > Self.idle || now - since > Self.longest)
  }

  /// An hour.
  static let idle = 3_600_000
  /// Twelve hours.
  static let longest = 43_200_000
}
