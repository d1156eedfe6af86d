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

      To share a study, add users (`rapport study user add`) and put a proxy with TLS before the page: \
      docs/how-to/share-a-study.md.

      Example: rapport review clinic.rapport
      Example: rapport review clinic.rapport --rater anna --port 9000 --no-open
      Example: rapport review clinic.rapport --behind-proxy https://review.clinic.example
      """)

  @OptionGroup var study: StudyArgument

  @Option(help: "In whose name decisions are written; your user name on this computer if left out.")
  var rater: String?

  @Option(
    help: "The port; the first free one from 8420 if left out, or 8420 itself behind a proxy.")
  var port: Int?

  @Flag(name: .customLong("no-open"), help: "Only print the address.")
  var noOpen = false

  @Flag(name: .customLong("sign-in"), help: "Users sign in with their passwords.")
  var signIn = false

  @Option(
    help: ArgumentHelp(
      "A proxy serves the page by TLS under this address; users sign in.", valueName: "origin"))
  var behindProxy: String?

  @Option(
    help: ArgumentHelp(
      "The address to listen on, 127.0.0.1 if left out; another computer's proxy needs one.",
      valueName: "address"))
  var listen: String?

  func validate() throws {
    if let port, !(1...65_535).contains(port) {
      throw ValidationError("--port is from 1 to 65535")
    }
    if rater?.isEmpty == true { throw ValidationError("--rater is a name") }
    if rater != nil, signIn || behindProxy != nil {
      throw ValidationError("--rater is for yourself; users who sign in decide in their own names")
    }
  }

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      let name = rater ?? NSUserName()
      let plan = try ServingPlan(
        store, owner: .init(name.isEmpty ? "local" : name), signIn: signIn,
        behindProxy: behindProxy, host: listen, port: port)
      let opens = !noOpen && behindProxy == nil
      try await ReviewServer.serve(store, plan) { app in
        let address = app.invitation ?? app.origin
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
