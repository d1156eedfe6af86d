/// How talk is spread among people, and who takes the floor after whom.
///
/// Taking the floor after somebody stands in for speaking to them; it is not the same.
public struct TalkStructure: Hashable, Sendable {
  /// Words of each person; people who are there and silent count with 0.
  public let words: [Int]
  /// How often column takes the floor right after row.
  public let follows: [[Int]]
  /// Who leads; the others are members.
  public let leader: Int
  /// How often the floor must pass for a tie between two people.
  public let tie: Int

  /// Makes a structure; `follows` is as wide and high as there are people.
  public init(words: [Int], follows: [[Int]], leader: Int = 0, tie: Int = 2) {
    self.words = words
    self.follows = follows
    self.leader = leader
    self.tie = tie
  }

  private var total: Int { words.reduce(0, +) }
  private var people: Int { words.count }

  /// Each person's share of the words; nil where nobody talked.
  public var shares: [Double]? {
    total > 0 ? words.map { Double($0) / Double(total) } : nil
  }

  /// The largest share.
  public var largestShare: Estimate { talk("largest share of words") { $0.max() ?? 0 } }

  /// Gini's coefficient of the words, Σ|wᵢ-wⱼ|/(2N²w̄): 0 is even.
  public var gini: Estimate {
    talk("Gini coefficient of words") { _ in
      let differences = words.reduce(0) { sum, a in words.reduce(sum) { $0 + abs(a - $1) } }
      return Double(differences) / Double(2 * people * total)
    }
  }

  /// Gini's coefficient corrected for few people, times N/(N-1).
  ///
  /// Undefined (`tooFew`) for one person.
  public var correctedGini: Estimate {
    let method = "Gini coefficient of words, corrected for few people"
    guard people > 1 else { return Estimate(undefined: .tooFew, method: method) }
    return talk(method) { _ in
      (gini.value ?? 0) * Double(people) / Double(people - 1)
    }
  }

  /// Shannon's entropy of the shares, natural logarithm.
  public var entropy: Estimate {
    talk("entropy of shares of words") { shares in
      -shares.filter { $0 > 0 }.map { $0 * Elementary.log($0) }.accurateSum()
    }
  }

  /// Entropy against its largest possible value, from 0 (one person talks) to 1 (all alike).
  ///
  /// Undefined (`tooFew`) for one person.
  public var evenness: Estimate {
    let method = "evenness of shares of words"
    guard people > 1 else { return Estimate(undefined: .tooFew, method: method) }
    return talk(method) { _ in (entropy.value ?? 0) / Elementary.log(Double(people)) }
  }

  /// How often the floor passes from a member to a member.
  public var memberToMember: Int { passes { $0 != leader && $1 != leader } }
  /// How often it passes from a member to the leader.
  public var memberToLeader: Int { passes { $0 != leader && $1 == leader } }

  /// Of all passes by members, how many go to members.
  ///
  /// Undefined (`noEvents`) where no member passes the floor.
  public var memberToMemberRatio: Estimate {
    let passed = memberToMember + memberToLeader
    let method = "member-to-member ratio"
    guard passed > 0 else { return Estimate(undefined: .noEvents, method: method) }
    return Estimate(
      Double(memberToMember) / Double(passed), counts: Counts(units: passed), method: method)
  }

  /// The share of possible ties that there are.
  ///
  /// Undefined (`tooFew`) for one person.
  public var density: Estimate {
    let method = "density"
    guard people > 1 else { return Estimate(undefined: .tooFew, method: method) }
    return Estimate(
      Double(ties) / Double(people * (people - 1)), counts: Counts(units: ties), method: method)
  }

  /// The share of ties that are returned.
  ///
  /// Undefined (`noEvents`) without ties. Small groups are reciprocal by chance.
  public var reciprocity: Estimate {
    let method = "reciprocity of ties"
    guard ties > 0 else { return Estimate(undefined: .noEvents, method: method) }
    let returned = pairs.count { isTied($0, $1) && isTied($1, $0) }
    return Estimate(
      Double(returned) / Double(ties), counts: Counts(units: ties), method: method)
  }

  /// The share of all passes that are matched by one in return: Σ 2 min(fᵢⱼ, fⱼᵢ)/Σ f over pairs.
  ///
  /// Undefined (`noEvents`) where the floor never passes.
  public var weightedReciprocity: Estimate {
    let method = "weighted reciprocity"
    let all = passes { _, _ in true }
    guard all > 0 else { return Estimate(undefined: .noEvents, method: method) }
    let matched = pairs.reduce(0) { $0 + min(follows[$1.0][$1.1], follows[$1.1][$1.0]) }
    return Estimate(Double(matched) / Double(all), counts: Counts(units: all), method: method)
  }

  /// How far ties go out from one person, Σ(max-d)/(N-1)² (Freeman 1979).
  ///
  /// Undefined (`tooFew`) for fewer than three people.
  public var outCentralization: Estimate {
    let method = "out-degree centralization"
    guard people >= 3 else { return Estimate(undefined: .tooFew, method: method) }
    let degrees = words.indices.map { from in
      words.indices.count { $0 != from && isTied(from, $0) }
    }
    let largest = degrees.max() ?? 0
    let distance = degrees.reduce(0) { $0 + largest - $1 }
    return Estimate(Double(distance) / Double((people - 1) * (people - 1)), method: method)
  }

  /// All ordered pairs of different people.
  private var pairs: [(Int, Int)] {
    words.indices.flatMap { from in words.indices.map { (from, $0) } }.filter { $0 != $1 }
  }

  private var ties: Int { pairs.count { isTied($0, $1) } }

  private func isTied(_ from: Int, _ to: Int) -> Bool { follows[from][to] >= max(1, tie) }

  private func passes(_ isCounted: (Int, Int) -> Bool) -> Int {
    pairs.filter(isCounted).reduce(0) { $0 + follows[$1.0][$1.1] }
  }

  private func talk(_ method: String, _ value: ([Double]) -> Double) -> Estimate {
    guard let shares else { return Estimate(undefined: .noTalk, method: method) }
    return Estimate(value(shares), counts: Counts(units: total), method: method)
  }
}
