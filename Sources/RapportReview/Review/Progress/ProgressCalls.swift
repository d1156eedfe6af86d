import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// The pages on which somebody's codes stand against the final ones.
struct ProgressCalls {
  let visit: Visit

  private var desk: ReviewDesk { visit.desk }

  /// The visitor's own.
  func own() throws -> ReviewResponse { try page(of: visit.visitor.name, isOwn: true) }

  /// Somebody's, for whoever leads them.
  func ofTrainee() throws -> ReviewResponse {
    let name = visit.part(1)
    guard try people().contains(name) else { throw AccessRefusal.hidden }
    return try page(of: .init(name), isOwn: name == visit.visitor.name.rawValue)
  }

  /// Whose progress there is to see.
  func list() throws -> ReviewResponse {
    ReviewResponse(body: TraineeListPage(visit: visit, names: try people()).html())
  }

  /// The trainees; where nobody signs in, the people who code.
  private func people() throws -> [String] {
    let users = try desk.store.users()
    guard users.isEmpty else { return users.filter { $0.role == .trainee }.map(\.name) }
    return try desk.store.raters().filter { $0.kind == .human }.map(\.id.rawValue)
  }

  private func page(of trainee: Rater.ID, isOwn: Bool) throws -> ReviewResponse {
    let hidden = try desk.hidden(from: visit.visitor)
    var settled: [TraineeProgress.Settled] = []
    var waiting: [ProgressPage.Waiting] = []
    var (leftOut, notBlind) = (0, 0)
    for session in try desk.store.finishedSessions(of: trainee) {
      // Codings that were imported may be of sessions that are nobody's here.
      let isTheirs = !isOwn || (try? desk.sight(of: session, for: visit.visitor)) != nil
      guard !hidden.contains(session), isTheirs else {
        leftOut += 1
        continue
      }
      let readings = try desk.store.finishedReadings(of: session)
      guard let own = readings.first(where: { $0.reading.rater.id == trainee }) else { continue }
      guard readings.count > 1,
        let consensus = Consensus(
          of: readings.map(\.reading), settledBy: try desk.store.adjudications(of: session))
      else {
        waiting.append(.init(session: session, why: "nobody else has finished coding it"))
        continue
      }
      guard consensus.open.isEmpty else {
        waiting.append(
          .init(
            session: session,
            why: Figure.count(consensus.open.count, "difference") + " not settled yet"))
        continue
      }
      if !own.isBlind { notBlind += 1 }
      // Whoever sees final codes of a session codes it blind no more.
      try desk.noteReading(of: session, by: visit.visitor, .suggestions)
      settled.append(
        .init(reading: own.reading, final: consensus.reading, finishedAt: own.finishedAt))
    }
    return ReviewResponse(
      body: ProgressPage(
        visit: visit, trainee: trainee, isOwn: isOwn,
        progress: TraineeProgress(settled, codebooks: visit.catalogue.codebooks),
        waiting: waiting, leftOut: leftOut, notBlind: notBlind
      ).html())
  }
}
