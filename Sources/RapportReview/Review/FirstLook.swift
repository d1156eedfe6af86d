import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// What to look at first in a session: risk language, then a strength, then ruptures that nobody
/// answered, then codes that the rules are least sure of.
struct FirstLook {
  /// A thing to look at.
  struct Entry {
    /// Why it is here.
    var reason: String
    var name: String
    var utterance: Int
    /// The place on the page.
    var place: String
  }

  private static let most = 3
  private static let mostFlags = 12

  let entries: [Entry]
  /// Open safety flags that are not among the entries.
  let furtherFlags: Int

  init(_ items: [ReviewItem], _ content: SessionContent, _ catalogue: CodeCatalogue) {
    var entries: [Entry] = []
    func add(_ item: ReviewItem, _ reason: String) {
      entries.append(
        Entry(
          reason: reason, name: catalogue.name(item.anchor.code),
          utterance: item.anchor.utterance, place: AnchorKey.place(item.key)))
    }
    let open = items.filter { $0.state == .pending }
    let flags = open.filter { catalogue.isFlag($0.anchor.code) }
    for item in flags.prefix(Self.mostFlags) { add(item, "SAFETY: for a person to read") }
    furtherFlags = max(0, flags.count - Self.mostFlags)
    if let strength = Self.strength(items, content, catalogue) { add(strength, "A strength") }
    for episode in Self.unanswered(content, items).prefix(Self.most) {
      guard let marker = episode.markers.first else { continue }
      entries.append(
        Entry(
          reason: "Unanswered", name: catalogue.name(marker.code), utterance: marker.utterance,
          place: "u\(marker.utterance)"))
    }
    let uncertain = open.filter { item in
      !catalogue.isFlag(item.anchor.code)
        && (item.coding.map { Self.isUncertain($0, catalogue[$0.code]) } ?? false)
    }
    for item in uncertain.prefix(Self.most) { add(item, "Uncertain") }
    self.entries = entries
  }

  /// Whether the rules are unsure: something counted against the code, or its author expects rules to
  /// nominate only (tier C).
  static func isUncertain(_ coding: Coding, _ code: Code?) -> Bool {
    code?.tier == .c || coding.evidence.contains { $0.weight < 0 }
  }

  /// The ruptures nobody answered whose marker wasn't rejected.
  static func unanswered(_ content: SessionContent, _ items: [ReviewItem]) -> [Episode] {
    content.coded.episodes.filter { episode in
      guard episode.outcome == .missed, let marker = episode.markers.first else { return false }
      return !items.contains {
        $0.anchor.utterance == marker.utterance && $0.anchor.code == marker.code
          && $0.state == .rejected
      }
    }
  }

  /// The therapist's helpful move with the most to show for it: confirmed before unconfirmed, then by
  /// score.
  private static func strength(
    _ items: [ReviewItem], _ content: SessionContent, _ catalogue: CodeCatalogue
  ) -> ReviewItem? {
    items.filter { item in
      catalogue[item.anchor.code]?.valence == .positive
        && (item.state == .pending || item.state == .accepted)
        && content.transcript.role(ofUtterance: item.anchor.utterance) == .therapist
    }.enumerated().min { first, second in
      let ranks = [first, second].map { ($0.element.state == .accepted ? 0 : 1) }
      let scores = [first, second].map { $0.element.coding?.score ?? 1 }
      return (ranks[0], -scores[0], first.offset) < (ranks[1], -scores[1], second.offset)
    }?.element
  }
}
