import ArgumentParser
import RapportCoding
import RapportStore
import RapportTranscripts

/// `rapport study packet make`: sessions for one rater.
struct StudyPacketMakeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make",
    abstract: "Make a packet: sessions for a rater, blind to the machine's and others' codes.",
    discussion: """
      Example: rapport study packet make clinic.rapport --rater ben --session s01 --session s02
      Example: rapport study packet make clinic.rapport --rater eva --random 10
      """)

  @OptionGroup var study: StudyArgument

  @Option(help: "For whom.")
  var rater: String

  @Option(help: "A session; repeat it for several.")
  var session: [String] = []

  @Option(help: "So many sessions at random, of those that nobody double codes yet.")
  var random: Int?

  @Flag(help: "Show the machine's codes: such coding counts in no headline agreement.")
  var showMachine = false

  func validate() throws {
    if session.isEmpty == (random == nil) {
      throw ValidationError("give either --session or --random")
    }
    if let random, random < 1 { throw ValidationError("--random needs a number from 1 on") }
  }

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      let packet = try store.makePacket(
        for: .init(rater), of: try sessions(store), hidesMachine: !showMachine, by: "local")
      Console.note(
        "made packet \(packet.id) for \(rater): \(packet.sessions.count) sessions, "
          + (showMachine ? "with the machine's codes" : "blind"))
    }
  }

  private func sessions(_ store: StudyStore) throws -> [Session.ID] {
    guard let random else { return session.map { .init($0) } }
    let open = try store.sessionsToDoubleCode(by: .init(rater))
    guard open.count >= random else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "packet-too-few-sessions",
          "\(open.count) sessions are left that nobody double codes yet, fewer than \(random)",
          at: SourceLocation(file: study.path), hint: "ask for fewer, or name sessions"))
    }
    return Array(open.shuffled().prefix(random))
  }
}
