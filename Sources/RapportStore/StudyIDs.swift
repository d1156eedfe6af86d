import GRDB
import RapportCoding
import RapportTranscripts

/// Ids of what a study holds.
enum StudyIDs {
  /// 128 random bits of the system's generator as 32 hexadecimal digits: nobody guesses one.
  static func random() -> String {
    var generator = SystemRandomNumberGenerator()
    return [generator.next(), generator.next()].map { (bits: UInt64) in
      let digits = String(bits, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }

  /// The clock that goes on behind the greatest id of a table.
  static func clock(_ table: String, _ db: Database) throws -> DecisionClock {
    let last = try String.fetchOne(db, sql: "SELECT max(id) FROM \(table)")
    return DecisionClock(after: last.map { Decision.ID($0) })
  }

  /// The next id of a table.
  static func next(in table: String, at now: Int, _ db: Database) throws -> Decision.ID {
    var clock = try clock(table, db)
    var generator = SystemRandomNumberGenerator()
    return clock.next(at: now, random: generator.next())
  }
}
