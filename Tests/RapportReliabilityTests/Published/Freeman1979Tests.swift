import RapportReliability
import Testing

/// A star is as centralized as can be, a ring not at all.
@Suite struct Freeman1979Tests {
  @Test func star() {
    let talk = TalkStructure(
      words: [9, 3, 3, 3], follows: [[0, 2, 2, 2], [0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    #expect(talk.outCentralization.value == 1)
    #expect(talk.reciprocity.value == 0)
  }

  @Test func ring() {
    let talk = TalkStructure(
      words: [3, 3, 3, 3], follows: [[0, 2, 0, 0], [0, 0, 2, 0], [0, 0, 0, 2], [2, 0, 0, 0]])
    #expect(talk.outCentralization.value == 0)
    #expect(talk.evenness.value == 1)
    #expect(talk.gini.value == 0)
  }
}
