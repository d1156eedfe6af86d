import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts

@testable import RapportFitting

/// Sessions whose best rules are known: a plea is what says "please" or "would you mind", and never what
/// says "thanks".
enum FitSample {
  /// The codebook knows "please" and, wrongly, "thanks"; "would you mind" it doesn't know.
  static let yaml = """
    codebook: pleas
    version: 0.1.0
    language: en
    codes:
      - code: plea
        name: Plea
        roles: [client]
        family: asking
        rules:
          # what asks
          - id: plea.please
            phrase: ["please", "pretty"]
          - id: plea.thanks
            phrase: ["thanks", "ever so kind"]
        examples:
          - applies: "«Please» stay."
          - does-not-apply: "I stay."
    """

  static func codebook() throws -> Codebook {
    try Codebook.load(yaml: yaml, file: "pleas.yaml").value
  }

  /// What is said in a session, and whether it is a plea.
  static func talk(_ session: Int) -> [(text: String, isPlea: Bool)] {
    let things = ["the door", "a chair", "that window", "my coat", "her letter"]
    return (0..<20).map { turn in
      let end = ["", " today", " again and again"][(turn * 2 + session) % 3]
      let thing = things[(turn + session) % things.count] + end
      switch (turn * 3 + session) % 5 {
      case 0: return ("I say please bring \(thing).", true)
      case 1: return ("I say would you mind \(thing).", true)
      case 2: return ("I say thanks for \(thing).", false)
      case 3: return ("I say we forgot \(thing).", false)
      default: return ("I say we never had \(thing).", false)
      }
    }
  }

  static func transcript(
    _ session: Int, _ talk: [(text: String, isPlea: Bool)]
  ) -> Transcript {
    Transcript.sample(
      talk.map { "T: Go on.\nC: \($0.text)" }.joined(separator: "\n"), id: .init(name(session)))
  }

  static func name(_ session: Int) -> String { "s\(session < 10 ? "0" : "")\(session)" }

  /// The corpus of some sessions; `changing` replaces the talk of one.
  static func corpus(
    sessions: Int = 12, changing: (Int) -> [(text: String, isPlea: Bool)] = talk
  ) throws -> FitCorpus {
    var csv = "session,utterance,code\n"
    var transcripts: [Transcript] = []
    for session in 0..<sessions {
      let talk = changing(session)
      transcripts.append(transcript(session, talk))
      for (turn, said) in talk.enumerated() {
        csv += "\(name(session)),\(turn * 2 + 1),\(said.isPlea ? "plea" : "")\n"
      }
    }
    return try FitCorpus(
      transcripts, reference: CodingsFile(csv: Array(csv.utf8), file: "human.csv"), map: nil,
      codebook: try codebook())
  }

  /// Fewer parts, so that the tests are quick.
  static let small: FitOptions = {
    var options = FitOptions()
    options.folds = 3
    options.innerFolds = 2
    return options
  }()

  static func fit(
    _ corpus: FitCorpus? = nil, scope: FitScope = .all, options: FitOptions = small
  ) throws -> CodebookFit {
    let codebook = try codebook()
    return try CodebookFit(
      Codebooks([codebook]), target: codebook, scope: scope, corpus: corpus ?? Self.corpus(),
      options: options)
  }
}
