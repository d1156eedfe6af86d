import RapportCoding
import RapportTranscripts

/// Disagreements for reading on a terminal: a block for each utterance and two raters.
struct DisagreementsText {
  let disagreements: [Disagreement]
  /// Whether the words are shown.
  let showsText: Bool

  var text: String {
    disagreements.map(block).joined(separator: "\n")
      + "\(disagreements.isEmpty ? "" : "\n")\(disagreements.count) disagreements\n"
  }

  private func block(_ row: Disagreement) -> String {
    func list(_ names: [String]) -> String {
      names.isEmpty ? "(none)" : names.joined(separator: ", ")
    }
    let role = row.role.map { ", \($0.rawValue)" } ?? ""
    var lines = [
      "session \(row.session), utterance \(row.utterance)\(role)",
      "  \(row.first): \(list(row.firstCodes))",
      "  \(row.second): \(list(row.secondCodes))",
    ]
    if !row.rules.isEmpty { lines.append("  rules: \(list(row.rules))") }
    if showsText, let text = row.text { lines.append("  text: \(Console.visible(text))") }
    return lines.joined(separator: "\n") + "\n"
  }
}
