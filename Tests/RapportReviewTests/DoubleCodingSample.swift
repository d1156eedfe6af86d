import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// A study that two raters have coded blind; anna, whose file it is, adjudicates unless users sign in.
struct DoubleCodingSample {
  let sample: ReviewSample
  /// - Parameter sessions: what each of ben and eva gave in each session.
  init(
    _ sessions: [(id: Session.ID, ben: [(String, Int)], eva: [(String, Int)])] = [
      ("s01", [("hedge", 1), ("refusal", 3)], [("hedge", 1), ("owns", 2)])
    ], users: [StudyUser] = []
  ) async throws {
    sample = try await ReviewSample(users: users)
    for session in sessions where session.id != "s01" { try sample.add(id: session.id) }
    for rater in ["ben", "eva"] {
      let packet = try sample.store.makePacket(
        for: .init(rater), of: sessions.map(\.id), by: "sam")
      for session in sessions {
        for (code, utterance) in rater == "ben" ? session.ben : session.eva {
          try add(code, utterance, in: session.id, by: .init(rater))
        }
        try sample.store.finish(session.id, in: packet.id, by: rater)
      }
    }
    if let first = users.first { try await sample.signIn(first.name) }
  }

  /// A code that a rater gives blind.
  func add(
    _ code: String, _ utterance: Int, in session: Session.ID, by rater: Rater.ID,
    isBlind: Bool = true
  ) throws {
    let transcript = try sample.store.transcript(of: session)
    let anchor = try #require(
      Anchor(code: ReviewSample.code(code), utterance: utterance, in: transcript))
    _ = try sample.store.append(
      Decision(
        id: "", session: session, revision: transcript.revision, kind: .add, anchor: anchor,
        isBlind: isBlind, rater: rater, at: 0))
  }

  /// The address of a session's page as the list has it.
  func address(_ session: String = "s01", names: String = "") async throws -> String {
    let list = await sample.get("/adjudication" + names).text
    let tail = try #require(
      list.split(separator: "href=\"/adjudication/\(session)?", maxSplits: 1).last)
    return "/adjudication/\(session)?"
      + String(tail.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
  }

  /// Settles a difference as the form of its page does.
  func settle(
    _ key: String, _ outcome: String, why: String = "", code: String = "",
    on session: String = "s01", last: String? = nil
  ) async throws -> ReviewSample.Answer {
    let address = try await address(session)
    let target = address.replacing("/\(session)?", with: "/\(session)/difference?")
    let own = await sample.get(target + "&at=" + ReviewSample.encoded(key))
    let page = own.status == 200 ? own.text : await sample.get(address).text
    let names = ["csrf", "version", "pair"] + (last == nil ? ["last"] : [])
    let guards = names.map { name in
      let tail = page.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1).last ?? ""
      return (name, String(tail.prefix { $0 != "\"" }))
    }
    let response = await sample.post(
      "/adjudication/\(session)/settle",
      guards + [("at", key), ("outcome", outcome), ("why", why), ("code", code)]
        + (last.map { [("last", $0)] } ?? []))
    return (response.status, String(decoding: response.body, as: UTF8.self))
  }
}

extension ReviewSample {
  /// A status and a page.
  typealias Answer = (status: Int, text: String)
}
