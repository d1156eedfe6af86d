import RapportTranscripts

extension SessionManifest.Row {
  /// Gives a transcript what the row says; an empty cell changes nothing.
  func apply(to transcript: inout Transcript) {
    var session = transcript.session
    session.id = .init(self.session)
    if !details.therapists.isEmpty { session.therapists = details.therapists }
    if !details.clients.isEmpty { session.clients = details.clients }
    if !details.present.isEmpty { session.present = details.present }
    session.group = details.group ?? session.group
    session.number = details.number ?? session.number
    session.date = details.date ?? session.date
    session.minutes = details.minutes ?? session.minutes
    session.modality = details.modality ?? session.modality
    session.language = details.language ?? session.language
    transcript.session = session
    transcript.setRoles(impliedRoles(transcript))
  }

  /// A speaker whose label is a therapist's or client's id has that role; in a group clients are
  /// members.
  private func impliedRoles(_ transcript: Transcript) -> [Speaker.ID: SpeakerRole] {
    let session = transcript.session
    let isGroup = session.group != nil
    let therapists = Set(session.therapists.map { RoleMap.folded($0.rawValue) })
    let clients = Set(session.clients.map { RoleMap.folded($0.rawValue) })
    var roles: [Speaker.ID: SpeakerRole] = [:]
    for speaker in transcript.speakers {
      let label = RoleMap.folded(speaker.id.rawValue)
      switch speaker.role {
      case .unknown where therapists.contains(label): roles[speaker.id] = .therapist
      case .unknown where clients.contains(label): roles[speaker.id] = isGroup ? .member : .client
      case .client where isGroup: roles[speaker.id] = .member
      default: break
      }
    }
    return roles
  }
}
