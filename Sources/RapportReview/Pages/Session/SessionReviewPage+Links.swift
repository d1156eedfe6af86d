import RapportCoding
import RapportReports
import RapportTranscripts

extension SessionReviewPage {
  /// The part of the transcript that is shown: the filter, and where the page begins.
  private var extent: [(name: String, value: String)] {
    filter.query + window.query(window.number)
  }

  /// A page or action below this one, that comes back to this part of the transcript.
  func link(to part: String, query: [(name: String, value: String)] = []) -> Link {
    .site(["session", content.id.rawValue, part], query: query + extent)
  }

  /// The part of the transcript with a number.
  func link(toPart number: Int, anchor: String = "transcript") -> Link {
    .site(
      ["session", content.id.rawValue], query: filter.query + window.query(number), anchor: anchor)
  }

  /// The page that shows an utterance, at the utterance or at a place on it, from anywhere.
  ///
  /// With the filter where that shows it.
  func link(toUtterance index: Int, at anchor: String? = nil) -> Link {
    let anchor = anchor ?? "u\(index)"
    if !filter.isEmpty {
      let filtered = TranscriptWindow(window.all, at: index)
      if filtered.contains(index), shows(anchor, at: index) {
        return link(toPart: filtered.number, anchor: anchor)
      }
    }
    return .site(
      ["session", content.id.rawValue], query: TranscriptWindow.query(ofWhole: index),
      anchor: anchor)
  }

  /// The page after a decision: with the same filter, at the code or where it would stand.
  func link(backTo anchor: Anchor) -> Link {
    let there = TranscriptWindow(window.all, at: anchor.utterance)
    let key = AnchorKey.key(of: anchor)
    if there.contains(anchor.utterance),
      shown(at: anchor.utterance).contains(where: { $0.key == key })
    {
      return link(toPart: there.number, anchor: AnchorKey.place(key))
    }
    let nearest = there.shown.last { $0 <= anchor.utterance } ?? there.shown.first
    return link(toPart: there.number, anchor: nearest.map { "u\($0)" } ?? "transcript")
  }

  /// A link on this page to an utterance, or to a place on it, whether it is on this page or another.
  func reference(toUtterance index: Int, at anchor: String? = nil) -> Link {
    window.contains(index) && shows(anchor ?? "u\(index)", at: index)
      ? .anchor(anchor ?? "u\(index)") : link(toUtterance: index, at: anchor)
  }

  /// Whether a shown utterance has a place; the filter may hide a code on a neighbour of those it shows.
  private func shows(_ anchor: String, at index: Int) -> Bool {
    anchor == "u\(index)" || shown(at: index).contains { AnchorKey.place($0.key) == anchor }
  }

  /// This part of the transcript from its beginning.
  var transcriptLink: Link { link(toPart: window.number) }
}
