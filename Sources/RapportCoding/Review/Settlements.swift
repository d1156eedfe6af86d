import RapportCodebooks
import RapportTranscripts

/// What was settled in a session: a fold over its adjudications.
///
/// Of those about one code on one utterance the last holds. A code that was settled to be another one
/// settles that other one too, unless something was settled about it later.
public struct Settlements: Sendable {
  /// A code on an utterance.
  public typealias Place = Episode.Part

  /// Something settled on.
  public struct Entry: Hashable, Sendable {
    /// Whether the code applies there.
    public var isPresent: Bool
    /// The adjudication that says so; about another code where that was changed to this one.
    public var adjudication: Adjudication
  }

  /// What holds, by place.
  public private(set) var entries: [Place: Entry] = [:]
  /// All adjudications about a place, in the order in which they were made.
  public private(set) var history: [Place: [Adjudication]]

  /// Folds adjudications in the order in which they were made.
  public init(_ adjudications: [Adjudication]) {
    history = Dictionary(grouping: adjudications, by: \.place)
    var last: [Place: Int] = [:]
    for (number, adjudication) in adjudications.enumerated() { last[adjudication.place] = number }
    for (place, number) in last {
      let adjudication = adjudications[number]
      entries[place] = Entry(
        isPresent: adjudication.outcome == .present, adjudication: adjudication)
    }
    for number in last.values.sorted() {
      let adjudication = adjudications[number]
      guard case .changed(let code) = adjudication.outcome else { continue }
      let other = Place(code: code, utterance: adjudication.anchor.utterance)
      guard last[other].map({ $0 < number }) ?? true else { continue }
      entries[other] = Entry(isPresent: true, adjudication: adjudication)
    }
  }

  /// The codings that were settled as present.
  var codings: [Coding] {
    entries.filter(\.value.isPresent).map { place, entry in
      Coding(
        code: place.code, utterance: place.utterance,
        evidence: [Evidence(rule: nil, ranges: [entry.adjudication.anchor.range])])
    }
  }
}

extension Adjudication {
  /// The code and the utterance it is about.
  public var place: Episode.Part { anchor.part }
}
