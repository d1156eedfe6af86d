import RapportCodebooks
import RapportCoding
import RapportTranscripts

/// An anchor as addresses, forms and places of a page name it: `12.0.14.codebook/code`.
enum AnchorKey {
  /// The key of an anchor.
  static func key(of anchor: Anchor) -> String {
    "\(anchor.utterance).\(anchor.range.lowerBound).\(anchor.range.upperBound).\(anchor.code)"
  }

  /// The anchor of a key; nil where the transcript has no such place.
  static func anchor(of key: String, in transcript: Transcript) -> Anchor? {
    let parts = key.split(separator: ".", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count == 4, let utterance = Int(parts[0]), let start = Int(parts[1]),
      let end = Int(parts[2]), start <= end, let code = code(String(parts[3]))
    else { return nil }
    return Anchor(code: code, utterance: utterance, range: start..<end, in: transcript)
  }

  /// The code that `codebook/code` names.
  static func code(_ text: String) -> CodeReference? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
    return CodeReference(codebook: String(parts[0]), code: String(parts[1]))
  }

  /// The place of an anchor's card on its page.
  static func place(_ key: String) -> String { "c-" + key }
}
