import RapportCoding
import RapportTranscripts

/// A phrase in context for reading on a terminal: the matches one below the other, then the counts.
struct ConcordanceText {
  let concordance: Concordance
  /// How many characters are shown on each side.
  let context: Int
  /// The codes compared with, as the user named them; nil where none are.
  let codes: String?

  /// The lines and counts as text.
  var text: String {
    var parts = concordance.lines.isEmpty ? [] : [lines]
    parts.append(summary)
    let hits = counts.filter { $0.hits > 0 }
    if !hits.isEmpty { parts.append(table(of: hits)) }
    return parts.joined(separator: "\n")
  }

  // MARK: Lines

  /// Session, utterance and role to the left; the match in one column, its left context set right.
  private var lines: String {
    let rows = concordance.lines.map { line in
      let (left, hit, right) = line.pieces
      let mark = codes == nil ? "" : [true: "+ ", false: "- "][line.isCoded] ?? "  "
      return (
        place: [mark + line.session.rawValue, line.utterance.rawValue, line.role.rawValue],
        left: Self.flat(left, last: context), hit: "[" + Self.flat(hit) + "]",
        right: Self.flat(right, first: context)
      )
    }
    let widths = (0..<3).map { column in rows.map { $0.place[column].count }.max() ?? 0 }
    let leftWidth = rows.map(\.left.count).max() ?? 0
    return rows.map { row in
      let place = zip(row.place, widths).map { $0 + Self.blanks($1 - $0.count) }
      let line =
        place.joined(separator: "  ") + "  " + Self.blanks(leftWidth - row.left.count) + row.left
        + row.hit + row.right
      return Self.trimmedRight(line) + "\n"
    }.joined()
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }

  private static func trimmedRight(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  /// A text for a terminal, its last or first characters only.
  private static func flat(_ text: String, last: Int? = nil, first: Int? = nil) -> String {
    let one = PlainLine.of(text)
    if let last, one.count > last { return "…" + String(one.suffix(last)) }
    if let first, one.count > first { return String(one.prefix(first)) + "…" }
    return one
  }

  // MARK: Counts

  private var counts: [Concordance.Count] { concordance.counts }

  private func sum(_ value: (Concordance.Count) -> Int) -> Int {
    counts.reduce(0) { $0 + value($1) }
  }

  private var summary: String {
    let hits = sum(\.hits)
    let sessions = Set(counts.filter { $0.hits > 0 }.map(\.session)).count
    var lines = [
      "\(hits) hits on \(sum(\.withHit)) of \(sum(\.utterances)) utterances, in \(sessions) of "
        + "\(Set(counts.map(\.session)).count) sessions"
    ]
    if concordance.lines.count < hits {
      lines.append("the first \(concordance.lines.count) are shown")
    }
    if let codes { lines.append(comparison(with: codes)) }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Precision and recall of the phrase by itself.
  private func comparison(with codes: String) -> String {
    let covered = counts.filter { $0.coded != nil }
    let withHit = covered.reduce(0) { $0 + $1.withHit }
    let coded = covered.reduce(0) { $0 + ($1.coded ?? 0) }
    let both = covered.reduce(0) { $0 + ($1.codedWithHit ?? 0) }
    let sessions = Set(covered.map(\.session)).count
    return "in the sessions that the codings cover (\(sessions)): "
      + "\(both) of \(withHit) utterances with a hit are coded \(codes)"
      + (withHit > 0 ? " (precision \(Self.share(both, of: withHit)))" : "")
      + ", and \(both) of \(coded) coded ones have a hit"
      + (coded > 0 ? " (recall \(Self.share(both, of: coded)))" : "")
  }

  private static func share(_ part: Int, of whole: Int) -> String {
    FigureText.short(Double(part) / Double(whole))
  }

  private func table(of counts: [Concordance.Count]) -> String {
    let head = ["session", "role", "hits", "utterances", "of"]
    var table = TextTable(codes == nil ? head : head + ["coded"])
    for count in counts {
      let row = [
        count.session.rawValue, count.role.rawValue, String(count.hits), String(count.withHit),
        String(count.utterances),
      ]
      table.add(codes == nil ? row : row + [count.codedWithHit.map(String.init) ?? ""])
    }
    return table.text
  }
}
