import RapportCodebooks
public import RapportCoding
import RapportTranscripts

/// What sessions add to the profiles of their therapists: counts and places, without a word of the
/// transcripts.
///
/// All of it sums, so that the tallies of shards united give the profiles of the whole, bit for bit:
///
/// ```
/// let study = try StudyTally.united([monday, tuesday])
/// let profiles = TherapistProfile.all(study: study, codebooks: codebooks)
/// ```
public struct StudyTally: Hashable, Sendable {
  /// The codebooks that the sessions were coded with, by id and fingerprint.
  public private(set) var codebooks: [CodedSession.CodebookVersion] = []
  /// By therapist, each by session.
  private(set) var sessions: [Identifier<Therapist>: [SessionTally]] = [:]
  /// What could not be used, by therapist, each by session.
  private(set) var leftOut: [Identifier<Therapist>: [LeftOut]] = [:]

  /// Tallies the sessions; where several raters read one, consensus goes before a person, a person
  /// before the rules, the rules before a model.
  public init(_ codedSessions: [CodedSession]) {
    var chosen: [Session.ID: CodedSession] = [:]
    for coded in codedSessions {
      let id = coded.transcript.session.id
      if let other = chosen[id], Self.order(other.rater) <= Self.order(coded.rater) { continue }
      chosen[id] = coded
    }
    for coded in chosen.values.sorted(by: { $0.transcript.session.id < $1.transcript.session.id }) {
      for therapist in Set(coded.transcript.session.therapists) { add(coded, for: therapist) }
    }
    note(codedSessions.flatMap(\.codebooks))
  }

  /// The tally of nobody.
  init() {}

  private mutating func add(_ coded: CodedSession, for therapist: Identifier<Therapist>) {
    let session = coded.transcript.session.id
    if RoleCheck(coded.transcript).isSuspicious {
      add(LeftOut(session: session, reason: .rolesMayBeSwapped), for: therapist)
      return
    }
    switch Attribution.speakers(of: therapist, in: coded.transcript) {
    case .failure(let failure):
      add(LeftOut(session: session, reason: failure.reason), for: therapist)
    case .success(let own):
      let tally = SessionTally(coded, own: own)
      if tally.part.utterances == 0 {
        add(LeftOut(session: session, reason: .therapistSilent), for: therapist)
      } else {
        add(tally, for: therapist)
      }
    }
  }

  /// Adds a session of a therapist behind those that are there.
  mutating func add(_ tally: SessionTally, for therapist: Identifier<Therapist>) {
    sessions[therapist, default: []].append(tally)
  }

  /// Adds a session that can't be used.
  mutating func add(_ session: LeftOut, for therapist: Identifier<Therapist>) {
    leftOut[therapist, default: []].append(session)
  }

  /// Takes in codebooks that sessions were coded with.
  mutating func note(_ versions: [CodedSession.CodebookVersion]) {
    codebooks = Set(codebooks).union(versions)
      .sorted {
        ($0.id, $0.fingerprint.hex, $0.version) < ($1.id, $1.fingerprint.hex, $1.version)
      }
  }

  /// Puts sessions in the order of their ids.
  mutating func sort() {
    for therapist in sessions.keys {
      sessions[therapist]?.sort { $0.part.session < $1.part.session }
    }
    for therapist in leftOut.keys { leftOut[therapist]?.sort { $0.session < $1.session } }
  }

  /// Everybody who has a session, used or not, by id.
  var therapists: [Identifier<Therapist>] {
    Set(sessions.keys).union(leftOut.keys).sorted()
  }

  /// All sessions, used or not.
  var sessionIDs: Set<Session.ID> {
    Set(sessions.values.joined().map(\.part.session))
      .union(leftOut.values.joined().map(\.session))
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
