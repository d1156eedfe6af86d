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
    let episodes = Self.episodes(items, catalogue)
    let unanswered = episodes.prefix { $0.outcome == .missed }.count
    let ruptures = episodes.compactMap(entry)
    let uncertain = open.filter { item in
      !catalogue.isFlag(item.anchor.code)
        && (item.coding.map { Self.isUncertain($0, catalogue[$0.code]) } ?? false)
    }.prefix(Self.most).map { entry($0, "Uncertain") }
    let strength = Self.strength(all, items.content, catalogue).map { entry($0, "A strength") }
    let others = ruptures + uncertain
    moments = Array((strength.map { [$0] } ?? []) + others.prefix(Self.most - 1))
    // Of the ruptures only those nobody answered are still open.
    let left = Self.most - 1
    further =
      Array(ruptures.prefix(unanswered).dropFirst(left).prefix(Self.most))
      + uncertain.dropFirst(max(0, left - ruptures.count))
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

  private func entry(_ episode: Episode) -> Entry? {
    episode.markers.first.map { marker in
      let words = EpisodesSection.words(for: episode.outcome)
      return Entry(
        reason: episode.outcome == .missed
          ? "Unanswered" : words.prefix(1).uppercased() + words.dropFirst(),
        name: catalogue.name(marker.code), utterance: marker.utterance,
        place: "u\(marker.utterance)")
    }
  }

  /// The episodes whose signs weren't rejected: those nobody answered, then by how they ended.
  private static func episodes(_ items: SessionItems, _ catalogue: CodeCatalogue) -> [Episode] {
    let order: [Episode.Outcome] = [.missed, .worsened, .unchanged, .partial, .improved]
    let episodes = items.content.coded.episodes.filter { !isRejected($0, items, catalogue) }
    return order.flatMap { outcome in episodes.filter { $0.outcome == outcome } }
  }

  /// Whether the person rejected what opens an episode.
  static func isRejected(
    _ episode: Episode, _ items: SessionItems, _ catalogue: CodeCatalogue
  ) -> Bool {
    guard let marker = episode.markers.first else { return true }
    let here = items.at(marker.utterance)
    let signs = signs(of: marker, among: here.map(\.anchor), catalogue)
    return !signs.isEmpty && signs.allSatisfy { here[$0].state == .rejected }
  }

  /// Which codes of a marker's utterance are what it goes by: the marker's code itself, or all signs of
  /// strain where that code only serves other rules.
  static func signs(
    of marker: Episode.Part, among codes: [Anchor], _ catalogue: CodeCatalogue
  ) -> [Int] {
    let own = codes.indices.filter { codes[$0].code == marker.code }
    return own.isEmpty
      ? codes.indices.filter { catalogue[codes[$0].code]?.valence == .signal } : own
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
