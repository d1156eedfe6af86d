import Foundation
import RapportCodebooks
import RapportCoding
import RapportReaders
import RapportTranscripts
import Synchronization

/// Reads a corpus and codes it: several sessions at once, results in the order of the corpus, memory
/// bounded, and a bad file never the end.
struct CodingBatch {
  /// What became of a corpus.
  struct Summary {
    /// How many sessions were coded.
    var sessions = 0
    /// How many utterances they have.
    var utterances = 0
    /// The files that were read.
    var paths: Set<String> = []
    /// Files, or sessions of files, that were refused.
    var refused: [FileReading] = []
    /// Sessions whose speakers' shares suggest swapped roles.
    var suspicious: [Session.ID] = []
  }

  /// How many sessions are read before they are coded together.
  private static let size = 64

  let coder: RuleCoder
  private let corpus: CorpusReader
  private let forcesLanguage: Bool

  /// Makes ready to code what the options name.
  ///
  /// - Throws: `InvalidInput` for codebooks that don't hold, and options that can't be.
  init(_ options: CodingOptions) throws {
    self.init(
      coder: try CodebookGate.coder(for: options.books), corpus: try options.input.corpus(),
      forcesLanguage: options.force)
  }

  /// Makes ready to code a corpus with a coder.
  init(coder: RuleCoder, corpus: CorpusReader, forcesLanguage: Bool = false) {
    self.coder = coder
    self.corpus = corpus
    self.forcesLanguage = forcesLanguage
  }

  /// Codes the corpus; diagnostics go to standard error.
  ///
  /// - Parameters:
  ///   - isWanted: whether a session is coded at all.
  ///   - each: gets each coded session in the order of the corpus.
  func run(
    where isWanted: (Session.ID) -> Bool = { _ in true }, _ each: (CodedSession) throws -> Void
  ) throws -> Summary {
    var summary = Summary()
    var waiting: [Transcript] = []
    try corpus.forEachReading { reading in
      switch reading.result {
      case .success(let read):
        guard isWanted(read.transcript.session.id) else { return }
        Console.report(read.diagnostics.filter { $0.severity > .note })
        if !forcesLanguage,
          let complaint = Self.languageComplaint(read.transcript, coder.codebooks, reading.path)
        {
          summary.refused.append(FileReading(path: reading.path, result: .failure(complaint)))
          Console.report(complaint.diagnostics)
          return
        }
        summary.paths.insert(reading.path)
        waiting.append(read.transcript)
      case .failure(let error):
        Console.report(error.diagnostics)
        summary.refused.append(reading)
      }
      if waiting.count == Self.size { try flush(&waiting, into: &summary, each) }
    }
    try flush(&waiting, into: &summary, each)
    Console.endProgress()
    return summary
  }

  /// Codes the corpus for a result that needs all its sessions at once, and says what became of it.
  ///
  /// - Parameter body: makes the result; not called where nothing could be coded.
  /// - Throws: what `body` throws, and an exit code where something was refused.
  func runWhole(_ body: ([CodedSession], Summary) throws -> Void) throws {
    var sessions: [CodedSession] = []
    let summary = try run { sessions.append($0) }
    if summary.sessions > 0 { try body(sessions, summary) }
    try BatchSummary(summary: summary, coder: coder).report()
  }

  private func flush(
    _ waiting: inout [Transcript], into summary: inout Summary,
    _ each: (CodedSession) throws -> Void
  ) throws {
    for session in coded(waiting) {
      summary.sessions += 1
      summary.utterances += session.transcript.utterances.count
      if RoleCheck(session.transcript).isSuspicious {
        summary.suspicious.append(session.transcript.session.id)
      }
      try each(session)
    }
    waiting = []
    Console.progress("\(summary.sessions) sessions coded")
  }

  /// Codes some sessions on all cores; each core has a worker of its own.
  private func coded(_ transcripts: [Transcript]) -> [CodedSession] {
    let cores = min(ProcessInfo.processInfo.activeProcessorCount, transcripts.count)
    guard cores > 1 else {
      var worker = RuleCoder.Worker(coder)
      return transcripts.map { worker.code($0) }
    }
    let results = Mutex<[Int: CodedSession]>([:])
    DispatchQueue.concurrentPerform(iterations: cores) { core in
      var worker = RuleCoder.Worker(coder)
      for index in stride(from: core, to: transcripts.count, by: cores) {
        let session = worker.code(transcripts[index])
        results.withLock { $0[index] = session }
      }
    }
    return results.withLock { results in transcripts.indices.compactMap { results[$0] } }
  }

  /// A codebook's phrases are in one language; a transcript that says it is in another is refused.
  static func languageComplaint(
    _ transcript: Transcript, _ codebooks: [Codebook], _ path: String
  ) -> InvalidInput? {
    guard let language = transcript.session.language else { return nil }
    func primary(_ tag: String) -> Substring { tag.lowercased()[...].prefix { $0 != "-" } }
    guard
      let other = codebooks.first(where: { primary($0.language) != primary(language) })
    else { return nil }
    return InvalidInput(
      Diagnostic(
        .error, id: "language-mismatch",
        "session '\(transcript.session.id)' is in \(language), codebook \(other.id) in \(other.language)",
        at: SourceLocation(file: path),
        hint: "use a codebook in that language, or --force to code it all the same"))
  }
}
