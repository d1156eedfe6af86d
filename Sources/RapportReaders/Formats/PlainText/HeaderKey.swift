import RapportTranscripts

/// What a header line is about.
enum HeaderKey: Hashable {
  case session, date, number, minutes, modality, language, group
  case therapists, leaders, clients, members, present
  /// `T = therapist`
  case legend
  /// Known as a header's word; kept as metadata.
  case other

  /// The meaning of a word in front of a colon; nil for words that are none of a header's.
  init?(_ word: String) {
    guard let key = Self.words[RoleMap.folded(word).filter { $0 != "-" }] else { return nil }
    self = key
  }

  /// Whether the word stands in front of turns as well.
  var isAlsoSpeaker: Bool {
    switch self {
    case .therapists, .leaders, .clients, .members, .group, .legend: true
    default: false
    }
  }

  private static let words: [String: HeaderKey] = [
    "session": .session, "sessionid": .session, "transcript": .session, "id": .session,
    "date": .date, "dateofsession": .date, "sessiondate": .date, "datum": .date,
    "sessionno": .number, "sessionnumber": .number, "number": .number,
    "minutes": .minutes, "duration": .minutes, "length": .minutes, "modality": .modality,
    "language": .language, "group": .group, "groupid": .group,
    "therapist": .therapists, "therapists": .therapists, "counsellor": .therapists,
    "counselor": .therapists, "therapistid": .therapists, "clinician": .therapists,
    "leader": .leaders, "leaders": .leaders, "coleader": .leaders, "coleaders": .leaders,
    "facilitator": .leaders, "facilitators": .leaders, "groupleader": .leaders,
    "client": .clients, "clients": .clients, "patient": .clients, "patients": .clients,
    "clientid": .clients, "patientid": .clients, "member": .members, "members": .members,
    "groupmembers": .members, "present": .present, "attending": .present, "attendance": .present,
    "attendees": .present,
    "time": .other, "place": .other, "location": .other, "setting": .other, "recording": .other,
    "recorded": .other, "file": .other, "filename": .other, "audio": .other, "project": .other,
    "study": .other, "title": .other, "topic": .other, "transcriber": .other,
    "transcribedby": .other, "transcriptionist": .other, "version": .other, "absent": .other,
    "apologies": .other, "note": .other, "notes": .other, "site": .other, "type": .other,
    "format": .other, "keywords": .other, "interviewdate": .date,
  ]
}
