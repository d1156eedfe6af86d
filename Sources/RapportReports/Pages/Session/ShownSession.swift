import RapportCodebooks
package import RapportCoding
import RapportTranscripts

/// A coded session as its strip, episodes and tables show it, and where their links lead.
package struct ShownSession: Sendable {
  /// The session with its episodes; of its codings those are shown that are in ``codings``.
  package let coded: CodedSession
  package let catalogue: CodeCatalogue
  /// The codings that are shown.
  package let codings: [Coding]
  /// A sentence above the strip: where its codes stand in words, and which are left out.
  package let note: String
  private let link: @Sendable (Int) -> Link

  /// Makes them.
  ///
  /// - Parameters:
  ///   - codings: what is shown; codes that serve others only are left out.
  ///   - note: where its codes stand in words, and which are left out.
  ///   - link: where an utterance stands.
  package init(
    _ coded: CodedSession, codings: [Coding], catalogue: CodeCatalogue, note: String,
    link: @escaping @Sendable (Int) -> Link
  ) {
    self.coded = coded
    self.catalogue = catalogue
    self.codings = codings.filter { !catalogue.isInternal($0.code) }
    self.note = note
    self.link = link
  }

  /// Where an utterance stands.
  func place(of utterance: Int) -> Link { link(utterance) }

  /// A link to an utterance by its own id.
  func link(toUtterance index: Int) -> HTML {
    .element(.a, [.href(link(index))]) { coded.transcript.utterances[index].id.rawValue }
  }

  func speaker(_ index: Int) -> String { coded.transcript.speaker(ofUtterance: index).id.rawValue }
}
