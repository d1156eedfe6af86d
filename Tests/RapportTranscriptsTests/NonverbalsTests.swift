import RapportTranscripts
import Testing

@Suite struct NonverbalsTests {
  static let cases = [
    ("[laughs] yes", "laugh [laughs]"), ("(sighs)", "sigh (sighs)"), ("((weint))", "cry ((weint))"),
    ("*sighs*", "sigh *sighs*"), ("<crying>", "cry <crying>"), ("{inhale}", "sigh {inhale}"),
    ("so (3) then", "pause (3)"), ("(0.5)", "pause (0.5)"), ("(.)", "pause (.)"),
    ("(+++) (--)", "pause (+++)|pause (--)"), ("[pause 5 s]", "pause [pause 5 s]"),
    ("[inaudible 00:12:03]", "inaudible [inaudible 00:12:03]"), ("xxx", "inaudible xxx"),
    ("(?)", "inaudible (?)"), ("XXXX and [NAME]", ""), ("(to him)", ""), ("a * b * c", ""),
    ("[yes] I do", "overlap [|overlap ]"), ("a // b", "overlap //"), ("https://x.org", ""),
    ("(T: mhm)", "interjection (T: mhm)"), ("[door closes]", "other [door closes]"),
    ("[unclosed", ""), (".hhh so", "sigh .hhh"), ("hhh", "sigh hhh"), ("shhh", ""), ("[]", ""),
  ]

  @Test(arguments: cases) func finds(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    let found = Nonverbals.marks(in: text).map {
      "\($0.kind.rawValue) \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
    #expect(found.joined(separator: "|") == expected)
  }

  @Test func pausesHaveALength() {
    #expect(Nonverbals.marks(in: "[pause 5 s]").first?.milliseconds == 5000)
    #expect(Nonverbals.marks(in: "((0,3s))").first?.milliseconds == 300)
    #expect(Nonverbals.marks(in: "(.)").first?.milliseconds == nil)
  }
}
