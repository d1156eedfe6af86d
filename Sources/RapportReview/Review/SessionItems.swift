import RapportCoding
import RapportStore
import RapportTranscripts

/// A session's codes with what one person made of them, kept up to date utterance by utterance.
struct SessionItems: Sendable {
  let content: SessionContent
  let rater: Rater.ID
  /// All decisions about the session.
  private(set) var logs = UtteranceLogs()
  /// How far the codes are decided.
  private(set) var progress = ReviewProgress()
  private var mark: LogNews.Mark?
  private var byUtterance: [[ReviewItem]]

  /// The codes before anybody decided.
  init(_ content: SessionContent, by rater: Rater.ID) {
    self.content = content
    self.rater = rater
    byUtterance = []
    begin()
  }

  /// Codes that nobody decides on here.
  init(_ content: SessionContent, settled items: [ReviewItem]) {
    self.init(content, by: content.coded.rater.id)
    byUtterance = content.transcript.rows.indices.map { _ in [] }
    for item in items where byUtterance.indices.contains(item.anchor.utterance) {
      byUtterance[item.anchor.utterance].append(item)
    }
  }

  /// All codes, by utterance; suggestions before additions.
  var all: [ReviewItem] { byUtterance.flatMap(\.self) }

  /// Whether there is no code.
  var isEmpty: Bool { byUtterance.allSatisfy(\.isEmpty) }

  /// The codes of an utterance; none where the session has no such utterance.
  func at(_ utterance: Int) -> [ReviewItem] {
    byUtterance.indices.contains(utterance) ? byUtterance[utterance] : []
  }

  /// The code with a key; nil where the session has none of it.
  func item(_ key: String) -> ReviewItem? {
    guard let anchor = AnchorKey.anchor(of: key, in: content.transcript) else { return nil }
    return at(anchor.utterance).first { $0.key == key }
  }

  /// Takes in what was decided since; looks at nothing but the utterances that it is about.
  mutating func update(from store: StudyStore) throws(InvalidInput) {
    let news = try store.news(of: content.id, since: mark)
    mark = news.mark
    if news.isAll {
      logs = UtteranceLogs()
      begin()
    }
    for utterance in logs.add(news.decisions) where byUtterance.indices.contains(utterance) {
      progress.subtract(byUtterance[utterance])
      byUtterance[utterance] = content.items(at: utterance, logs[utterance], by: rater)
      progress.add(byUtterance[utterance])
    }
  }

  private mutating func begin() {
    let undecided = DecisionLog()
    byUtterance = content.transcript.rows.indices.map {
      content.items(at: $0, undecided, by: rater)
    }
    progress = ReviewProgress()
    for items in byUtterance { progress.add(items) }
  }
}
