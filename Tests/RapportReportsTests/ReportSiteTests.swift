import Foundation
import RapportCoding
import RapportReports
import RapportTranscripts
import Testing

@Suite struct ReportSiteTests {
  @Test(arguments: [
    "index.html", "sessions/t01-c01-03.html", "sessions/group-02.html", "sessions/b-etc.html",
    "therapists/t01.html", "therapists/l01.html", "data/codings.csv", "data/codings.json",
    "data/utterances.csv", "data/episodes.csv", "data/episodes.json", "data/profiles.csv",
    "data/group-indices.csv", "manifest.json",
  ])
  func snapshot(path: String) throws {
    let file = try #require(Self.files.first { $0.path == path })
    try ReportSnapshots.check(
      file.bytes, as: path.replacingOccurrences(of: "/", with: "-"))
  }

  private static let files = SampleStudy.site().files()

  @Test func sameValuesGiveTheSameBytes() {
    #expect(SampleStudy.site().files() == SampleStudy.site().files())
    var shuffled = SampleStudy.codedSessions
    shuffled.reverse()
    let again = ReportSite(
      codedSessions: shuffled, codebooks: SampleStudy.codebooks.reversed(),
      profiles: SampleStudy.site().profiles.reversed(), problems: SampleStudy.site().problems)
    #expect(again.files() == Self.files)
  }

  @Test func pagesLoadAndRunNothing() {
    for file in Self.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      for banned in [
        "http:", "https:", "<script", "<img", "<iframe", "<object", "javascript:", " onmouse",
        "@import", "url(", " style=\"",
      ] {
        let body = page.replacingOccurrences(of: "http-equiv", with: "")
        #expect(!body.contains(banned), "\(file.path) contains \(banned)")
      }
      #expect(page.contains("default-src 'none'; style-src 'sha256-"))
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
      for banned in ["NaN", "nan%", "inf%"] { #expect(!page.contains(banned)) }
    }
  }

  @Test func pagesHaveLandmarksAndCaptions() {
    for file in Self.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      let count = { (piece: String) in page.components(separatedBy: piece).count - 1 }
      #expect(count("<main") == 1 && count("<h1>") == 1 && count("<footer") == 1)
      #expect(page.contains("class=\"skip\" href=\"#content\""))
      #expect(count("<table") == count("<caption>"), "\(file.path)")
      #expect(count("role=\"img\"") == count("<desc>"), "\(file.path)")
    }
  }

  @Test func everyLinkHasItsTarget() throws {
    let paths = Set(Self.files.map(\.path))
    for file in Self.files where file.path.hasSuffix(".html") {
      let page = String(decoding: file.bytes, as: UTF8.self)
      let ids = Self.matches("id=\"([^\"]*)\"", in: page)
      #expect(Set(ids).count == ids.count, "\(file.path) has an id twice")
      for target in Self.matches("href=\"([^\"]*)\"", in: page) {
        let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let folder = file.path.contains("/") ? String(file.path.prefix { $0 != "/" }) + "/" : ""
        let path =
          parts[0].isEmpty
          ? file.path
          : parts[0].hasPrefix("../") ? String(parts[0].dropFirst(3)) : folder + parts[0]
        #expect(paths.contains(path), "\(file.path) links to \(target)")
        if parts.count > 1, let other = Self.files.first(where: { $0.path == path }) {
          let found = String(decoding: other.bytes, as: UTF8.self).contains("id=\"\(parts[1])\"")
          #expect(found, "\(file.path) links to \(target)")
        }
      }
    }
  }

  private static func matches(_ pattern: String, in text: String) -> [String] {
    guard let expression = try? NSRegularExpression(pattern: pattern) else { return [] }
    let whole = NSRange(text.startIndex..., in: text)
    return expression.matches(in: text, range: whole).compactMap { match in
      Range(match.range(at: 1), in: text).map { String(text[$0]) }
    }
  }

  @Test func withoutQuotesNoWordsOfTheTranscriptAreLeft() {
    let words = ["breathing practice", "waste of time", "no point going", "cried in the car"]
    let with = SampleStudy.site().files().map { String(decoding: $0.bytes, as: UTF8.self) }
    let without = SampleStudy.site(.init(includeQuotes: false)).files()
      .map { String(decoding: $0.bytes, as: UTF8.self) }
    for word in words {
      #expect(with.contains { $0.contains(word) })
      #expect(!without.contains { $0.contains(word) })
    }
  }

  @Test func clientsAreQuotedOnTherapistsPagesOnlyOnRequest() throws {
    let page = { (options: ReportOptions) throws -> String in
      let file = try #require(
        SampleStudy.site(options).files().first { $0.path == "therapists/t01.html" })
      return String(decoding: file.bytes, as: UTF8.self)
    }
    #expect(try !page(.init()).contains("sitting there in pain"))
    #expect(try page(.init()).contains("pushed that practice"))
    #expect(try page(.init(quotesClientsInProfiles: true)).contains("sitting there in pain"))
  }

  @Test func sessionsWithRolesThatMayBeSwappedSayIt() {
    let words = (0..<60).map { "word\($0)" }.joined(separator: " ")
    let coded = CodedSession(
      transcript: Transcript(
        session: Session(id: "s", therapists: ["T"]),
        speakers: [Speaker(id: "T", role: .therapist), Speaker(id: "C", role: .client)],
        utterances: ["T", "C", "C"].enumerated().map {
          Utterance(
            id: Utterance.ID(String($0.offset)), speaker: Speaker.ID($0.element),
            text: $0.offset == 0 ? "yes" : words)
        }), rater: .rules)
    let page = String(decoding: SessionPage(coded, codebooks: []).html(), as: UTF8.self)
    #expect(page.contains("Roles may be swapped."))
    #expect(
      !Self.files.contains { String(decoding: $0.bytes, as: UTF8.self).contains("be swapped.") })
  }

  @Test func riskLanguageStandsFirstAndIsNeverScored() throws {
    let session = try #require(Self.files.first { $0.path == "sessions/t01-c01-03.html" })
    let page = String(decoding: session.bytes, as: UTF8.self)
    let flags = try #require(page.range(of: "id=\"flags\""))
    let course = try #require(page.range(of: "id=\"course\""))
    #expect(flags.lowerBound < course.lowerBound)
    let profiles = try #require(Self.files.first { $0.path == "data/profiles.csv" })
    #expect(!String(decoding: profiles.bytes, as: UTF8.self).contains("risk"))
  }

  @Test func writesItsFilesAndNothingElse() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("rapport-report-\(ProcessInfo.processInfo.processIdentifier)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try SampleStudy.site().write(to: folder)
    let written = FileManager.default.subpaths(atPath: folder) ?? []
    #expect(Set(written.filter { $0.contains(".") }) == Set(Self.files.map(\.path)))
    let bytes = FileManager.default.contents(atPath: folder + "/index.html").map(Array.init)
    #expect(bytes == Self.files.first { $0.path == "index.html" }?.bytes)
    #expect(throws: InvalidInput.self) { try SampleStudy.site().write(to: "/dev/null/report") }
  }
}
