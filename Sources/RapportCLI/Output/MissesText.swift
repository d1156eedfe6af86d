import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// The utterances missed for one code, for reading.
struct MissesText {
  let code: RapportCodebooks.Code
  let codebook: String
  let misses: [Miss]
  let includesQuotes: Bool

  /// How much of an utterance is shown.
  private static let longest = 160

  /// A heading, then each miss with its reason and its words.
  var text: String {
    let human = misses.filter(\.isHumanCoded)
    let like = misses.filter { !$0.isHumanCoded }
    var lines = ["\(codebook)/\(code.id)"]
    if misses.isEmpty { lines.append("  nothing found") }
    if !human.isEmpty {
      lines.append("  coded by a person, missed by the rules: \(human.count)")
      lines += human.flatMap(self.lines)
    }
    if !like.isEmpty {
      lines.append("  without the code and most like those with it: \(like.count)")
      lines += like.flatMap(self.lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ miss: Miss) -> [String] {
    let place = "\(miss.session) \(miss.utterance) (\(miss.role.rawValue))"
    let score = "    \(FigureText.short(miss.score))  \(place)"
    guard includesQuotes else { return [score] }
    let shared = miss.shared.isEmpty ? "no words shared" : miss.shared.joined(separator: ", ")
    let words = PlainLine.of(miss.text)
    let shown = words.count > Self.longest ? words.prefix(Self.longest) + "…" : words
    return [score + ": " + shared, "         " + shown]
  }
}
