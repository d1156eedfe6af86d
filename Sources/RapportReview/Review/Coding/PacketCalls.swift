import RapportCoding
import RapportReports
import RapportStore
import RapportTranscripts

/// The pages and forms of packets.
struct PacketCalls {
  let visit: Visit

  private var desk: ReviewDesk { visit.desk }

  /// All packets, and the form that makes one.
  func list() throws -> ReviewResponse {
    var lines: [PacketListPage.Line] = []
    let hidden = try desk.hidden(from: visit.visitor)
    for packet in try desk.store.packets() {
      let counts = try desk.store.decisionCounts(by: packet.rater)
      let shown =
        packet.rater == visit.visitor.name
        ? packet.sessions : packet.sessions.filter { !hidden.contains($0) }
      lines.append(
        .init(
          packet: packet, decisions: shown.reduce(0) { $0 + (counts[$1] ?? 0) },
          leftOut: packet.sessions.count - shown.count))
    }
    return ReviewResponse(
      body: PacketListPage(visit: visit, lines: lines, form: try form(lines.map(\.packet))).html())
  }

  private func form(_ packets: [Packet]) throws -> PacketForm {
    var raters: [Session.ID: Set<Rater.ID>] = [:]
    for packet in packets {
      for session in packet.sessions { raters[session, default: []].insert(packet.rater) }
    }
    let sessions = try desk.store.sessions().map { session in
      PacketForm.Choice(
        id: session.id,
        therapists: try desk.store.transcript(of: session.id).session.therapists.map(\.rawValue),
        raters: raters[session.id]?.count ?? 0)
    }
    let like = packets.first { $0.id.rawValue == visit.query("like") }
    return PacketForm(
      visit: visit, users: try coders(), sessions: sessions, chosen: Set(like?.sessions ?? []))
  }

  /// Who may code: users where there are any, else people the study knows.
  private func coders() throws -> PacketForm.People {
    let users = try desk.store.users().filter { Right.of($0.role).contains(.codePackets) }
    if !users.isEmpty { return .users(users.map(\.name)) }
    let known = try desk.store.raters().filter { $0.kind == .human }.map(\.id.rawValue)
    return .anybody(Set(known).union([visit.visitor.name.rawValue]).sorted())
  }

  /// Makes a packet.
  func make() throws -> ReviewResponse {
    let given = (visit.form["other"] ?? visit.form["rater"] ?? "").split(separator: " ")
      .joined(separator: " ")
    guard !given.isEmpty else { throw FormRefusal.noRater }
    if case .users(let names) = try coders(), !names.contains(given) {
      throw FormRefusal.noRater
    }
    let rater = Rater.ID(given)
    let sessions = try chosen(for: rater)
    _ = try desk.store.makePacket(
      for: rater, of: sessions, hidesMachine: visit.form["machine"] != nil,
      hidesRaters: visit.form["raters"] != nil, by: visit.visitor.name.rawValue)
    return .redirect(to: .site(["packets"]))
  }

  private func chosen(for rater: Rater.ID) throws -> [Session.ID] {
    if visit.form["do"] == "random" {
      let open = try desk.store.sessionsToDoubleCode(by: rater)
      guard let count = visit.form["random"].flatMap(Int.init), count > 0, count <= open.count
      else { throw FormRefusal.tooFewSessions(open.count) }
      return Array(open.shuffled().prefix(count))
    }
    let sessions = visit.form.all("session").map { Session.ID($0) }
    guard !sessions.isEmpty else { throw FormRefusal.noSession }
    return sessions
  }

  /// The visitor's own packets.
  func home() throws -> ReviewResponse {
    ReviewResponse(
      body: CodingPage(visit: visit, packets: try desk.packets(of: visit.visitor)).html())
  }

  /// One of the visitor's packets; another one looks as if it weren't there.
  func packet() throws -> ReviewResponse {
    let packet = try own()
    return ReviewResponse(
      body: PacketPage(
        visit: visit, packet: packet,
        decisions: try desk.store.decisionCounts(by: visit.visitor.name)
      ).html())
  }

  /// Says that the visitor is done with a session.
  func finish() throws -> ReviewResponse {
    let packet = try own()
    let session = Session.ID(visit.part(3))
    guard packet.sessions.contains(session) else { throw AccessRefusal.hidden }
    guard visit.form["sure"] != nil else { throw FormRefusal.unsure }
    let sight = try desk.sight(of: session, for: visit.visitor)
    guard visit.form["version"] == (try desk.content(of: session, sight).version) else {
      throw FormRefusal.outdated
    }
    try desk.store.finish(session, in: packet.id, by: visit.visitor.name.rawValue)
    return .redirect(to: .site(["packet", packet.id.rawValue]))
  }

  private func own() throws -> Packet {
    let id = Packet.ID(visit.part(1))
    guard let packet = try desk.packets(of: visit.visitor).first(where: { $0.id == id }) else {
      throw AccessRefusal.hidden
    }
    return packet
  }
}
