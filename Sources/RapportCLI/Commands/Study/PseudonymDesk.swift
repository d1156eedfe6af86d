import RapportTranscripts

/// Puts pseudonyms into transcripts on their way into a study, and keeps the key in step.
struct PseudonymDesk {
  /// What is added although nobody judged every word.
  private let allowsUnreviewed: Bool
  private var file: PseudonymKeyFile
  private var pseudonymizer: Pseudonymizer
  private var total = PseudonymReport()
  private var waiting = 0
  private var doubtful: [String] = []
  /// The true names of the sessions by what they are called now.
  private var names: [Session.ID: Session.ID] = [:]

  /// Opens the key, or begins one.
  init(key path: String, allowsUnreviewed: Bool) throws {
    let (file, key) = try PseudonymKeyFile.open(path)
    self.file = file
    self.allowsUnreviewed = allowsUnreviewed
    pseudonymizer = Pseudonymizer(key: key)
  }

  /// How many transcripts wait for a person to judge words.
  var waits: Int { waiting }

  /// The transcript to add; nil for one that waits.
  ///
  /// The key is on the disk when the transcript is given back.
  mutating func transcript(of original: Transcript) throws -> Transcript? {
    let (transcript, report) = pseudonymizer.replacing(namesIn: original)
    try file.save(pseudonymizer.key)
    let id = transcript.session.id
    if let other = names.updateValue(original.session.id, forKey: id), other != original.session.id
    {
      throw InvalidInput(
        Diagnostic(
          .error, id: "pseudonyms-same-session",
          "two sessions would have the same name '\(id)' with pseudonyms",
          hint: "give the sessions other names in sessions.csv, or the two people other pseudonyms")
      )
    }
    if !report.toReview.isEmpty, !allowsUnreviewed {
      waiting += 1
      return nil
    }
    total.add(report)
    doubtful += report.doubtful.map { "\(id)@\($0)" }
    return transcript
  }

  /// What was done, without a word of a transcript.
  var notes: [String] {
    var parts = ["\(total.names) names", "\(total.labels) labels"]
    parts += total.masks.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
    var notes = [
      "pseudonyms: \(parts.joined(separator: ", ")) replaced; \(file.path) is the key, keep it "
        + "apart from the study"
    ]
    if total.headerLines > 0 {
      notes.append("left out \(total.headerLines) lines of headers, which may tell who somebody is")
    }
    if !doubtful.isEmpty {
      notes.append(
        "left in place, as they may be names or ordinary words: " + Self.list(doubtful)
          + "; 'no' under 'word' in the key replaces them all")
    }
    if waiting > 0 {
      notes.append(
        "\(waiting) transcripts were not added: they have words that look like names; say in "
          + "\(file.path) what each with '?' is (or keep), and add them again")
    }
    return notes
  }

  private static func list(_ places: [String]) -> String {
    let shown = places.prefix(10).joined(separator: ", ")
    return places.count > 10 ? "\(shown) and \(places.count - 10) more" : shown
  }
}
