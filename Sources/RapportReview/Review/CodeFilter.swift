import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// Which codes of a session are shown.
struct CodeFilter: Sendable {
  /// What a person made of a code.
  enum State: String, CaseIterable, Sendable {
    case pending, accepted, rejected, changed, added

    /// What the page says.
    var words: String { self == .pending ? "to decide" : rawValue }
  }

  var role: SpeakerRole?
  var code: CodeReference?
  var family: String?
  var tier: Code.Tier?
  var state: State?

  /// Reads the query; what can't be is left out.
  init(_ query: FormValues) {
    role = query["role"].flatMap(SpeakerRole.init)
    code = query["code"].flatMap(AnchorKey.code)
    family = query["family"]
    tier = query["tier"].flatMap(Code.Tier.init)
    state = query["state"].flatMap(State.init)
  }

  /// Whether every code is shown.
  var isEmpty: Bool { query.isEmpty }

  /// The query that says the same.
  var query: [(name: String, value: String)] {
    let all: [(name: String, value: String?)] = [
      ("role", role?.rawValue), ("code", code?.description), ("family", family),
      ("tier", tier?.rawValue), ("state", state?.rawValue),
    ]
    return all.compactMap { pair in pair.value.map { (pair.name, $0) } }
  }

  /// The utterances to show: all of them, or those with a code that is shown and their neighbours.
  func utterances(of items: SessionItems, _ catalogue: CodeCatalogue) -> [Int] {
    let all = items.content.transcript.rows.indices
    guard !isEmpty else { return Array(all) }
    let matching = all.filter { utterance in
      items.at(utterance).contains { shows($0, items.content, catalogue) }
    }
    return Set(matching.flatMap { [$0 - 1, $0, $0 + 1] }).filter(all.contains).sorted()
  }

  /// Whether a code is shown.
  func shows(_ item: ReviewItem, _ content: SessionContent, _ catalogue: CodeCatalogue) -> Bool {
    let code = item.anchor.code
    return (role == nil || content.transcript.role(ofUtterance: item.anchor.utterance) == role)
      && (self.code == nil || self.code == code)
      && (family == nil || family == catalogue.family(code))
      && (tier == nil || tier == catalogue[code]?.tier)
      && (state == nil || state == Self.state(of: item))
  }

  /// The state of a code.
  static func state(of item: ReviewItem) -> State {
    if item.coding == nil { return .added }
    return switch item.state {
    case .pending: .pending
    case .accepted: .accepted
    case .rejected: .rejected
    case .changed: .changed
    }
  }
}
