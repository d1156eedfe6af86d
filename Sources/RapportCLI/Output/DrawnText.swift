import RapportCoding
import RapportReliability
import RapportReports

/// What randomly drawn utterances say about codes, for reading.
struct DrawnText {
  let results: [DrawnResult]

  /// A line for each code and family, and why figures are missing.
  var text: String {
    guard !results.isEmpty else {
      return "no utterance was drawn and judged yet: `rapport review` asks for them under Draw\n"
    }
    var table = TextTable([
      "code or family", "M", "m", "tp", "N", "n", "f", "blind", "precision", "recall", "F1",
      "kappa", "count x",
    ])
    var notes: [String] = []
    for result in results {
      guard let review = try? result.review() else { continue }
      let (m, n) = (result.flaggedSample, result.unflaggedSample)
      let figures = [
        review.precision(), review.recall(), review.f1(), review.kappa(), review.calibration(),
      ]
      table.add(
        [PlainLine.of(result.scope.id)]
          + [
            result.flagged, m.judged, m.present, result.unflagged, n.judged, n.present,
            m.blind + n.blind,
          ].map(String.init)
          + figures.map {
            $0.low == nil ? FigureText.number($0.value) : FigureText.withInterval($0)
          })
      notes += Self.notes(result, figures)
    }
    return table.text + notes.map { $0 + "\n" }.joined()
  }

  private static func notes(_ result: DrawnResult, _ figures: [Estimate]) -> [String] {
    let name = PlainLine.of(result.scope.id)
    let (m, n) = (result.flaggedSample, result.unflaggedSample)
    let names = ["precision", "recall", "F1", "kappa", "count x"]
    var reasons: [(sentence: String, figures: [String])] = []
    for (figure, estimate) in zip(names, figures) {
      guard let sentence = estimate.undefined?.sentence else { continue }
      if reasons.last?.sentence == sentence {
        reasons[reasons.count - 1].figures.append(figure)
      } else {
        reasons.append((sentence, [figure]))
      }
    }
    let missing = reasons.map { reason in
      "\(name): \(Figure.list(reason.figures)) not defined: \(reason.sentence)"
    }
    let waiting = m.waiting + n.waiting
    return missing
      + (waiting > 0
        ? ["\(name): \(waiting) judged ones wait for others that were drawn before them"] : [])
  }
}
