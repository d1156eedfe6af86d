import RapportCodebooks
import RapportCoding
import RapportTestSupport
import RapportTranscripts
import Testing

@testable import RapportStore

/// Reading only what came since gives what reading everything gives.
@Suite struct NewsTests {
  @Test func newDecisionsComeOnce() throws {
    let sample = try StoreSample()
    let store = sample.store
    _ = try store.add(StoreSample.transcript())
    let nothing = try store.news(of: "s01", since: nil)
    #expect(nothing.isAll && nothing.decisions.isEmpty)
    let first = try store.append(try StoreSample.decision(.accept, "hedge", 1))
    let one = try store.news(of: "s01", since: nothing.mark)
    #expect(one.decisions == [first] && !one.isAll)
    let second = try store.append(try StoreSample.decision(.reject, "hedge", 1, by: "ben"))
    let two = try store.news(of: "s01", since: one.mark)
    #expect(two.decisions == [second] && !two.isAll)
    #expect(try store.news(of: "s01", since: two.mark).decisions.isEmpty)
    #expect(try store.news(of: "s01", since: nil).decisions == [first, second])
    #expect(StoreSample.complaints { _ = try store.news(of: "none", since: nil) } != [])
  }

  @Test func importedDecisionsOfEarlierDaysAreNews() throws {
    let here = try StoreSample()
    let there = try StoreSample()
    for sample in [here, there] { _ = try sample.store.add(StoreSample.transcript()) }
    let early = try there.store.append(try StoreSample.decision(.accept, "hedge", 1, by: "ben"))
    let late = try here.store.append(try StoreSample.decision(.accept, "hedge", 1))
    let mark = try here.store.news(of: "s01", since: nil).mark
    _ = try here.store.take(try there.store.work(of: "ben"), by: "anna")
    let news = try here.store.news(of: "s01", since: mark)
    #expect(news.decisions.map(\.rater) == ["ben"])
    #expect(try here.store.log(of: "s01").decisions.count == 2)
    #expect(early.rater != late.rater)
  }

  @Test func anotherRevisionMakesAllOfThemNews() throws {
    let sample = try StoreSample()
    let store = sample.store
    _ = try store.add(StoreSample.transcript())
    _ = try store.append(try StoreSample.decision(.accept, "hedge", 1))
    let mark = try store.news(of: "s01", since: nil).mark
    _ = try store.add(StoreSample.transcript("T: Hello.\n" + StoreSample.lines))
    let news = try store.news(of: "s01", since: mark)
    #expect(news.isAll && news.decisions.map(\.anchor.utterance) == [2])
    #expect(try store.log(of: "s01").decisions == news.decisions)
  }
}
