public import RapportTranscripts

extension Transcript {
  /// A transcript of lines such as `T: How are you?`.
  ///
  /// The label says the role: `T…` or `L…` (leader) with nothing but digits behind is a therapist, `C…` a client,
  /// `M…` a member, and a name a member where the session has a leader or member, else a client. A
  /// line without a label goes on with the speaker of the line before.
  public static func sample(_ lines: String, id: Session.ID = "sample") -> Transcript {
    var utterances: [Utterance] = []
    var labels: [String] = []
    for line in lines.split(separator: "\n", omittingEmptySubsequences: true) {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let isLabelled = parts.count == 2 && !parts[0].contains(" ")
      let label = isLabelled ? String(parts[0]) : labels.last ?? "T"
      let text = isLabelled ? parts[1] : line
      labels.append(label)
      utterances.append(
        Utterance(
          id: .init(String(utterances.count)), speaker: .init(label),
          text: String(text.drop { $0 == " " })))
    }
    let isGroup = labels.contains { ["L", "M"].contains(kind(of: $0)) }
    var speakers: [Speaker] = []
    for label in labels where !speakers.contains(where: { $0.id.rawValue == label }) {
      speakers.append(Speaker(id: .init(label), role: role(of: label, isGroup: isGroup)))
    }
    return Transcript(session: Session(id: id), speakers: speakers, utterances: utterances)
  }

  /// The letter of a label such as `T2`; nil for a name.
  private static func kind(of label: String) -> Character? {
    label.dropFirst().allSatisfy(\.isNumber) ? label.first : nil
  }

  private static func role(of label: String, isGroup: Bool) -> SpeakerRole {
    switch kind(of: label) {
    case "T", "L": .therapist
    case "C": .client
    case "M": .member
    default: isGroup ? .member : .client
    }
  }
}
