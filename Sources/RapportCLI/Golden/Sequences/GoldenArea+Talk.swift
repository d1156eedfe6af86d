import RapportReliability

extension GoldenArea {
  /// Rupture and repair, talk and groups.
  static let talk = GoldenArea([
    "seq.rupture": { input in
      let turns = input["turns"].array.map { turn -> RepairTurn in
        let parts = turn.array
        let flags = parts[3].text
        return RepairTurn(
          client: parts[0].text == "T" ? nil : parts[0].text, start: parts[1].integer,
          end: parts[2].integer, isMarked: flags.contains("R"), isRepair: flags.contains("P"),
          isPositive: flags.contains("+"))
      }
      let sequence = RepairSequence(
        [turns], horizon: input["H"].int, awaited: input["R"].int)
      return [
        "episodes": .list(sequence.episodes.map(episode)),
        "n": GoldenValue(sequence.episodes.count),
        "repairRate": GoldenValue(sequence.repairRate),
        "resolutionRate": GoldenValue(sequence.resolutionRate),
        "resolvedGivenRepair": GoldenValue(sequence.resolvedGivenRepair),
        "kmMedianTurns": GoldenValue(sequence.latency.median),
      ]
    },
    "seq.kaplanMeier": { input in
      let waits = zip(input["duration"].doubles, input["event"].ints)
        .map { (time: $0, happened: $1 == 1) }
      let curve = SurvivalCurve(waits)
      return [
        "time": GoldenValue(curve.steps.map(\.time)),
        "surv": GoldenValue(curve.steps.map(\.survival)),
        "se": .list(curve.steps.map { GoldenValue($0.standardError) }),
        "median": GoldenValue(curve.median),
      ]
    },
    "seq.group": { input in
      let talk = TalkStructure(
        words: input["words"].ints, follows: input["follows"].array.map(\.ints),
        leader: input["therapist"].int, tie: input["minEdge"].int)
      return [
        "share": talk.shares.map { GoldenValue($0) } ?? .null, "gini": GoldenValue(talk.gini),
        "giniUnbiased": GoldenValue(talk.correctedGini), "entropy": GoldenValue(talk.entropy),
        "evenness": GoldenValue(talk.evenness), "maxShare": GoldenValue(talk.largestShare),
        "memberToMember": GoldenValue(talk.memberToMember),
        "memberToTherapist": GoldenValue(talk.memberToLeader),
        "m2mRatio": GoldenValue(talk.memberToMemberRatio), "density": GoldenValue(talk.density),
        "reciprocity": GoldenValue(talk.reciprocity),
        "weightedReciprocity": GoldenValue(talk.weightedReciprocity),
        "outCentralization": GoldenValue(talk.outCentralization),
      ]
    },
    "seq.weRatio": { input in
      let use = PronounUse(
        we: input["we"].int, singular: input["i"].int, words: input["words"].int)
      return [
        "weRatio": GoldenValue(use.ratio), "wePer100": GoldenValue(use.wePer100Words),
      ]
    },
    "seq.lsm": { input in
      let words = input["words"].ints
      let matching = LanguageStyleMatching(
        .init(words: words[0], classes: input["a"].ints),
        .init(words: words[1], classes: input["b"].ints))
      return ["byCategory": GoldenValue(matching.byClass), "lsm": GoldenValue(matching.mean)]
    },
  ])

  private static func episode(_ episode: RepairEpisode) -> GoldenValue {
    .list([
      GoldenValue(episode.onset), GoldenValue(episode.markers), GoldenValue(episode.repairs),
      GoldenValue(episode.firstRepair ?? -1), GoldenValue(episode.latencyTurns),
      GoldenValue(episode.latencyTherapistTurns), GoldenValue(episode.latencyMilliseconds),
      .text(episode.ending.rawValue), GoldenValue(episode.closed),
    ])
  }
}
