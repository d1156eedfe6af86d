import RapportProfiles
import RapportReliability

/// A group index in plain words: its name, what it says, and how its value is written.
struct GroupIndexWords {
  let name: String
  let meaning: String
  let value: String

  init(_ index: GroupIndex) {
    (name, meaning) = Self.words(for: index.id)
    value =
      index.estimate.value.map { Self.text($0, index) }
      ?? "not defined: \(index.note ?? EstimateText.sentence(of: index.estimate))"
  }

  private static func text(_ value: Double, _ index: GroupIndex) -> String {
    let note = index.note.map { " (\($0))" } ?? ""
    switch index.id {
    case .evenness, .gini, .leaderStyle, .memberStyle: return Figure.rounded(value, 2) + note
    case .silentMembers, .disclosureSpread:
      return Figure.plain(value) + (index.denominator.map { " of \($0)" } ?? "") + note
    case .longestDyadTurns, .longestDyadWords: return Figure.plain(value) + note
    case .nameUse, .linkingRate, .leaderWe, .memberWe:
      return "\(Figure.rounded(value)) per 1,000 words" + counts(index) + note
    default: return Figure.percent(value) + counts(index) + note
    }
  }

  private static func counts(_ index: GroupIndex) -> String {
    guard let numerator = index.numerator, let denominator = index.denominator else { return "" }
    return " (\(numerator) of \(denominator))"
  }

  private static func words(for id: GroupIndex.ID) -> (String, String) {
    switch id {
    case .leaderTalkShare: ("Leaders' share of the words", "of everybody's words")
    case .evenness: ("Evenness of members' talk", "1 is even, 0 is one member only")
    case .gini: ("Gini coefficient of members' words", "0 is even")
    case .silentMembers: ("Silent members", "under 1% of members' words or under two turns")
    case .memberToMember: ("Member to member", "members' turns that another member follows")
    case .memberToMemberBaseline:
      ("Member to member by chance", "if turns followed each other at random")
    case .hub: ("Through the leader", "members' turns between two leader turns")
    case .longestDyadTurns: ("Longest leader-member run, turns", "one leader and one member only")
    case .longestDyadWords: ("Longest leader-member run, words", "the words of that run")
    case .reciprocity: ("Returned between members", "pairs of members seen in both orders")
    case .nameUse: ("Members' names", "said by leaders")
    case .linkingRate: ("Linking", "leaders connect one member with another")
    case .linkingUptake: ("Linking taken up", "the second member speaks, or someone joins in")
    case .redirectUptake: ("Redirects taken up", "member then speaks to member")
    case .leaderWe: ("Leaders' we", "we, us, our, ours; instructions aside")
    case .memberWe: ("Members' we", "we, us, our, ours")
    case .leaderStyle:
      ("Style matching, leaders with members", "1 is alike in function words; exploratory")
    case .memberStyle:
      ("Style matching among members", "1 is alike in function words; exploratory")
    case .peerResponsiveness:
      ("Disclosures answered by peers", "support, me too or hope within three turns")
    case .distressMiss: ("Disclosures left alone", "nobody's helpful code within four turns")
    case .disclosureSpread: ("Members who disclosed", "distinct members")
    }
  }
}
