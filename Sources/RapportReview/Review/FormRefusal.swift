/// A form that can't be followed: what is wrong, in words for the person who sent it.
struct FormRefusal: Error {
  /// One sentence.
  let sentence: String
  /// The HTTP status.
  let status: Int

  private init(_ status: Int, _ sentence: String) {
    self.status = status
    self.sentence = sentence
  }

  /// The session is not as it was when the page was made.
  static let outdated = FormRefusal(
    409,
    "The session's transcript or codes have changed since this page was made. Nothing was saved.")

  /// The codebook is not as it was when the page was made.
  static let outdatedCodebook = FormRefusal(
    409, "The codebook has changed since this page was made. Nothing was saved.")

  /// A form that no page of this site has.
  static let incomplete = FormRefusal(400, "The form is incomplete. Nothing was saved.")

  /// A code that no codebook of the study has.
  static let unknownCode = FormRefusal(
    400, "Choose a code of the study's codebooks. Nothing was saved.")

  /// Words that the utterance doesn't have.
  static let otherWords = FormRefusal(
    400, "The utterance doesn't have these words, in this order and spelling. Nothing was saved.")

  /// Nothing is left to undo.
  static let nothingToUndo = FormRefusal(
    409, "There is no decision of yours left to undo in this session.")

  /// A session of a packet that its rater said to be done with.
  static let finished = FormRefusal(
    409, "You said that you are done with this session. Nothing was saved.")

  /// A place that the session doesn't have.
  static let noUtterance = FormRefusal(404, "The session has no such utterance or code.")

  /// A session that its rater says to be done with, without saying to be sure.
  static let unsure = FormRefusal(
    400, "Tick that you read every utterance and are sure. Nothing was saved.")

  /// A packet for nobody, or for somebody who can't code.
  static let noRater = FormRefusal(
    400, "Choose for whom the packet is: somebody who may code. Nothing was saved.")

  /// A packet without sessions.
  static let noSession = FormRefusal(400, "Choose the packet's sessions. Nothing was saved.")

  /// More sessions drawn than there are.
  static func tooFewSessions(_ left: Int) -> FormRefusal {
    FormRefusal(
      400, "Nobody double codes \(left) sessions yet: draw so many or fewer. Nothing was saved.")
  }

  /// A difference that isn't one of the two raters'.
  static let noDifference = FormRefusal(
    409, "The two raters' codes have changed since this page was made. Nothing was saved.")
  /// A drawn utterance is passed over without a reason.
  static let noReasonToPass = FormRefusal(
    400, "Choose why you pass the utterance over. Nothing was saved.")

  /// A difference that somebody else settled since the page was made.
  static let settledMeanwhile = FormRefusal(
    409, "Somebody has settled this meanwhile. Look at it anew; nothing was saved.")

  /// A note without words.
  static let emptyNote = FormRefusal(400, "Write the note first. Nothing was saved.")
}
