import RapportTranscripts

/// A stretch of an utterance element between milestones, as text with marks.
struct XMLSegment {
  /// The text so far, without white space at its end.
  var text: [UInt8] = []
  var marks: [Mark] = []
  /// What the speaker milestone before it says.
  var speaker: String?
  /// What the time milestone before it says.
  var start: String?
  /// What the time milestone behind it says.
  var end: String?
  var place: XMLPlace
}
