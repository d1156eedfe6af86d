import RapportReliability

/// Who takes the floor after whom, backchannels aside.
struct GroupTransitions {
  private let floor: [GroupFloor.Turn]

  init(_ floor: GroupFloor) { self.floor = floor.floor }

  var indices: [GroupIndex] { [memberToMember, baseline, hub, reciprocity] + dyad }

  private var pairs: Zip2Sequence<[GroupFloor.Turn], ArraySlice<GroupFloor.Turn>> {
    zip(floor, floor.dropFirst())
  }

  private var memberToMember: GroupIndex {
    let followed = pairs.filter { pair in pair.0.part.member != nil }
    let byMember = followed.filter { pair in pair.1.part.member != nil }
    return .quotient(
      .memberToMember, byMember.count, followed.count,
      otherwise: "no member's turn is followed by another turn")
  }

  /// After a turn of member i, the next of another speaker is drawn by turn counts: the mean of
  /// (members' turns - i's) / (all turns - i's), weighted with i's turns.
  private var baseline: GroupIndex {
    var counts: [GroupFloor.Part: Int] = [:]
    for turn in floor { counts[turn.part, default: 0] += 1 }
    let members = counts.filter { $0.key.member != nil }.map(\.value).sorted()
    let all = floor.count
    let memberTurns = members.reduce(0, +)
    guard memberTurns > 0, counts.count >= 2 else {
      return .undefined(
        .memberToMemberBaseline, .noPairs, "it takes a member's turn and another speaker")
    }
    let sum = members.reduce(0.0) {
      $0 + Double($1) * Double(memberTurns - $1) / Double(all - $1)
    }
    return .value(.memberToMemberBaseline, sum / Double(memberTurns))
  }

  private var hub: GroupIndex {
    guard floor.count >= 3 else {
      return .undefined(.hub, .noPairs, "no member's turn stands between two turns")
    }
    let inner = floor.indices.dropFirst().dropLast().filter { floor[$0].part.member != nil }
    let between = inner.filter { floor[$0 - 1].part.isLeader && floor[$0 + 1].part.isLeader }
    return .quotient(
      .hub, between.count, inner.count, otherwise: "no member's turn stands between two turns")
  }

  private var reciprocity: GroupIndex {
    var seen: Set<[Int]> = []
    for (one, next) in pairs {
      if let a = one.part.member, let b = next.part.member { seen.insert([a, b]) }
    }
    let returned = seen.filter { seen.contains($0.reversed()) }.count
    return .quotient(
      .reciprocity, returned, seen.count, otherwise: "no member follows a member")
  }

  /// The longest alternation of one leader with one member; the first where several are as long.
  private var dyad: [GroupIndex] {
    var best: Range<Int> = 0..<0
    var start = 0
    for index in floor.indices {
      let isPair =
        index > start && Self.isDyad(floor[index - 1].part, floor[index].part)
      if !isPair {
        start = index
      } else if index - start >= 2, floor[index].part != floor[index - 2].part {
        start = index - 1
      }
      if index > start, index + 1 - start > best.count { best = start..<index + 1 }
    }
    guard !best.isEmpty else {
      return [
        .undefined(.longestDyadTurns, .noPairs, "no leader and member follow each other"),
        .undefined(.longestDyadWords, .noPairs, "no leader and member follow each other"),
      ]
    }
    return [
      .value(.longestDyadTurns, Double(best.count), best.count),
      .value(.longestDyadWords, Double(floor[best].reduce(0) { $0 + $1.words })),
    ]
  }

  private static func isDyad(_ a: GroupFloor.Part, _ b: GroupFloor.Part) -> Bool {
    a.isLeader && b.member != nil || a.member != nil && b.isLeader
  }
}
