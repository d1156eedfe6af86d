package import RapportCodebooks
package import RapportTranscripts

/// What became of the codings that each rule had a part in: which rules earn their place.
///
/// The rules' current readings are counted, each rule under the version of the codebook that the
/// session was coded with. A coding on which several rules fired counts for each of them, and apart
/// for one that fired alone.
package struct RuleLedger: Sendable {
  /// Names a rule of a version of a codebook; written `codebook@version/rule`.
  package struct Key: Hashable, Sendable, Comparable, CustomStringConvertible {
    package var codebook: String
    package var version: String
    package var rule: Rule.ID

    package var description: String { "\(codebook)@\(version)/\(rule)" }

    package static func < (a: Self, b: Self) -> Bool {
      (a.codebook, a.rule.rawValue, a.version) < (b.codebook, b.rule.rawValue, b.version)
    }
  }

  /// A coding that a rule had a part in.
  package struct Moment: Hashable, Sendable {
    package var session: Session.ID
    package var anchor: Anchor
    package var judgement: SuggestionJudgement
    /// Whether no other rule spoke for the code there.
    package var isAlone: Bool
  }

  /// The record of one rule.
  package struct Entry: Sendable {
    package var key: Key
    /// The code it speaks for.
    package var code: CodeReference
    /// The codings it had a part in, by session and place.
    package var moments: [Moment]
    /// The latest date of a session in which it fired, as sessions have it; nil without dates.
    package var lastSession: String?

    /// All of them counted.
    package var all: RuleTally { RuleTally(moments) }
    /// Those on which it fired alone.
    package var alone: RuleTally { RuleTally(moments.filter(\.isAlone)) }
    /// When one of them was last judged, in milliseconds since 1970.
    package var lastDecision: Int? { moments.compactMap(\.judgement.at).max() }
  }

  /// The rules that fired, by codebook, rule and version.
  package let entries: [Entry]

  /// Counts over sessions.
  package init(_ sessions: [ReviewedSession]) {
    var found: [Key: Entry] = [:]
    for session in sessions.sorted(by: { $0.id < $1.id }) {
      let reading = session.suggested
      let versions = Dictionary(
        reading.codebooks.map { ($0.id.rawValue, $0.version) }, uniquingKeysWith: { a, _ in a })
      for (coding, judgement) in zip(reading.codings, session.judgements) {
        guard let anchor = Anchor(coding, in: reading.transcript) else { continue }
        let rules = Set(coding.evidence.filter { $0.weight > 0 }.compactMap(\.rule))
        for rule in rules {
          let key = Key(
            codebook: coding.code.codebook, version: versions[coding.code.codebook] ?? "",
            rule: rule)
          var entry = found[key] ?? Entry(key: key, code: coding.code, moments: [])
          entry.moments.append(
            Moment(
              session: session.id, anchor: anchor, judgement: judgement,
              isAlone: rules.count == 1))
          if let date = reading.transcript.session.date {
            entry.lastSession = max(entry.lastSession ?? date, date)
          }
          found[key] = entry
        }
      }
    }
    entries = found.values.sorted { $0.key < $1.key }
  }

  /// The rules that people mostly found wrong: precision below a share, after so many reviews.
  package func doubtful(below share: Double, reviewed: Int) -> [Entry] {
    entries.filter { $0.all.isDoubtful(below: share, reviewed: reviewed) }
  }
}

extension RuleLedger {
  /// The record of a rule of a codebook as it is in use.
  package func tally(of rule: Rule.ID, in codebook: Codebook) -> RuleTally {
    let key = Key(codebook: codebook.id.rawValue, version: codebook.version, rule: rule)
    return entries.first { $0.key == key }?.all ?? RuleTally([])
  }
}
