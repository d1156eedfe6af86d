import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// The tallies of all therapists of a study.
struct StudyTally: Sendable {
  /// By therapist, each by session.
  private(set) var sessions: [Identifier<Therapist>: [SessionTally]] = [:]
  /// What could not be used, by therapist.
  private(set) var leftOut: [Identifier<Therapist>: [LeftOut]] = [:]

  /// Tallies the sessions; where several raters read one, consensus goes before a person, a person
  /// before the rules, the rules before a model.
  init(_ codedSessions: [CodedSession]) {
    var chosen: [Session.ID: CodedSession] = [:]
    for coded in codedSessions {
      let id = coded.transcript.session.id
      if let other = chosen[id], Self.order(other.rater) <= Self.order(coded.rater) { continue }
      chosen[id] = coded
    }
    for coded in chosen.values.sorted(by: { $0.transcript.session.id < $1.transcript.session.id }) {
      for therapist in Set(coded.transcript.session.therapists) { add(coded, for: therapist) }
    }
  }

  private mutating func add(_ coded: CodedSession, for therapist: Identifier<Therapist>) {
    let session = coded.transcript.session.id
    if RoleCheck(coded.transcript).isSuspicious {
      leftOut[therapist, default: []].append(
        LeftOut(session: session, reason: .rolesMayBeSwapped))
      return
    }
    switch Attribution.speakers(of: therapist, in: coded.transcript) {
    case .failure(let failure):
      leftOut[therapist, default: []].append(LeftOut(session: session, reason: failure.reason))
    case .success(let own):
      let tally = SessionTally(coded, own: own)
      if tally.part.utterances == 0 {
        leftOut[therapist, default: []].append(
          LeftOut(session: session, reason: .therapistSilent))
      } else {
        sessions[therapist, default: []].append(tally)
      }
    }
  }

  /// Everybody who has a session, used or not, by id.
  var therapists: [Identifier<Therapist>] {
    Set(sessions.keys).union(leftOut.keys).sorted()
  }

  private static func order(_ rater: Rater) -> Int {
    switch rater.kind {
    case .consensus: 0
    case .human: 1
    case .rules: 2
    case .model: 3
    }
  }
}
