import ArgumentParser
import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTranscripts

/// `rapport study code`: the rules read every session of a study.
struct StudyCodeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Code the sessions of a study by the rules of its codebooks.",
    discussion: """
      Codebooks given with -c are put into the study first, those they use and extend with them; \
      without -c the study's own are used. Only sessions are coded that weren't yet with these \
      versions. Earlier codings stay, and decisions hold for the new ones where code and words are \
      the same.
      """)

  @OptionGroup var study: StudyArgument
  @OptionGroup var books: CodebookOptions

  @Flag(help: "Code transcripts in another language than the codebook's all the same.")
  var force = false

  func run() async throws {
    try await Failure.guarding {
      let store = try study.open()
      let coder = try coder(store)
      let versions = Set(coder.codebooks.map(CodedSession.CodebookVersion.init))
      var worker = RuleCoder.Worker(coder)
      var (coded, refused, codings) = (0, 0, 0)
      for session in try store.sessions() {
        let current = try store.suggestions(in: session.id)
        if let current, Set(current.codebooks) == versions { continue }
        let transcript = try store.transcript(of: session.id, by: "rules")
        if !force,
          let complaint = CodingBatch.languageComplaint(transcript, coder.codebooks, study.path)
        {
          Console.report(complaint.diagnostics)
          refused += 1
          continue
        }
        let reading = worker.code(transcript)
        try store.save(reading, by: "rules")
        coded += 1
        codings += reading.codings.count
      }
      Console.note(
        "coded \(coded) sessions, \(codings) codings, with "
          + coder.codebooks.map { "\($0.id) \($0.version) (\($0.fingerprint.short))" }
          .joined(separator: ", "))
      if refused > 0 { throw Failure.incomplete }
    }
  }

  /// The coder of the codebooks given, or of the study's; their examples must hold.
  private func coder(_ store: StudyStore) throws -> RuleCoder {
    guard books.codebook.isEmpty else {
      let coder = try CodebookGate.coder(for: books)
      for layers in try books.layers() { _ = try store.add(layers) }
      return coder
    }
    guard let codebooks = try store.codebooks() else {
      _ = try books.load(); throw Failure.impossible
    }
    let coder = try RuleCoder(codebooks)
    let failed = CodebookGate.failures(of: coder)
    guard failed.isEmpty else { throw InvalidInput(failed) }
    return coder
  }
}
