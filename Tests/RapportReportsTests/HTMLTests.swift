import Testing

@testable import RapportReports

@Suite struct HTMLTests {
  private func page(_ body: HTML) -> String {
    let bytes = HTML.page(
      title: "</title><script>", language: "en\"", style: .report, body: body)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("a & b &amp; c", "a &amp; b &amp;amp; c"),
    ("\u{202E}abc", "<span class=\"ctl\">[U+202E]</span>abc"),
    ("\u{0}\u{7}", "<span class=\"ctl\">[U+0000]</span><span class=\"ctl\">[U+0007]</span>"),
    ("\u{1F468}\u{200D}\u{1F469}", "\u{1F468}\u{200D}\u{1F469}"), ("two\nlines", "two\nlines"),
  ])
  func wordsAreEscaped(words: String, markup: String) {
    #expect(page(.element(.p) { words }).contains("<p>\(markup)</p>"))
  }

  @Test func attributesAreEscaped() {
    let html = HTML.element(.span, [.set(.title, "\" onmouseover='x' <b>&\u{202E}")])
    #expect(
      page(html).contains(
        "<span title=\"&quot; onmouseover=&#39;x&#39; &lt;b&gt;&amp;[U+202E]\"></span>"))
    #expect(page(.empty).contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
  }

  @Test(arguments: [
    ("javascript:alert(1)", "javascriptalert1"), ("//evil.example/x", "evil.example/x"),
    ("a b\"c", "abc"),
  ])
  func linksLeadOnlyIntoTheReport(path: String, target: String) {
    #expect(Link.page(path).target == target)
  }

  @Test func figuresAreTheSameEverywhere() {
    #expect(Figure.rounded(12.25) == "12.3")
    #expect(Figure.rounded(-0.04) == "0.0")
    #expect(Figure.rounded(-1.25, 1) == "\u{2212}1.3")
    #expect(Figure.rounded(.nan) == "not defined")
    #expect(Figure.rounded(0.5, 0) == "1")
    #expect(Figure.clock(3_723_000) == "1:02:03")
    #expect(Figure.clock(62_500) == "1:02")
    #expect(Figure.plain(1) == "1" && Figure.plain(0.1) == "0.1")
    #expect(Figure.list(["A"]) == "A" && Figure.list(["A", "B", "C"]) == "A, B and C")
  }
}
