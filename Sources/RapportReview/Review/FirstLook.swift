import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// What to look at first in a session: risk language before all, then three moments to discuss, a
/// strength first, then further ruptures that nobody answered and codes that the rules are least sure of.
struct FirstLook {
  /// A thing to look at.
  struct Entry: Equatable {
    /// Why it is here.
    var reason: String
    var name: String
    var utterance: Int
    /// The place on the page.
    var place: String
  }

  private static let most = 3
  private static let mostFlags = 12

  /// Open safety flags, before everything else.
  private(set) var flags: [Entry] = []
  /// Open safety flags that are not among the entries.
  private(set) var furtherFlags = 0
  /// Three moments to discuss, a strength first; fewer where there are no more.
  private(set) var moments: [Entry] = []
  /// What else is open: ruptures nobody answered, then uncertain codes.
  private(set) var further: [Entry] = []

  private let catalogue: CodeCatalogue

  init(_ items: SessionItems, _ catalogue: CodeCatalogue) {
    self.catalogue = catalogue
    let all = items.all
    let open = all.filter { $0.state == .pending }
    let flagged = open.filter { catalogue.isFlag($0.anchor.code) }
    flags = flagged.prefix(Self.mostFlags).map { entry($0, "SAFETY: for a person to read") }
    furtherFlags = max(0, flagged.count - Self.mostFlags)
    let unanswered = Self.unanswered(items).prefix(Self.most).compactMap { episode in
      episode.markers.first.map { marker in
        Entry(
          reason: "Unanswered", name: catalogue.name(marker.code), utterance: marker.utterance,
          place: "u\(marker.utterance)")
      }
    }
    let uncertain = open.filter { item in
      !catalogue.isFlag(item.anchor.code)
        && (item.coding.map { Self.isUncertain($0, catalogue[$0.code]) } ?? false)
    }.prefix(Self.most).map { entry($0, "Uncertain") }
    let strength = Self.strength(all, items.content, catalogue).map { entry($0, "A strength") }
    let others = unanswered + uncertain
    moments = Array((strength.map { [$0] } ?? []) + others.prefix(Self.most - 1))
    further = Array(others.dropFirst(Self.most - 1))
  }

  /// Whether there is nothing.
  var isEmpty: Bool { flags.isEmpty && moments.isEmpty && further.isEmpty }

  private func entry(_ item: ReviewItem, _ reason: String) -> Entry {
    Entry(
      reason: reason, name: catalogue.name(item.anchor.code), utterance: item.anchor.utterance,
      place: AnchorKey.place(item.key))
  }

  /// Whether the rules are unsure: something counted against the code, or its author expects rules to
  /// nominate only (tier C).
  static func isUncertain(_ coding: Coding, _ code: Code?) -> Bool {
    code?.tier == .c || coding.evidence.contains { $0.weight < 0 }
  }

  /// The ruptures nobody answered whose marker wasn't rejected.
  static func unanswered(_ items: SessionItems) -> [Episode] {
    items.content.coded.episodes.filter { $0.outcome == .missed && !isRejected($0, items) }
  }

  /// Whether the person rejected the marker that opens an episode.
  static func isRejected(_ episode: Episode, _ items: SessionItems) -> Bool {
    guard let marker = episode.markers.first else { return true }
    return items.at(marker.utterance).contains {
      $0.anchor.code == marker.code && $0.state == .rejected
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
