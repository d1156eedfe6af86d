package import RapportTranscripts

extension ReadingOptions {
  /// Gives the speakers of a transcript the roles the user said, and leaves the others as they are.
  package func applyRoles(to transcript: inout Transcript) {
    guard !roles.isEmpty else { return }
    var given: [String: SpeakerRole] = [:]
    for (label, role) in roles { given[RoleMap.folded(label)] = role }
    var result: [Speaker.ID: SpeakerRole] = [:]
    for speaker in transcript.speakers {
      if let role = given[RoleMap.folded(speaker.id.rawValue)]
        ?? speaker.name.flatMap({ given[RoleMap.folded($0)] })
      {
        result[speaker.id] = role
      }
    }
    transcript.setRoles(result)
  }

  /// Gives the speakers whose role is still unknown the one that their label has beyond doubt.
  package func applyDefaultRoles(to transcript: inout Transcript, isGroup: Bool = false) {
    let labels = transcript.speakers.map(\.id.rawValue)
    let defaults = RoleMap(isGroup: isGroup).roles(of: labels)
    var result: [Speaker.ID: SpeakerRole] = [:]
    for speaker in transcript.speakers where speaker.role == .unknown {
      result[speaker.id] = defaults[speaker.id.rawValue]
    }
    transcript.setRoles(result)
  }
}
