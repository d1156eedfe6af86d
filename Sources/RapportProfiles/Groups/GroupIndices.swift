public import RapportCodebooks
public import RapportCoding
import RapportReliability
import RapportTranscripts

/// What a group session's transcript shows about who took part and who spoke to whom.
///
/// These are observable analogues of group climate, not a score of any instrument; no norms are
/// known. They mean little for teaching or practice, where members are not meant to talk.
public struct GroupIndices: Sendable {
  /// The members: those who spoke, then those who were present and never spoke.
  public let members: [String]
  /// Those with under 1% of the members' words or under two turns.
  public let silentMembers: [String]
  /// Whether the session says who was present; without it members who never spoke are unknown.
  public let isAttendanceKnown: Bool
  /// The indices, in the order of ``GroupIndex/ID``.
  public let indices: [GroupIndex]

  /// The index with an id.
  public subscript(id: GroupIndex.ID) -> GroupIndex? { indices.first { $0.id == id } }

  /// Makes the indices of a coded group session.
  ///
  /// Codes are found by their aliases (GV1, GV2, GM1, GM3, GM4, GM9, GM10) in the codebook
  /// `group-cohesion`; where one is missing, or the session was not coded with it, what needs it is
  /// undefined.
  public init(of coded: CodedSession, codebooks: [Codebook]) {
    let floor = GroupFloor(coded.transcript)
    let codes = GroupCodes(coded, codebooks: codebooks, floor: floor)
    let talk = GroupTalk(floor)
    members = floor.members
    silentMembers = talk.silentMembers.map { floor.members[$0] }
    isAttendanceKnown = !coded.transcript.session.present.isEmpty
    let all =
      talk.indices(isAttendanceKnown: isAttendanceKnown) + GroupTransitions(floor).indices
      + GroupWords(coded.transcript, floor: floor).indices + GroupStyle(coded.transcript).indices
      + codes.indices
    indices = GroupIndex.ID.allCases.compactMap { id in all.first { $0.id == id } }
  }
}
