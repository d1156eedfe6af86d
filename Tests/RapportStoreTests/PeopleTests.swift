import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

@Suite struct PeopleTests {
  @Test func passwordsAreHashedWithASaltAndHold() throws {
    let first = try #require(PasswordHash(of: "correct horse"))
    let second = try #require(PasswordHash(of: "correct horse"))
    #expect(first.text.hasPrefix("scrypt$32768$8$3$") && first != second)
    #expect(first.holds("correct horse") && !first.holds("correct horsf"))
    for broken in ["", "scrypt$", "scrypt$32768$8$3$$", "scrypt$x$8$3$AAAA$AAAA", "plain"] {
      #expect(!PasswordHash(kept: broken).holds("correct horse"))
    }
  }

  @Test func usersSignInWithTheirPasswordOnly() throws {
    let sample = try StoreSample()
    let store = try StudyStore(path: sample.path, passwordCost: .none)
    let therapist = StudyUser(name: "tess", role: .therapist, therapist: "T01")
    try store.save(therapist, password: "long enough", by: "root")
    #expect(try store.account(named: "tess", password: "long enough")?.user == therapist)
    #expect(try store.account(named: "tess", password: "long enougj") == nil)
    #expect(try store.account(named: "nobody", password: "long enough") == nil)
    try store.save(StudyUser(name: "tess", role: .rater), password: "another one", by: "root")
    #expect(try store.users() == [StudyUser(name: "tess", role: .rater)])
    #expect(try store.account(named: "tess", password: "long enough") == nil)
    try store.removeUser("tess", by: "root")
    #expect(try store.users().isEmpty)
    #expect(try store.audit().map(\.action) == ["save-user", "save-user", "remove-user"])
  }

  @Test func aUserMustMakeSense() throws {
    let sample = try StoreSample()
    let cases: [(StudyUser, String, String)] = [
      (StudyUser(name: "a", role: .rater), "short", "weak-password"),
      (StudyUser(name: "a", role: .therapist), "long enough", "study-user"),
      (StudyUser(name: "a", role: .rater, therapist: "T01"), "long enough", "study-user"),
      (StudyUser(name: "", role: .rater), "long enough", "user-name"),
      (StudyUser(name: "rules", role: .rater), "long enough", "user-name"),
      (StudyUser(name: "a\u{202E}b", role: .rater), "long enough", "user-name"),
      (StudyUser(name: " a", role: .rater), "long enough", "user-name"),
    ]
    for (user, password, id) in cases {
      #expect(
        StoreSample.complaints { try sample.store.save(user, password: password, by: "root") }
          == [id])
    }
  }

  @Test func packetsAreInAnOrderOfTheirOwn() throws {
    let sample = try StoreSample()
    let ids = (0..<20).map { Session.ID("s\($0)") }
    for id in ids { _ = try sample.store.add(StoreSample.transcript(id: id)) }
    let packet = try sample.store.makePacket(for: "anna", of: ids + ids, by: "cara")
    let other = try sample.store.makePacket(
      for: "ben", of: ids, hidesMachine: false, by: "cara")
    #expect(packet.sessions.sorted() == ids.sorted() && packet.sessions != other.sessions)
    #expect(packet.id.rawValue.utf8.count == 32 && packet.id != other.id)
    #expect(try sample.store.packet(packet.id) == packet)
    #expect(try sample.store.packets(of: "ben") == [other])
    #expect(try sample.store.packet("guess") == nil)
    #expect(
      StoreSample.complaints {
        _ = try sample.store.makePacket(for: "anna", of: ["s1", "s99"], by: "cara")
      } == ["study-unknown-session"])
    #expect(try sample.store.packets().count == 2)
  }

  @Test func notesGoWithTheirUtterances() throws {
    let sample = try StoreSample()
    _ = try sample.store.add(StoreSample.transcript())
    for utterance in [nil, 1, 3] {
      _ = try sample.store.append(StoreSample.note("s01", utterance))
    }
    let lines = "T: Hello.\nT: How was the week?\nC: It was fine, I suppose.\nT: You suppose."
    _ = try sample.store.add(StoreSample.transcript(lines))
    #expect(try sample.store.notes(of: "s01").map(\.utterance) == [nil, 2, nil])
  }

  @Test func ratingsAndNotesAreKeptInOrder() throws {
    let sample = try StoreSample()
    _ = try sample.store.add(StoreSample.transcript())
    for value in [3, 5] {
      _ = try sample.store.append(
        SessionRating(
          id: "", session: "s01", scale: "empathy", value: value, rater: "anna", at: 0))
    }
    #expect(try sample.store.ratings(of: "s01").map(\.value) == [3, 5])
    #expect(
      StoreSample.complaints {
        _ = try sample.store.append(
          SessionRating(
            id: "", session: "s01", scale: "empathy", value: 0, rater: "anna", at: 0))
      } == ["study-constraint"])
    let note = try sample.store.append(
      StoreSample.note("s01", 2))
    #expect(try sample.store.notes(of: "s01") == [note])
    #expect(
      StoreSample.complaints {
        _ = try sample.store.append(
          StoreSample.note("s02", nil))
      } == ["study-unknown-session"])
  }
}
