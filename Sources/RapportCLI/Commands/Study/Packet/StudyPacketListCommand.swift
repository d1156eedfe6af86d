import ArgumentParser
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// `rapport study packet list`: how far raters are.
struct StudyPacketListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List packets: for whom, how many sessions are done, and how much was decided.")

  @OptionGroup var study: StudyArgument

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      var table = TextTable(["packet", "rater", "made", "done", "decisions", "hidden"])
      for packet in try store.packets() {
        let counts = try store.decisionCounts(by: packet.rater)
        let decisions = packet.sessions.reduce(0) { $0 + (counts[$1] ?? 0) }
        let hidden = [packet.hidesMachine ? "machine" : "", packet.hidesRaters ? "raters" : ""]
        table.add([
          packet.id.rawValue, PlainLine.of(packet.rater.rawValue), UTCTime.text(packet.at),
          "\(packet.finished.count) of \(packet.sessions.count)", String(decisions),
          hidden.filter { !$0.isEmpty }.joined(separator: ", "),
        ])
      }
      print(table.text, terminator: "")
    }
  }
}
