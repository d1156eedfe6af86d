/// Puts pseudonyms in place of names, before anything is coded.
///
/// ```swift
/// var pseudonymizer = Pseudonymizer(key: PseudonymKey(dateShift: -91))
/// let (transcript, report) = pseudonymizer.replacing(namesIn: transcript)
/// ```
///
/// Names of speakers and of people whom the session lists are learned into the key, with what the key
/// has already; the same name has the same pseudonym in every transcript. What is replaced once stays
/// as it is when it is done again.
package struct Pseudonymizer: Sendable {
  /// The key as it is now.
  package private(set) var key: PseudonymKey

  /// Begins with a key.
  package init(key: PseudonymKey) { self.key = key }

  /// A transcript with pseudonyms, its marks where the words stand then, and what was replaced.
  package mutating func replacing(
    namesIn transcript: Transcript
  ) -> (transcript: Transcript, report: PseudonymReport) {
    var report = PseudonymReport()
    let present = learn(transcript)
    let matcher = NameMatcher(key, present: present)
    let labels = LabelReplacement(matcher)
    var utterances: [Utterance] = []
    var ids: Set<Utterance.ID> = []
    for (index, utterance) in transcript.utterances.enumerated() {
      var new = replacing(in: utterance, of: transcript.session.id, matcher, &report)
      new.id = .init(labels.replaced(utterance.id.rawValue))
      if !ids.insert(new.id).inserted { new.id = .init(String(index)) }
      new.speaker = .init(labels.replaced(utterance.speaker.rawValue))
      new.addressees = utterance.addressees.map { .init(labels.replaced($0.rawValue)) }
      utterances.append(new)
    }
    let session = session(transcript.session, labels, &report)
    let speakers = labels.speakers(transcript.speakers)
    report.labels += zip(transcript.speakers.map(\.id), transcript.speakers.map(\.name))
      .count { labels.replaced($0.rawValue) != $0.rawValue || labels.replaced($1) != $1 }
    return (Transcript(session: session, speakers: speakers, utterances: utterances), report)
  }

  // MARK: Who is there

  /// Adds the session's people to the key.
  ///
  /// - Returns: their pseudonyms.
  private mutating func learn(_ transcript: Transcript) -> Set<String> {
    let session = transcript.session
    let treated: PseudonymKey.Kind = session.group == nil ? .client : .member
    var people = session.therapists.map { ($0.rawValue, PseudonymKey.Kind.therapist) }
    people += session.clients.map { ($0.rawValue, treated) }
    for speaker in transcript.speakers {
      let kind = PseudonymKey.Kind(speaker.role)
      people += [speaker.id.rawValue, speaker.name].compactMap(\.self).map { ($0, kind) }
    }
    people += session.present.map { ($0, .person) }
    var present: Set<String> = []
    for (label, kind) in people {
      guard let name = LabelReplacement.name(in: label), !key.hasPseudonym(name) else { continue }
      present.insert(
        NameMatcher(key, present: present).pseudonym(of: name) ?? key.learn(name, kind))
    }
    return present
  }

  // MARK: What was said

  private mutating func replacing(
    in utterance: Utterance, of session: Session.ID, _ matcher: NameMatcher,
    _ report: inout PseudonymReport
  ) -> Utterance {
    let text = Array(utterance.text.utf8)
    let parts = NamePart.parts(of: text[...])
    var edits = IdentifierFinder.addresses(in: text)
    edits += DateFinder.edits(in: text, parts).filter { Self.isApart($0.range, edits) }
    edits += IdentifierFinder.numbers(in: TextEdit.blanking(edits, in: text))
    for edit in edits { report.masks[edit.words, default: 0] += 1 }
    var taken = Set(
      parts.indices.filter { !Self.isApart(parts[$0].range, edits) })
    for match in matcher.matches(in: parts) where taken.isDisjoint(with: match.parts) {
      if match.isReview { continue }
      taken.formUnion(match.parts)
      if match.isDoubtful { report.doubtful.append(utterance.id) }
      guard let pseudonym = match.pseudonym else { continue }
      let range = Self.range(of: match.parts, in: parts)
      guard text[range] != Array(pseudonym.utf8)[...] else { continue }
      edits.append(TextEdit(range: range, words: pseudonym))
      report.names += 1
    }
    for stretch in NameCandidates.stretches(in: parts, taken: taken, text: text) {
      let word = String(decoding: text[Self.range(of: stretch, in: parts)], as: UTF8.self)
      if key.hasPseudonym(word) { continue }
      key.note(word, at: "\(session)@\(utterance.id)")
      report.toReview.append(utterance.id)
    }
    guard !edits.isEmpty else { return utterance }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    let (new, marks) = TextEdit.applying(edits, to: text, marks: utterance.marks)
    var result = utterance
    result.text = String(decoding: new, as: UTF8.self)
    result.marks = marks
    return result
  }

  private static func isApart(_ range: Range<Int>, _ edits: [TextEdit]) -> Bool {
    !edits.contains { $0.range.overlaps(range) }
  }

  private static func range(of match: Range<Int>, in parts: [NamePart]) -> Range<Int> {
    parts[match.lowerBound].range.lowerBound..<parts[match.upperBound - 1].stem.upperBound
  }

  // MARK: The session

  private func session(
    _ session: Session, _ labels: LabelReplacement, _ report: inout PseudonymReport
  ) -> Session {
    var new = session
    new.id = .init(labels.replaced(session.id.rawValue))
    new.therapists = session.therapists.map { .init(labels.replaced($0.rawValue)) }
    new.clients = session.clients.map { .init(labels.replaced($0.rawValue)) }
    new.group = session.group.map { .init(labels.replaced($0.rawValue)) }
    new.present = session.present.map(labels.replaced)
    report.labels += new.id == session.id ? 0 : 1
    let isDone = session.metadata[Self.mark.name] == Self.mark.value
    report.headerLines += isDone ? 0 : session.metadata.count
    new.metadata = [Self.mark.name: Self.mark.value]
    if !isDone, let date = session.date {
      new.date = MovedDate.moved(date, days: key.dateShift)
      report.movesDate = true
    }
    return new
  }

  /// Says in the transcript that its date is not the true one.
  private static let mark = (name: "pseudonyms", value: "names replaced, date moved")
}
