/// What a rule asks of an utterance.
///
/// One case and one file for each kind, in `Conditions/`.
///
/// Conditions are plain values. The engine compiles them (RapportCoding); the reference evaluator of
/// the tests interprets them. Both switch over this type, so a new kind can't be forgotten in either.
public indirect enum Condition: Hashable, Sendable {
  /// All of these hold; what several keys side by side mean. An empty list holds.
  case all([Condition])
  /// At least one of these holds.
  case any([Condition])
  /// None of these holds.
  case unless([Condition])
  /// The words of the utterance match a phrase.
  case phrase(PhraseCondition)
  /// The utterance is so long.
  case length(LengthCondition)
  /// It has a sentence of a kind.
  case sentence(SentenceCondition)
  /// It stands in this part of the session.
  case position(PositionCondition)
  /// Another utterance before or after meets a condition.
  case nearby(NearbyCondition)
  /// It carries one of these codes.
  case coded(CodedCondition)
  /// It takes over words of the previous turn.
  case echo(EchoCondition)
  /// It turns the other's I into you: "I can't sleep", "You can't sleep".
  case flip(FlipCondition)
  /// It repeats words of the speaker's own earlier turns.
  case repetition(RepetitionCondition)
  /// It is said to somebody of this kind.
  case addressed(AddressedCondition)
  /// It stands within one of these regions.
  case region(RegionCondition)
  /// A pause before or within it.
  case pause(PauseCondition)
  /// It holds a nonverbal.
  case nonverbal(NonverbalCondition)
  /// It is short or long for this speaker in this session.
  case usualLength(UsualLengthCondition)
  /// Somebody had this share of the members' talk so far.
  case talkShare(TalkShareCondition)
  /// It names so many others of the roster.
  case persons(PersonsCondition)
  /// The session is of this format.
  case format(FormatCondition)
}
