import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportReports
import RapportTranscripts

/// `rapport explain`: why an utterance carries its codes, and why not others.
struct Explain: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say for an utterance why each code fired, or which condition failed first.",
    discussion: """
      Example: rapport explain session.txt --utterance 12 -c rupture-signals
      Example: rapport explain session.txt --utterance 12 -c rupture-signals --why-not denial
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var books: CodebookOptions

  @Option(name: [.short, .long], help: "The utterance: the source's id, or its number from 0.")
  var utterance: String

  @Option(help: "The session, where the files hold several.")
  var session: String?

  @Option(help: ArgumentHelp("A code, by id or alias: why it does not apply.", valueName: "code"))
  var whyNot: [String] = []

  func run() async throws {
    try await Failure.guarding {
      let coder = try RuleCoder(try books.load().value)
      let transcript = try theSession()
      guard let index = index(in: transcript) else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "no-such-utterance",
            "session \(transcript.session.id) has no utterance '\(utterance)'",
            hint: "it has \(transcript.utterances.count), numbered from 0"))
      }
      let wanted = try whyNot.map { try code(named: $0, in: coder) }
      print(ExplanationText(transcript: transcript, index: index).head)
      for trace in coder.explain(transcript, utterance: index) {
        let isShown = wanted.isEmpty ? trace.verdict == .coded : wanted.contains(trace.code)
        if isShown { print(ExplanationText(transcript: transcript, index: index).text(trace)) }
      }
    }
  }

  private func theSession() throws -> Transcript {
    var found: [Transcript] = []
    var complaints: [Diagnostic] = []
    try input.corpus(allowsUnknownRoles: true).forEachReading { reading in
      switch reading.result {
      case .success(let read): found.append(read.transcript)
      case .failure(let error): complaints += error.diagnostics
      }
    }
    if let session { found = found.filter { $0.session.id.rawValue == session } }
    if found.isEmpty, !complaints.isEmpty { throw InvalidInput(complaints) }
    guard found.count == 1, let only = found.first else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "which-session",
          found.isEmpty ? "there is no such session" : "the files hold \(found.count) sessions",
          hint: "add --session with the id of one"))
    }
    return only
  }

  private func index(in transcript: Transcript) -> Int? {
    transcript.utterances.firstIndex { $0.id.rawValue == utterance }
      ?? Int(utterance).flatMap { transcript.utterances.indices.contains($0) ? $0 : nil }
  }

  private func code(named name: String, in coder: RuleCoder) throws -> CodeReference {
    let named = try coder.codebooks.code(named: name)
    return CodeReference(codebook: named.codebook.rawValue, code: named.code.id.rawValue)
  }
}
