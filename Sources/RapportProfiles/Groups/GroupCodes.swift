import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts

/// The indices of a group that need codes of the codebook `group-cohesion`.
///
/// "Within k turns" is counted on all turns, since `Same here` is a response and two words long;
/// who speaks next and member-to-member are counted without backchannels.
struct GroupCodes {
  private let coded: CodedSession
  private let floor: GroupFloor
  private let codebook: Codebook?
  private let missing: String?
  /// Utterances with a code, by alias, ascending.
  private var utterances: [String: [Int]] = [:]

  init(_ coded: CodedSession, codebooks: [Codebook], floor: GroupFloor) {
    self.coded = coded
    self.floor = floor
    let codebook = codebooks.first { $0.id == "group-cohesion" }
    self.codebook = codebook
    let wasUsed =
      coded.codebooks.isEmpty || coded.codebooks.contains { $0.id == "group-cohesion" }
    missing =
      codebook == nil || !wasUsed
      ? "the session was not coded with the codebook group-cohesion" : nil
    guard let codebook, wasUsed else { return }
    for alias in ["GV1", "GV2", "GM1", "GM3", "GM4", "GM9", "GM10"] {
      guard let code = codebook.code(named: alias) else { continue }
      let reference = CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue)
      let found = coded.codings.filter {
        $0.code == reference && floor.turnOfUtterance.indices.contains($0.utterance)
      }
      utterances[alias] = Set(found.map(\.utterance)).sorted()
    }
  }

  var indices: [GroupIndex] {
    [
      index(.linkingRate, needs: ["GV1"]) {
        .quotient(
          .linkingRate, places("GV1").count, floor.leaderWords, scale: 1000,
          otherwise: "the leaders said no words")
      },
      index(.linkingUptake, needs: ["GV1", "GM3", "GM10"]) {
        share(.linkingUptake, of: "GV1", where: isTakenUp)
      },
      index(.redirectUptake, needs: ["GV2"]) {
        share(.redirectUptake, of: "GV2", where: isRedirected)
      },
      index(.peerResponsiveness, needs: ["GM1", "GM3", "GM4", "GM9"]) {
        share(.peerResponsiveness, of: "GM4", where: isAnsweredByPeer)
      },
      index(.distressMiss, needs: ["GM4"]) {
        share(.distressMiss, of: "GM4") { !isAnswered($0) }
      },
      index(.disclosureSpread, needs: ["GM4"]) {
        let members = Set(places("GM4").compactMap { part($0).member })
        return .value(
          .disclosureSpread, Double(members.count), members.count, floor.members.count)
      },
    ]
  }

  // MARK: Conditions

  /// The next who speaks and is no leader is the second member named, or a member takes it up in
  /// words (GM3, GM10) within three turns.
  private func isTakenUp(_ linking: Int) -> Bool {
    if isFollowed(linking, by: ["GM3", "GM10"], within: 3) { return true }
    let tokens = coded.transcript.tokens(ofUtterance: linking)
    let names = RosterNames(floor, transcript: coded.transcript)
      .mentions(in: tokens.tokens.map { tokens.word($0) })
    guard let first = names.first, let second = names.first(where: { $0 != first }) else {
      return false
    }
    let next = floor.floor[floor.floorTurn(after: linking)...].first { !$0.part.isLeader }
    return next?.part.member == second
  }

  /// One of the two turns behind is a member's and the other another member's.
  private func isRedirected(_ redirect: Int) -> Bool {
    let next = floor.floor[floor.floorTurn(after: redirect)...].prefix(2)
    return next.count == 2 && next.allSatisfy { $0.part.member != nil }
  }

  private func isAnsweredByPeer(_ disclosure: Int) -> Bool {
    isFollowed(disclosure, by: ["GM1", "GM3", "GM9"], within: 3)
  }

  /// Somebody else's utterance within four turns carries a code of the codebook that counts as
  /// helpful.
  private func isAnswered(_ disclosure: Int) -> Bool {
    let helpful = Set((codebook?.codes ?? []).filter { $0.valence == .positive }.map(\.id.rawValue))
    return coded.codings.contains {
      $0.code.codebook == "group-cohesion" && helpful.contains($0.code.code)
        && isAfter($0.utterance, disclosure, within: 4)
    }
  }

  private func isFollowed(_ utterance: Int, by aliases: [String], within turns: Int) -> Bool {
    aliases.flatMap(places).contains { isAfter($0, utterance, within: turns) }
  }

  /// Whether an utterance is somebody else's and so many turns behind another at most.
  private func isAfter(_ later: Int, _ utterance: Int, within turns: Int) -> Bool {
    guard floor.turnOfUtterance.indices.contains(later) else { return false }
    let distance = floor.turnOfUtterance[later] - floor.turnOfUtterance[utterance]
    return distance >= 1 && distance <= turns && part(later) != part(utterance)
  }

  // MARK: Pieces

  private func places(_ alias: String) -> [Int] { utterances[alias] ?? [] }

  private func part(_ utterance: Int) -> GroupFloor.Part {
    floor.turns[floor.turnOfUtterance[utterance]].part
  }

  private func share(
    _ id: GroupIndex.ID, of alias: String, where condition: (Int) -> Bool
  ) -> GroupIndex {
    let all = places(alias)
    return .quotient(
      id, all.filter(condition).count, all.count, otherwise: "no utterance carries \(alias)")
  }

  private func index(
    _ id: GroupIndex.ID, needs aliases: [String], _ make: () -> GroupIndex
  ) -> GroupIndex {
    if let missing { return .undefined(id, .noData, missing) }
    let absent = aliases.filter { codebook?.code(named: $0) == nil }
    guard absent.isEmpty else {
      return .undefined(
        id, .noData,
        "the codebook group-cohesion has no code \(absent.joined(separator: ", "))")
    }
    return make()
  }
}
