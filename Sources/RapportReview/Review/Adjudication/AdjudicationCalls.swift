import RapportCodebooks
import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// The pages and forms on which differences between raters are settled.
struct AdjudicationCalls {
  private let visit: Visit
  private let isHidden: Bool

  init(_ visit: Visit) {
    self.visit = visit
    isHidden = (visit.query("names") ?? visit.form["names"]) == "hidden"
  }

  private var desk: ReviewDesk { visit.desk }

  /// The sessions that two people or more have coded.
  func list() throws -> ReviewResponse {
    let hidden = try desk.hidden(from: visit.visitor)
    let study = try desk.store.description().uid
    var lines: [AdjudicationListPage.Line] = []
    var leftOut = 0
    for session in try desk.store.doubleCodedSessions() {
      guard !hidden.contains(session) else {
        leftOut += 1
        continue
      }
      let readings = try desk.store.finishedReadings(of: session)
      let adjudications = try desk.store.adjudications(of: session)
      lines.append(
        .init(
          session: session,
          pairs: RaterPair.all(readings, study: study, hidden: isHidden).map { pair in
            let coding = DoubleCoding(
              pair.first.reading, pair.second.reading, settledBy: adjudications)
            return (pair, coding.differences.count, coding.open.count)
          }))
    }
    return ReviewResponse(
      body: AdjudicationListPage(
        visit: visit, lines: lines, leftOut: leftOut, isHidden: isHidden
      ).html())
  }

  /// Two raters' codes of a session side by side.
  func page() throws -> ReviewResponse {
    let adjudicated = try adjudicated()
    try note(adjudicated)
    return ReviewResponse(body: AdjudicationPage(visit: visit, adjudicated: adjudicated).html())
  }

  /// One difference with the code's definition, and all that can be settled on it.
  func difference() throws -> ReviewResponse {
    let adjudicated = try adjudicated()
    guard let place = try place(adjudicated, visit.query("at")) else {
      return RefusalPage.missing.response
    }
    try note(adjudicated)
    return ReviewResponse(
      body: DifferencePage(
        page: AdjudicationPage(visit: visit, adjudicated: adjudicated), place: place
      ).html())
  }

  /// Settles a difference, or settles it anew.
  func settle() throws -> ReviewResponse {
    let adjudicated = try adjudicated()
    guard visit.form["version"] == adjudicated.revision.hex else { throw FormRefusal.outdated }
    guard let place = try place(adjudicated, visit.form["at"]), place.isDifference else {
      throw FormRefusal.noDifference
    }
    guard visit.form["last"] ?? "" == place.history.last?.id.rawValue ?? "" else {
      throw FormRefusal.settledMeanwhile
    }
    let why = String((visit.form["why"] ?? "").prefix(4_000))
    _ = try desk.store.append(
      Adjudication(
        id: "", session: adjudicated.session, revision: adjudicated.revision,
        anchor: place.anchor, raters: adjudicated.pair.raters.sorted(),
        outcome: try outcome(place), by: visit.visitor.name,
        why: why.allSatisfy(\.isWhitespace) ? nil : why, at: 0))
    return .redirect(
      to: AdjudicationPage(visit: visit, adjudicated: adjudicated).link(
        anchor: AnchorKey.place(AnchorKey.key(of: place.anchor))))
  }

  private func outcome(_ place: DoubleCoding.Place) throws -> Adjudication.Outcome {
    switch visit.form["outcome"] {
    case "present": return .present
    case "absent": return .absent
    case "changed":
      guard let code = visit.form["code"].flatMap(AnchorKey.code),
        desk.catalogue[code] != nil, !desk.catalogue.isInternal(code)
      else { throw FormRefusal.unknownCode }
      return code == place.part.code ? .present : .changed(to: code)
    default: throw FormRefusal.incomplete
    }
  }

  private func place(
    _ adjudicated: AdjudicatedSession, _ key: String?
  ) throws -> DoubleCoding.Place? {
    adjudicated.coding.places.first { AnchorKey.key(of: $0.anchor) == key }
  }

  /// The session with the pair of the address; the first pair where it names none.
  private func adjudicated() throws -> AdjudicatedSession {
    let session = Session.ID(visit.part(1))
    let hidden = try desk.hidden(from: visit.visitor)
    guard !hidden.contains(session), try desk.store.doubleCodedSessions().contains(session) else {
      throw AccessRefusal.hidden
    }
    let pairs = RaterPair.all(
      try desk.store.finishedReadings(of: session), study: try desk.store.description().uid,
      hidden: isHidden)
    let key = visit.query("pair") ?? visit.form["pair"]
    guard let pair = key.map({ key in pairs.first { $0.key == key } }) ?? pairs.first else {
      throw AccessRefusal.hidden
    }
    return try AdjudicatedSession(pair, desk, hidden: hidden)
  }

  /// Whoever sees others' codes of a session codes it blind no more.
  private func note(_ adjudicated: AdjudicatedSession) throws {
    try desk.noteReading(of: adjudicated.session, by: visit.visitor, .suggestions)
  }
}
