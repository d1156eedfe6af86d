import RapportCodebooks
public import RapportTranscripts

/// Two raters' codes of one session side by side: what they agree on, where they differ, and what was
/// settled there.
public struct DoubleCoding: Sendable {
  /// A code on an utterance that one of them gave.
  public struct Place: Sendable {
    /// The code and the utterance.
    public var part: Settlements.Place
    /// The first rater's coding; nil where they didn't give the code.
    public var first: Coding?
    /// The second rater's.
    public var second: Coding?
    /// Where its words stand.
    public var anchor: Anchor
    /// What was settled; nil while nothing was.
    public var settled: Settlements.Entry?
    /// All adjudications about it, in order.
    public var history: [Adjudication]

    /// Whether one gave the code and the other didn't.
    public var isDifference: Bool { (first == nil) != (second == nil) }
    /// Whether it is a difference that nothing was settled about.
    public var isOpen: Bool { isDifference && settled == nil }
  }

  /// The transcript.
  public let transcript: Transcript
  /// The places, by utterance, then by where their words stand.
  public let places: [Place]
  /// What was settled in the session.
  public let settlements: Settlements

  /// Holds two readings of one transcript against each other.
  public init(
    _ first: CodedSession, _ second: CodedSession, settledBy adjudications: [Adjudication]
  ) {
    let settlements = Settlements(adjudications)
    let transcript = first.transcript
    let given = [first, second].map { reading in
      reading.codings.reduce(into: [Settlements.Place: Coding]()) { codings, coding in
        let place = Settlements.Place(code: coding.code, utterance: coding.utterance)
        codings[place] = codings[place] ?? coding
      }
    }
    self.transcript = transcript
    self.settlements = settlements
    places = Set(given.flatMap(\.keys)).compactMap { part -> Place? in
      let (one, other) = (given[0][part], given[1][part])
      guard let coding = one ?? other, let anchor = Anchor(coding, in: transcript) else {
        return nil
      }
      return Place(
        part: part, first: one, second: other, anchor: anchor,
        settled: settlements.entries[part], history: settlements.history[part] ?? [])
    }.sorted { $0.anchor < $1.anchor }
  }

  /// The places where they differ.
  public var differences: [Place] { places.filter(\.isDifference) }

  /// The places where they differ and nothing was settled yet.
  public var open: Set<Settlements.Place> { Set(places.filter(\.isOpen).map(\.part)) }
}
