import RapportCodebooks
import RapportTranscripts

extension CodingsFile {
  /// The codings of sessions as a rater, or the rules, coded them.
  public init(_ coded: [CodedSession]) {
    var rows: [Row] = []
    var sessions: [String?: Set<String>] = [:]
    for session in coded {
      let id = session.transcript.session.id.rawValue
      let rater = session.rater
      sessions[rater.id.rawValue, default: []].insert(id)
      rows += session.codings.map { coding in
        Row(
          key: UtteranceKey(
            session: id,
            utterance: session.transcript.utterances[coding.utterance].id.rawValue),
          code: coding.code.code, codebook: coding.code.codebook, isMain: coding.isMain,
          rater: rater.id.rawValue,
          kind: rater.kind, rules: coding.evidence.compactMap { $0.rule?.rawValue })
      }
    }
    self.init(rows: rows, sessions: sessions)
  }
}

extension UtterancesFile {
  /// The utterances of sessions.
  public init(_ coded: [CodedSession]) {
    rows = coded.map(\.transcript).flatMap { transcript in
      transcript.utterances.enumerated().map { index, utterance in
        Row(
          key: .init(
            session: transcript.session.id.rawValue, utterance: utterance.id.rawValue),
          number: String(index), role: transcript.role(ofUtterance: index), text: utterance.text)
      }
    }
  }
}
