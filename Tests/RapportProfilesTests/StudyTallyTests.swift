import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportTestSupport
import RapportTranscripts
import Testing

/// Tallies as files: what is written is read, shards add up, and what doesn't fit is refused.
@Suite struct StudyTallyTests {
  /// Seven therapists of ten sessions, some coded by people, and sessions that can't be used.
  private static let sessions: [CodedSession] =
    (0..<70).map { session($0) } + [
      ProfileSample.session("silent", order: [1, 1, 1]),
      ProfileSample.session("swapped", words: [2, 90, 2, 90, 2, 90]),
      ProfileSample.session("two", therapists: ["T1", "T2"]),
    ]

  private static func session(_ number: Int) -> CodedSession {
    let isRepaired = number.isMultiple(of: 2)
    let codes = [("praise", 0), ("strain", 1), ("strain", 3), ("inner", 5)].filter {
      ($0.1 + number) % 3 != 0
    }
    var coded = ProfileSample.session(
      "s\(number)", client: "C\(number % 21)", therapists: ["T\(number % 7)"],
      codes: codes + (isRepaired ? [("repair", 2)] : []),
      episodes: [
        isRepaired
          ? ProfileSample.episode(.improved, turns: number / 2 + 1)
          : ProfileSample.episode(.missed)
      ], minutes: number == 9 ? nil : 30 + Double(number),
      rater: number % 4 == 1 ? Rater(id: "anna", kind: .human) : .rules)
    coded.transcript.session.number = number / 7
    coded.transcript.session.date = "2024-0\(1 + number % 9)-1\(number % 10)"
    return coded
  }

  private static func described(_ study: StudyTally) -> String {
    String(
      describing: TherapistProfile.all(
        study: study, codebooks: [ProfileSample.codebook],
        validation: CodeValidation(states: [ProfileSample.reference("praise"): .sessionGrade])))
  }

  private static func read(_ study: StudyTally, _ name: String) throws -> StudyTally.Shard {
    StudyTally.Shard(try StudyTally(json: study.json(), file: name), file: name)
  }

  @Test func whatIsWrittenIsRead() throws {
    let study = StudyTally(Self.sessions)
    let again = try Self.read(study, "a.json").study
    #expect(again == study)
    #expect(again.json() == study.json())
  }

  @Test(arguments: 0..<30) func shardsMakeTheWhole(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let parts = Int.random(in: 1...6, using: &generator)
    var shards = [[CodedSession]](repeating: [], count: parts)
    for session in Self.sessions.shuffled(using: &generator) {
      shards[Int.random(in: 0..<parts, using: &generator)].append(session)
    }
    // A shard without sessions says no codebooks; `rapport profile` writes none.
    let files = try shards.filter { !$0.isEmpty }.enumerated().map {
      try Self.read(StudyTally($1), "\($0).json")
    }
    let whole = StudyTally(Self.sessions)
    let united = try StudyTally.united(files.shuffled(using: &generator))
    #expect(united == whole)
    #expect(united.json() == whole.json())
    #expect(Self.described(united) == Self.described(whole))
  }

  @Test func noWordOfATranscriptIsInTheFile() {
    let text = String(decoding: StudyTally(Self.sessions).json(), as: UTF8.self)
    #expect(!text.contains("w1"))
    #expect(
      text.hasPrefix("{\"format\":\"rapport-tallies-1\",\n\"codebooks\":[{\"codebook\":\"book\""))
  }

  @Test func aSessionThatStandsInTwoFilesIsRefused() throws {
    let a = try Self.read(StudyTally(Array(Self.sessions[0..<3])), "a.json")
    let b = try Self.read(StudyTally(Array(Self.sessions[2..<5])), "b.json")
    #expect(
      complaint { try StudyTally.united([a, b]) }
        == "b.json: error: session 's2' stands in a.json already [session-in-two-tallies]")
  }

  @Test func otherCodebooksAreRefused() throws {
    var other = Self.sessions[1]
    let text = Fingerprint(of: [7])
    let book = Codebook(id: "book", version: "2", codes: [], fingerprint: text)
    other.codebooks = [.init(book)]
    let a = try Self.read(StudyTally([Self.sessions[0]]), "a.json")
    let b = try Self.read(StudyTally([other]), "b.json")
    let old = ProfileSample.codebook.fingerprint.short
    #expect(
      complaint { try StudyTally.united([a, b]) }
        == "b.json: error: these tallies were made with book \(text.short), those in a.json with "
        + "book \(old) [tallies-of-other-codebooks]")
  }

  /// Files that were tampered with or are something else; none may end the program.
  @Test(arguments: [
    ("\"rapport-tallies-1\"", "\"rapport-tallies-2\""), ("\"words\":30", "\"words\":-1"),
    ("\"words\":30", "\"words\":1e300"), ("\"turnOfUtterance\":[0,1,", "\"turnOfUtterance\":[1,0,"),
    ("\"book/strain\":[1]", "\"book/strain\":[6]"), ("\"book/strain\":[1]", "\"strain\":[1]"),
    ("\"roles\":{", "\"roles\":{\"king\":1,"), ("\"codebooks\":[0]", "\"codebooks\":[1]"),
    ("\"outcome\":\"improved\"", "\"outcome\":\"fine\""),
    ("\"raterKind\":\"rules\"", "\"raterKind\":\"x\""),
    ("\"clients\":[\"C0\"]", "\"clients\":[7]"), ("\"session\":\"s0\",", ""),
  ]) func brokenFilesAreRefused(_ part: String, _ other: String) {
    let text = String(decoding: StudyTally([Self.sessions[0]]).json(), as: UTF8.self)
    #expect(text.contains(part), "\(text)")
    let broken = Array(text.replacing(part, with: other).utf8)
    #expect(
      complaint { try StudyTally(json: broken, file: "a.json") }?
        .hasSuffix("error: this is no file of tallies [tallies-file]") == true)
  }

  private func complaint(_ body: () throws -> StudyTally) -> String? {
    do {
      _ = try body()
      return nil
    } catch let error as InvalidInput {
      return error.diagnostics.map { $0.description.split(separator: "\n")[0] }.joined()
    } catch {
      return "\(error)"
    }
  }
}
