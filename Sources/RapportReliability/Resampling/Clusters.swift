/// What is left out or drawn at a time: a session, or a therapist where therapists are few.
struct Clusters<Table: AgreementTable> {
  var tables: [Table]
  var sessions: Int
  var therapists: Int
  /// What one table stands for: session or therapist.
  var unit = "session"

  init(_ all: SessionTables<Table>) {
    let used = all.tables.indices.filter { all.tables[$0].units > 0 }
    sessions = used.count
    tables = used.map { all.tables[$0] }
    guard let names = all.therapists else {
      therapists = 0
      return
    }
    var byTherapist: [String: Table] = [:]
    for index in used {
      byTherapist[names[index], default: .empty] =
        byTherapist[names[index], default: .empty] + all.tables[index]
    }
    therapists = byTherapist.count
    if therapists > 1, 2 * therapists < sessions {
      tables = byTherapist.keys.sorted().compactMap { byTherapist[$0] }
      unit = "therapist"
    }
  }

  var flags: Set<Flag> {
    var flags: Set<Flag> = sessions < 10 ? [.fewSessions] : []
    if tables.count < sessions, therapists < 8 { flags.insert(.fewTherapists) }
    return flags
  }
}
