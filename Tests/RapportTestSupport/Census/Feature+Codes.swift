import RapportCodebooks
import RapportTranscripts

extension Feature {
  /// Settings of codes, groups and regions.
  static let codes: [Feature] =
    Scope.allCases.map { scope in
      Feature("code outside \(scope)") { $0.mapping(codes: { $0.outside.remove(scope) }) }
    }
    + [
      Feature("negative weight") { codebook in
        codebook.mapping(codes: { code in
          for rule in code.rules.indices where code.rules[rule].weight < 0 {
            code.rules[rule].weight = 0
          }
        })
      },
      Feature("bias") { $0.mapping(codes: { $0.bias = 0 }) },
      Feature("internal") { $0.mapping(codes: { $0.isInternal = false }) },
      Feature("openers") { codebook in
        var codebook = codebook
        codebook.openers = []
        return codebook
      },
      Feature("reference to another codebook") { codebook in
        codebook.mapping { condition in
          guard case .coded(var coded) = condition else { return condition }
          coded.codes.removeAll { $0.codebook != codebook.id.rawValue }
          return .coded(coded)
        }
      },
      Feature("group first") {
        $0.mapping(groups: { if $0.choice == .first { $0.choice = .best } })
      },
      Feature("group best") {
        $0.mapping(groups: { if $0.choice == .best { $0.choice = .first } })
      },
      Feature("group order") { $0.mapping(groups: { $0.codes.reverse() }) },
      Feature("group keeps others") { $0.mapping(groups: { $0.keepsOthers = false }) },
      Feature("group drops others") { $0.mapping(groups: { $0.keepsOthers = true }) },
      Feature("otherwise") { $0.mapping(groups: { $0.otherwise = nil }) },
      Feature("region closes") { $0.mapping(regions: { $0.closes = nil }) },
      Feature("region length, one less") { $0.mapping(regions: { $0.utterances -= 1 }) },
    ]

  /// Settings of episode patterns.
  static let patterns: [Feature] = [
    Feature("episode aggravations") { $0.mapping(episodes: { $0.aggravations = [] }) },
    Feature("episode repairs") { $0.mapping(episodes: { $0.repairs = [] }) },
    Feature("episode engagements") { $0.mapping(episodes: { $0.engagements = [] }) },
    Feature("episode gap, one more") { $0.mapping(episodes: { $0.gap += 1 }) },
    Feature("episode answer, one later") { $0.mapping(episodes: { $0.answerWithin += 1 }) },
    Feature("episode reaction, one longer") { $0.mapping(episodes: { $0.reactionWithin += 1 }) },
    Feature("episode one more engagement") {
      $0.mapping(episodes: { $0.engagementsToImprove += 1 })
    },
  ]
}
