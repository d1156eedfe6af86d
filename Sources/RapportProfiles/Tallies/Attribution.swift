import RapportCoding
import RapportTranscripts

/// Which speakers of a session are a therapist.
enum Attribution {
  /// The speakers that are this therapist, or why nobody can tell.
  ///
  /// A speaker whose id or name is the therapist's is the therapist. Without one, the session's
  /// only speaker in the therapist's role is its only therapist.
  static func speakers(
    of therapist: Identifier<Therapist>, in transcript: Transcript
  ) -> Result<Set<Speaker.ID>, Failure> {
    let leaders = transcript.speakers.filter { $0.role == .therapist }
    let named = leaders.filter {
      $0.id.rawValue == therapist.rawValue || $0.name == therapist.rawValue
    }
    if !named.isEmpty { return .success(Set(named.map(\.id))) }
    let others = transcript.session.therapists.filter { $0 != therapist }
    let isAnother = { (speaker: Speaker) in
      others.contains { $0.rawValue == speaker.id.rawValue || $0.rawValue == speaker.name }
    }
    let left = leaders.filter { !isAnother($0) }
    let unnamed = others.filter { other in
      !leaders.contains { $0.id.rawValue == other.rawValue || $0.name == other.rawValue }
    }
    if left.isEmpty { return .failure(Failure(reason: .therapistSilent)) }
    guard left.count == 1, unnamed.isEmpty else {
      return .failure(Failure(reason: .therapistsNotToldApart))
    }
    return .success(Set(left.map(\.id)))
  }

  /// Why nobody can tell.
  struct Failure: Error {
    var reason: LeftOut.Reason
  }
}
