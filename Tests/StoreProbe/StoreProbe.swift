import Foundation
import RapportCodebooks
import RapportCoding
import RapportStore
import RapportTranscripts

/// A program that tests start, kill, and let run out of disk: it decides on a study's first session
/// and prints the id of each decision that was acknowledged.
///
/// `StoreProbe STUDY RATER COUNT [BYTES]`: with bytes, no file may grow beyond them.
/// `StoreProbe STUDY`: makes the study.
@main
struct StoreProbe {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.count == 2 {
      exit((try? StudyStore.create(at: arguments[1], name: "Probe")) == nil ? 2 : 0)
    }
    guard arguments.count >= 4, let count = Int(arguments[3]) else { exit(64) }
    if arguments.count > 4, let bytes = UInt(arguments[4]) {
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }
    do throws(InvalidInput) {
      try decide(on: arguments[1], by: .init(arguments[2]), count)
    } catch {
      FileHandle.standardError.write(Data((error.description + "\n").utf8))
      exit(2)
    }
  }

  private static func decide(
    on path: String, by rater: Rater.ID, _ count: Int
  ) throws(InvalidInput) {
    let store = try StudyStore(path: path)
    guard let session = try store.sessions().first else { exit(64) }
    let transcript = try store.transcript(of: session.id)
    let code = CodeReference(codebook: "book", code: "hedge")
    for number in 0..<count {
      let index = number % transcript.utterances.count
      guard let anchor = Anchor(code: code, utterance: index, in: transcript) else { exit(64) }
      let decision = try store.append(
        Decision(
          id: "", session: session.id, revision: session.fingerprint, kind: .add, anchor: anchor,
          rater: rater, at: 0))
      FileHandle.standardOutput.write(Data((decision.id.rawValue + "\n").utf8))
    }
  }
}
