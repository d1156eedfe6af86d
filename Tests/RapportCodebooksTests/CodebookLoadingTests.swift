import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct CodebookLoadingTests {
  private func whole() throws -> Codebook {
    let loaded = try Codebook.load(yaml: Fixture.whole, file: "talk.yaml")
    #expect(loaded.diagnostics.map(\.description) == [])
    return loaded.value
  }

  private func own(_ code: String) -> CodeReference { CodeReference(codebook: "talk", code: code) }

  @Test func readsTheTop() throws {
    let book = try whole()
    #expect(book.id == "talk")
    #expect(book.version == "0.1.0")
    #expect(book.title == "Talk")
    #expect(book.description == "A codebook for tests.")
    #expect(book.language == "en")
    #expect(book.source == "made up")
    #expect(book.uses == ["others"])
    #expect(book.openers == ["to be fair"])
    #expect(book.fingerprint == Fingerprint(of: Array(Fixture.whole.utf8)))
    #expect(book.lists.map(\.name) == ["feelings", "strong-feelings"])
    #expect(book.lists.first?.phrases.last?.elements == [.list("strong-feelings")])
  }

  @Test func readsCodes() throws {
    let book = try whole()
    let code = book.code(named: "MQO")
    #expect(code?.id == "open-question")
    #expect(code?.definition == "Leaves room.")
    #expect(code?.traps == ["tag questions"])
    #expect(code?.roles == [.therapist])
    #expect(code?.family == "questions")
    #expect(code?.valence == .positive)
    #expect(code?.tier == .a)
    #expect(code?.isInternal == false)
    #expect(code?.opportunities == [own("feeling")])
    #expect(code?.threshold == 1.5)
    #expect(code?.bias == 0.5)
    #expect(code?.outside == [.quotation, .reported])
    #expect(code?.rules.map(\.id) == ["open-question.wh"])
    #expect(code?.location == SourceLocation(file: "talk.yaml", line: 20, column: 11))
    guard case .all(let conditions)? = code?.rules.first?.condition else {
      Issue.record("not all")
      return
    }
    #expect(conditions.count == 2)
  }

  @Test func readsReferencesByAliasAndByCodebook() throws {
    let condition = try whole().code(named: "feeling")?.rules.first?.condition
    #expect(
      condition?.references
        == [own("open-question"), CodeReference(codebook: "others", code: "probe")])
    #expect(condition?.regions == ["role-play"])
  }

  @Test func readsRegionsAndGroups() throws {
    let book = try whole()
    #expect(book.regions.map(\.name) == ["role-play"])
    #expect(book.regions.first?.utterances == 20)
    #expect(book.regions.first?.closes != nil)
    let group = book.group(of: "rest")
    #expect(group?.name == "main")
    #expect(group?.codes == ["open-question", "closed-question"])
    #expect(group?.choice == .best)
    #expect(group?.keepsOthers == false)
    #expect(group?.otherwise == "rest")
  }

  @Test func readsEpisodesAndMeasures() throws {
    let book = try whole()
    let episode = book.episodes.first
    #expect(episode?.id == "moment")
    #expect(episode?.markers == [own("feeling")])
    #expect(episode?.aggravations == [own("closed-question")])
    #expect(episode?.answerWithin == 6)
    let questions = [own("open-question"), own("closed-question")]
    #expect(
      book.measures.map(\.kind) == [
        .share(of: [questions[0]], among: questions),
        .ratio(of: [questions[0]], to: [questions[1]]),
        .response(to: [own("feeling")], by: [questions[0]], within: 3),
        .episodes("moment", outcomes: ["improved", "partial"]),
      ])
  }

  @Test func saysEverythingAtOnce() {
    let yaml = Fixture.whole
      .replacing("tier: A", with: "tier: Z").replacing("weight: 1\n", with: "weight: x\n")
      .replacing("\"^ what|how\"", with: "\"^ what|\"").replacing("gap: 4", with: "gab: 4")
    do {
      _ = try Codebook.load(yaml: yaml, file: "talk.yaml")
      Issue.record("read")
    } catch {
      #expect(
        error.diagnostics.map(\.id)
          == ["unknown-value", "not-a-number", "phrase-alternative", "unknown-key"])
    }
  }
}
