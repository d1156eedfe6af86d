import Testing

@testable import RapportReaders

@Suite("XML times")
struct XMLTimeTests {
  @Test(
    "times as files write them",
    arguments: [
      ("1.5", XMLTimeUnit.seconds, 1500), ("1,5", .seconds, 1500), ("780", .milliseconds, 780),
      ("00:01:02.250", .seconds, 62_250), ("01:02", .seconds, 62_000), ("PT1.22S", .seconds, 1220),
      ("PT01M23S", .seconds, 83_000), ("P34M", .seconds, nil), ("12.5s", .milliseconds, 12_500),
      ("250ms", .seconds, 250), ("T0", .seconds, nil), ("", .seconds, nil), ("nan", .seconds, nil),
      ("1e300", .seconds, nil), ("2", .minutes, 120_000), ("1:x", .seconds, nil),
    ] as [(String, XMLTimeUnit, Int?)])
  func times(_ text: String, _ unit: XMLTimeUnit, _ milliseconds: Int?) {
    #expect(unit.milliseconds(text) == milliseconds)
  }

  @Test("points that refer to themselves or in a circle end") func circles() {
    let timeline = XMLTimeline(
      [
        .init(id: "T0", value: 0, since: "T0"), .init(id: "T1", value: 100, since: "T0"),
        .init(id: "A", value: 5, since: "B"), .init(id: "B", value: 7, since: "A"),
      ], firstIsOrigin: true)
    #expect(timeline["T0"] == 0)
    #expect(timeline["T1"] == 100)
    #expect(timeline["A"] != nil && timeline["B"] != nil)
  }

  @Test("points between known ones divide the stretch; those at the end stay open") func between() {
    let timeline = XMLTimeline(
      [
        .init(id: "a", value: nil, since: nil), .init(id: "b", value: nil, since: nil),
        .init(id: "c", value: 300, since: nil), .init(id: "d", value: nil, since: nil),
      ], firstIsOrigin: true)
    #expect(["a", "b", "c", "d"].map { timeline[$0] } == [0, 150, 300, nil])
    #expect(timeline.interpolated == 1)
  }
}
