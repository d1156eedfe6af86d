import RapportTranscripts

/// A golden file: cases with what goes in, to be graded against what came out of reference software.
struct GoldenFile {
  /// One case.
  struct Case {
    let id: String
    let statistic: String
    let input: GoldenValue
  }

  let cases: [Case]

  /// Reads the cases of a file's JSON; those without id, statistic or input are left out.
  init(_ root: JSONNode) {
    cases = (root["cases"]?.elements ?? []).compactMap { node in
      guard let id = node["id"]?.string, let statistic = node["stat"]?.string,
        let input = node["in"]
      else { return nil }
      return Case(id: id, statistic: statistic, input: GoldenValue(input))
    }
  }

  /// The answers to all cases as JSON, and a note for each case that has none.
  func results() -> (json: String, notes: [String]) {
    var answers: [(id: String, out: GoldenValue)] = []
    var notes: [String] = []
    for item in cases {
      guard let answer = GoldenArea.answer(to: item.statistic) else {
        notes.append("\(item.id): there is no statistic \(item.statistic)")
        continue
      }
      do {
        answers.append((item.id, try answer(item.input)))
      } catch {
        notes.append("\(item.id): \(error)")
      }
    }
    var writer = JSONWriter(.indented)
    writer.object { writer in
      writer.key("results")
      writer.array { writer in
        for answer in answers {
          writer.object { writer in
            writer.key("id")
            writer.string(answer.id)
            writer.key("out")
            answer.out.write(to: &writer)
          }
        }
      }
    }
    return (writer.text, notes)
  }
}
