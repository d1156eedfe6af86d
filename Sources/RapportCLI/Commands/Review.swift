import ArgumentParser
import Foundation
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts

/// `rapport review`: a page on this computer where a person decides on the codes.
struct Review: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open a page on which a person accepts, rejects, changes and adds codes.",
    discussion: """
      The page is served to this computer only. The address printed lets one browser in, once. Every \
      decision is in the study when the page says so; end with Ctrl-C at any time.

      Example: rapport review clinic.rapport
      Example: rapport review clinic.rapport --rater anna --port 9000 --no-open
      """)

  @OptionGroup var study: StudyArgument

  @Option(help: "In whose name decisions are written; your user name on this computer if left out.")
  var rater: String?

  @Option(help: "The port; the first free one from 8420 if left out.")
  var port: Int?

  @Flag(name: .customLong("no-open"), help: "Only print the address.")
  var noOpen = false

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port is from 1 to 65535")
    }
    if rater?.isEmpty == true { throw ValidationError("--rater is a name") }
  }

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      let name = rater ?? NSUserName()
      let opens = !noOpen
      try await ReviewServer.serve(
        store, rater: .init(name.isEmpty ? "local" : name),
        ports: port.map { $0...$0 } ?? 8420...8439
      ) { app in
        guard let address = app.invitation else { return }
        print(address)
        fflush(nil)
        if opens { Self.open(address) }
      }
    }
  }

  /// Hands the address to the computer's browser; where there is none the printed address is enough.
  private static func open(_ address: String) {
    #if os(macOS)
      let opener = "/usr/bin/open"
    #else
      let opener = "/usr/bin/xdg-open"
    #endif
    guard FileManager.default.isExecutableFile(atPath: opener) else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: opener)
    process.arguments = [address]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
