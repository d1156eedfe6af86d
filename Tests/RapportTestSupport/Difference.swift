import RapportCodebooks
public import RapportCoding
import RapportTranscripts

/// The first place where two readings of one session differ.
public enum Difference {
  /// Says in words where the readings differ first; nil where they are the same.
  ///
  /// Scores are the same within 1e-9.
  public static func first(expected: CodedSession, found: CodedSession) -> String? {
    addressees(expected, found) ?? codings(expected, found) ?? episodes(expected, found)
      ?? order(expected, found)
  }

  private static func addressees(_ expected: CodedSession, _ found: CodedSession) -> String? {
    guard expected.addressees.count == found.addressees.count else {
      return "addressees: expected \(expected.addressees.count), found \(found.addressees.count)"
    }
    for (index, pair) in zip(expected.addressees, found.addressees).enumerated()
    where pair.0 != pair.1 {
      return "addressee of utterance \(index): expected \(pair.0), found \(pair.1)\n"
        + utterance(index, of: expected)
    }
    return nil
  }

  private static func codings(_ expected: CodedSession, _ found: CodedSession) -> String? {
    for coding in expected.codings {
      guard let other = found.codings.first(where: { isSamePlace($0, coding) }) else {
        return "missing: \(describe(coding))\n" + utterance(coding.utterance, of: expected)
      }
      let isSame =
        coding.evidence == other.evidence && abs(coding.score - other.score) < 1e-9
        && coding.isMain == other.isMain
      if !isSame {
        return "expected: \(describe(coding))\n   found: \(describe(other))\n"
          + utterance(coding.utterance, of: expected)
      }
    }
    for coding in found.codings
    where !expected.codings.contains(where: { isSamePlace($0, coding) }) {
      return "too much: \(describe(coding))\n" + utterance(coding.utterance, of: expected)
    }
    return nil
  }

  private static func episodes(_ expected: CodedSession, _ found: CodedSession) -> String? {
    for index in 0..<max(expected.episodes.count, found.episodes.count) {
      let first = index < expected.episodes.count ? expected.episodes[index] : nil
      let second = index < found.episodes.count ? found.episodes[index] : nil
      if first != second {
        return "episode \(index): expected \(first.map(describe) ?? "none")\n"
          + "              found \(second.map(describe) ?? "none")"
      }
    }
    return nil
  }

  private static func order(_ expected: CodedSession, _ found: CodedSession) -> String? {
    let isSame =
      expected.codings.count == found.codings.count
      && zip(expected.codings, found.codings).allSatisfy(isSamePlace)
    if !isSame { return "the codings stand in another order, or some stand there twice" }
    return expected.codebooks == found.codebooks && expected.rater == found.rater
      ? nil : "the codebooks or the rater differ"
  }

  // MARK: Describing

  private static func isSamePlace(_ a: Coding, _ b: Coding) -> Bool {
    a.code == b.code && a.utterance == b.utterance
  }

  private static func utterance(_ index: Int, of coded: CodedSession) -> String {
    let utterance = coded.transcript.utterances[index]
    return "  [\(index)] \(utterance.speaker): \(utterance.text)"
  }

  private static func describe(_ coding: Coding) -> String {
    let evidence = coding.evidence.map { evidence in
      "\(evidence.rule.map(\.rawValue) ?? "-") \(evidence.weight) \(evidence.ranges)"
    }
    let main = coding.isMain.map { $0 ? ", main" : ", not main" } ?? ""
    return "\(coding.code) on \(coding.utterance), score \(coding.score)\(main): "
      + evidence.joined(separator: "; ")
  }

  private static func describe(_ episode: Episode) -> String {
    func parts(_ parts: [Episode.Part]) -> String {
      parts.map { "\($0.code)@\($0.utterance)" }.joined(separator: " ")
    }
    return "\(episode.codebook)/\(episode.pattern) \(episode.utterances) \(episode.outcome)"
      + " markers [\(parts(episode.markers))] responses [\(parts(episode.responses))]"
      + " reactions [\(parts(episode.reactions))] aggravated first \(episode.isAggravatedFirst)"
      + " latency \(String(describing: episode.latencyTurns))"
      + " \(String(describing: episode.latencyTherapistTurns))"
      + " \(String(describing: episode.latencyMilliseconds))"
  }
}
