import RapportCoding
import RapportProfiles
import RapportTranscripts
import Testing

/// Who speaks to whom, counted by hand.
@Suite struct AddresseeMatrixTests {
  private static let coded: CodedSession = {
    var coded = GroupSample.session([
      "L: one two three", "Ann: one two", "Ben: one", "L: one two", "Ann: one",
    ])
    coded.addressees = [
      Addressee(kind: .group), Addressee(kind: .member, speakers: [0]),
      Addressee(kind: .unknown), Addressee(kind: .member, speakers: [1, 2]),
      Addressee(kind: .member, speakers: [0]),
    ]
    return coded
  }()

  @Test func anUtteranceToTwoCountsWithBoth() {
    let matrix = AddresseeMatrix(Self.coded)
    #expect(matrix.addressees == ["L", "Ann", "Ben", "the group", "unknown"])
    #expect(
      matrix.cells.map { "\($0.speaker) \($0.role) \($0.addressee) \($0.utterances) \($0.words)" }
        == [
          "L therapist Ann 1 2", "L therapist Ben 1 2", "L therapist the group 1 3",
          "Ann member L 2 3", "Ben member unknown 1 1",
        ])
  }
}
