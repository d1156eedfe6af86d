import Testing

@testable import RapportReports

@Suite struct FileNamesTests {
  @Test(arguments: [
    ("T01-C01-03", "t01-c01-03"), ("../../etc/passwd", "etc-passwd"), ("a b%20c", "a-b-20c"),
    ("", "unnamed"), ("Sitzung Ä", "sitzung"), ("\u{202E}\u{0}", "unnamed"), ("...", "unnamed"),
    (String(repeating: "x", count: 500), String(repeating: "x", count: 60)),
  ])
  func safe(id: String, name: String) {
    #expect(FileNames(for: [id])[id] == name)
  }

  @Test func collisionsAreResolvedTheSameWayEveryTime() {
    let ids = ["a b", "a-b", "A B", "a-b-2"]
    let names = FileNames(for: ids)
    #expect(FileNames(for: ids.reversed()).map(ids) == names.map(ids))
    #expect(Set(names.map(ids)).count == 4)
    #expect(names["A B"] == "a-b")
  }
}

extension FileNames {
  fileprivate func map(_ ids: [String]) -> [String] { ids.map { self[$0] } }
}
