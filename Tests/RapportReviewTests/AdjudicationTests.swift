import Foundation
import RapportCodebooks
import RapportCoding
import RapportReview
import RapportStore
import RapportTranscripts
import Testing

/// Two raters side by side, and what settling does.
@Suite struct AdjudicationTests {
  private static let refusal = "3.0.17.book/refusal"
  private static let owns = "2.0.35.book/owns"

  @Test func differencesAreNumberedAndAgreedCodesQuiet() async throws {
    let pair = try await DoubleCodingSample()
    let page = await pair.sample.get(try await pair.address()).text
    #expect(page.contains("2 of 2 differences open"))
    #expect(page.components(separatedBy: "class=\"card difference").count == 3)
    #expect(page.components(separatedBy: "class=\"chip agreed").count == 2)
    #expect(page.contains("given by ben, not by eva") && page.contains("given by eva, not by ben"))
    #expect(!page.contains("refusal.not"), "the machine's codes stand nowhere here")
  }

  @Test func whatSomebodySettledMeanwhileIsNotOverriddenUnseen() async throws {
    let pair = try await DoubleCodingSample()
    #expect(try await pair.settle(Self.refusal, "absent", last: "").status == 303)
    #expect(try await pair.settle(Self.refusal, "present", last: "").status == 409)
    #expect(try pair.sample.store.adjudications(of: "s01").map(\.outcome) == [.absent])
  }

  @Test func settlingIsAppendedAndTheLastHolds() async throws {
    let pair = try await DoubleCodingSample()
    #expect(try await pair.settle(Self.refusal, "absent", why: "He <b>tried</b>.").status == 303)
    var page = await pair.sample.get(try await pair.address()).text
    #expect(page.contains("1 of 2 differences open"))
    #expect(page.contains("Settled: absent, by anna") && page.contains("He &lt;b&gt;tried"))
    #expect(try await pair.settle(Self.refusal, "present").status == 303)
    let log = try pair.sample.store.adjudications(of: "s01")
    #expect(
      log.map(\.outcome) == [.absent, .present]
        && log.map(\.raters) == [["ben", "eva"], ["ben", "eva"]])
    page = await pair.sample.get(try await pair.address()).text
    #expect(page.contains("Settled before"))
    let changed = try await pair.settle(Self.owns, "changed", code: "book/hedge")
    #expect(changed.status == 303)
    let consensus = try #require(try pair.sample.store.consensus(of: "s01"))
    #expect(consensus.open.isEmpty)
    #expect(
      consensus.reading.codings.map { "\($0.utterance) \($0.code.code)" } == [
        "1 hedge", "2 hedge", "3 refusal",
      ])
  }

  @Test func onlyDifferencesOfTheTwoCanBeSettled() async throws {
    let pair = try await DoubleCodingSample()
    for (key, outcome, code, status) in [
      ("1.0.23.book/hedge", "absent", "", 409), ("9.0.1.book/hedge", "absent", "", 409),
      (Self.refusal, "", "", 400), (Self.refusal, "changed", "book/none", 400),
    ] {
      let answer = try await pair.settle(key, outcome, code: code)
      #expect(answer.status == status, "\(key) \(outcome)")
    }
    let unguarded = await pair.sample.post(
      "/adjudication/s01/settle", [("at", Self.refusal), ("outcome", "absent")])
    #expect(unguarded.status == 403)
    #expect(try pair.sample.store.adjudications(of: "s01").isEmpty)
  }

  @Test func figuresChangeWithTheNextSettlement() async throws {
    let pair = try await DoubleCodingSample()
    let before = await pair.sample.get(try await pair.address()).text
    let names =
      before.contains("<th scope=\"row\">ben and eva</th>") ? ["ben", "eva"] : ["eva", "ben"]
    // Hedge and refusal on three client utterances, owns on two of the therapist.
    let counts = names == ["ben", "eva"] ? [8, 1, 1, 1] : [8, 1, 1, 1]
    #expect(
      Self.row(before, "\(names[0]) and \(names[1])").prefix(4) == counts.map(String.init)[...])
    #expect(before.contains("stands here once a difference is settled"))
    #expect(Self.row(before, "ben against settled").isEmpty)
    // Three places are too few for a coefficient.
    #expect(before.contains("given too seldom: 3 times"))
    _ = try await pair.settle(Self.refusal, "present")
    let after = await pair.sample.get(try await pair.address()).text
    #expect(Self.row(after, "\(names[0]) and \(names[1])").first == "8")
    let eva = Self.row(after, "eva against settled")
    #expect(Array(eva.prefix(4)) == ["6", "1", "1", "0"])
  }

  /// The cells of a row of the first table that has it.
  static func row(_ page: String, _ name: String) -> [String] {
    let tail = page.components(separatedBy: "<th scope=\"row\">\(name)</th>").dropFirst().first
    let row = tail?.components(separatedBy: "</tr>").first ?? ""
    return row.components(separatedBy: "<td").dropFirst().map { cell in
      let text = cell.split(separator: ">", maxSplits: 1).last.map(String.init) ?? ""
      return String(text.prefix { $0 != "<" })
    }
  }

  @Test func namesAreHiddenInPageAndAddress() async throws {
    let pair = try await DoubleCodingSample()
    _ = try await pair.settle(Self.refusal, "present")
    let address = try await pair.address(names: "?names=hidden")
    #expect(address.contains("names=hidden"))
    for target in [
      "/adjudication?names=hidden", address,
      address.replacing("/s01?", with: "/s01/difference?at=3.0.17.book%2Frefusal&"),
    ] {
      let page = await pair.sample.get(target)
      #expect(page.status == 200, "\(target)")
      for name in ["ben", "eva"] {
        #expect(!page.text.contains(name) && !target.contains(name), "\(target)")
      }
      #expect(page.text.contains("Rater 1") && page.text.contains("Rater 2"))
    }
  }

  @Test func codingThatIsNotBlindIsNamedAndInNoHeadline() async throws {
    let same = [("hedge", 1), ("refusal", 3)]
    let pair = try await DoubleCodingSample([
      ("s01", same, same), ("s02", same, [("hedge", 1)]), ("s03", [], []),
    ])
    var page = await pair.sample.get(try await pair.address("s01")).text
    #expect(page.contains("All 3 sessions that both coded blind"))
    try pair.sample.add(id: "s04")
    for (rater, shows) in [("ben", true), ("eva", false)] {
      let packet = try pair.sample.store.makePacket(
        for: .init(rater), of: ["s04"], hidesMachine: !shows, by: "sam")
      try pair.sample.store.finish("s04", in: packet.id, by: rater)
    }
    page = await pair.sample.get(try await pair.address("s04")).text
    #expect(page.contains("<strong>Not blind.</strong> ben had seen codes of this session."))
    #expect(page.contains("All 3 sessions") && page.contains("1 session not coded blind left out."))
    #expect(await pair.sample.get("/adjudication").text.contains("(not blind)"))
  }

  @Test func whoeverCodesASessionBlindDoesNotAdjudicateIt() async throws {
    let pair = try await DoubleCodingSample()
    let address = try await pair.address()
    _ = try pair.sample.store.makePacket(for: "anna", of: ["s01"], by: "sam")
    #expect(await pair.sample.get(address).status == 404)
    let list = await pair.sample.get("/adjudication").text
    #expect(!list.contains("/adjudication/s01") && list.contains("1 session not listed"))
  }

  @Test func seeingOthersCodesEndsBlindness() async throws {
    let pair = try await DoubleCodingSample()
    _ = await pair.sample.get(try await pair.address())
    _ = try pair.sample.store.makePacket(for: "anna", of: ["s01"], by: "sam")
    _ = await pair.sample.send("add", [("u", "3"), ("code", "book/hedge")])
    let own = try pair.sample.store.log(of: "s01").decisions.filter { $0.rater == "anna" }
    #expect(own.map(\.isBlind) == [false])
  }
}
