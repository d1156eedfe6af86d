public import RapportTranscripts

/// Gives decisions their ids, each greater than the one before.
///
/// An id has 32 hexadecimal digits: 12 for the milliseconds since 1970, 4 that count within one
/// millisecond, 16 at random, so that ids of two study files never meet. Ids sort by time; where the
/// computer's clock was set back they go on from the greatest id there is.
public struct DecisionClock: Sendable {
  /// The greatest id so far; nil where there is none.
  public private(set) var last: Decision.ID?

  /// Goes on behind an id.
  public init(after last: Decision.ID? = nil) { self.last = last }

  /// The next id.
  ///
  /// - Parameters:
  ///   - now: milliseconds since 1970.
  ///   - random: 64 random bits.
  public mutating func next(at now: Int, random: UInt64) -> Decision.ID {
    var stamp = UInt64(clamping: now) << 16
    if let last = last.flatMap(Self.stamp), stamp <= last { stamp = last + 1 }
    let id = Decision.ID(Self.hex(stamp) + Self.hex(random))
    last = id
    return id
  }

  /// Whether a text has the form of an id.
  public static func isID(_ text: String) -> Bool {
    text.utf8.count == 32
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  /// Whether an id was given before some time, in milliseconds since 1970.
  public static func isWithin(_ id: Decision.ID, _ time: Int) -> Bool {
    stamp(id).map { $0 >> 16 <= UInt64(clamping: time) } ?? false
  }

  private static func stamp(_ id: Decision.ID) -> UInt64? {
    guard isID(id.rawValue) else { return nil }
    let stamp = UInt64(id.rawValue.prefix(16), radix: 16)
    return stamp == .max ? nil : stamp
  }

  private static func hex(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
