import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportReports
import RapportStore
import RapportTranscripts

/// Therapists' reports: the list, the report, and what is said to it.
struct TherapistCalls {
  private let visit: Visit
  private let therapist: Identifier<Therapist>

  private static let longestAnswer = 4_000

  init(_ visit: Visit) {
    self.visit = visit
    therapist = .init(visit.part(1))
  }

  private var store: StudyStore { visit.desk.store }
  private var isOwn: Bool { visit.visitor.therapist == therapist }

  /// The therapists, by id.
  func list() throws -> ReviewResponse {
    var sessions: [Identifier<Therapist>: Set<Session.ID>] = [:]
    for digest in try visit.desk.digests() {
      for therapist in digest.therapists {
        sessions[.init(therapist), default: []].insert(digest.id)
      }
    }
    let lines = try sessions.keys.sorted().map { therapist in
      let own = sessions[therapist] ?? []
      return TherapistListPage.Line(
        therapist: therapist, sessions: own.count,
        seal: try ReportSeal(of: therapist, sessions: own, in: store))
    }
    return TherapistListPage(visit: visit, lines: lines).response
  }

  /// A therapist's report; until they opened it, others are told to wait.
  func page() throws -> ReviewResponse {
    let seal = try seal()
    if seal.isClosed, !isOwn {
      return SealedReportPage(visit: visit, therapist: therapist, seal: seal).response
    }
    let (sessions, leftOut) = try visit.desk.reviewedSessions(for: visit.visitor)
    let codebooks = try store.codebooks()?.codebooks ?? []
    let readings = sessions.map { SettledReading($0, codebooks: codebooks).reading }
    let profile = TherapistProfile(of: therapist, sessions: readings, codebooks: codebooks)
    let page = TherapistReportPage(
      visit: visit, profile: profile, readings: readings, codebooks: codebooks, seal: seal,
      answers: try store.answers(to: therapist), leftOut: leftOut)
    try visit.desk.noteReading(of: Set(profile.sessions.map(\.session)), by: visit.visitor)
    try store.record(
      visit.visitor.name.rawValue, ReportSeal.action, about: therapist.rawValue)
    return page.response
  }

  /// Keeps what is said to the report.
  func answer() throws -> ReviewResponse {
    if try seal().isClosed, !isOwn { throw AccessRefusal.hidden }
    let text = String((visit.form["text"] ?? "").prefix(Self.longestAnswer))
    guard text.contains(where: { !$0.isWhitespace }) else { throw FormRefusal.emptyNote }
    try store.answer(therapist, text, by: visit.visitor.name.rawValue)
    return .redirect(to: .site(["therapist", therapist.rawValue], anchor: "answers"))
  }

  /// - Throws: ``AccessRefusal/hidden`` where it is neither the visitor's own report nor one of the
  ///   study that they may read.
  private func seal() throws -> ReportSeal {
    guard isOwn ? visit.visitor.may(.readOwnReport) : visit.visitor.may(.readReports) else {
      throw AccessRefusal.hidden
    }
    let own = try visit.desk.digests().filter { $0.therapists.contains(therapist.rawValue) }
    guard !own.isEmpty || isOwn else { throw AccessRefusal.hidden }
    return try ReportSeal(of: therapist, sessions: Set(own.map(\.id)), in: store)
  }
}
