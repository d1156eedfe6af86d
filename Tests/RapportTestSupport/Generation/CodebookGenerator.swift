import RapportCodebooks
import RapportTranscripts

/// Makes codebooks whose references never run in a circle: each code, region and group refers only
/// to what was made before, and the order in the codebook is shuffled afterwards.
struct CodebookGenerator {
  private let name: String
  private var conditions: ConditionGenerator
  private var codes: [Code] = []
  private var groups: [CodeGroup] = []
  private var regions: [Region] = []

  private init(name: String, conditions: ConditionGenerator) {
    self.name = name
    self.conditions = conditions
  }

  /// One codebook, or two of which the second refers to the first.
  static func codebooks(
    for transcript: Transcript, _ random: inout SeededGenerator
  ) -> [Codebook] {
    let session = ReferenceSession(transcript)
    var conditions = ConditionGenerator(phrases: PhraseGenerator(session, lists: []))
    let lists = (0..<random.int(0...2)).map { number in
      PhraseList(name: "list-\(number)", phrases: conditions.phrases.phrases(upTo: 3, &random))
    }
    conditions.phrases.lists = lists.map(\.name)
    let marks = session.utterances.flatMap(\.marks).map(\.kind)
    conditions.kinds += marks + marks
    var codebooks: [Codebook] = []
    for name in random.chance(35) ? ["first", "second"] : ["first"] {
      conditions.regions = []
      var generator = CodebookGenerator(name: name, conditions: conditions)
      codebooks.append(generator.codebook(lists: lists, uses: codebooks.map(\.id), &random))
      conditions.codes = generator.conditions.codes
    }
    if random.chance(30) { codebooks.reverse() }
    return codebooks
  }

  private mutating func codebook(
    lists: [PhraseList], uses: [Codebook.ID], _ random: inout SeededGenerator
  ) -> Codebook {
    let steps = random.int(2...5)
    for _ in 0..<steps {
      if random.chance(25) { addRegion(&random) }
      if random.chance(22) { addGroup(&random) } else { addCode(&random) }
    }
    let episodes = (0..<random.pick([0, 1, 1, 2])).map { episode(number: $0, &random) }
    codes.shuffle(using: &random)
    return Codebook(
      id: .init(name), version: "1", uses: uses,
      openers: random.chance(25)
        ? random.some(of: ["look", "to be fair", "sad", "I"], upTo: 2) : [],
      lists: lists, regions: regions, groups: groups, codes: codes, episodes: episodes,
      fingerprint: Fingerprint(of: Array(name.utf8)))
  }

  private func reference(_ code: Code) -> CodeReference {
    CodeReference(codebook: name, code: code.id.rawValue)
  }

  // MARK: Codes

  private mutating func addCode(_ random: inout SeededGenerator) {
    let code = code(&random)
    codes.append(code)
    conditions.codes.append(reference(code))
  }

  /// A code that refers only to what is there already.
  private func code(_ random: inout SeededGenerator) -> Code {
    // Ids in no order, so that the order of codings shows.
    let id = random.pick(["a", "k", "z"]) + "\(codes.count)"
    let isWeighted = random.chance(35)
    let rules = (0..<random.int(1...(isWeighted ? 4 : 2))).map { number in
      Rule(
        id: .init("\(id).\(number)"),
        weight: isWeighted ? random.pick([1, 0.1, 0.2, 0.7, 0.5, 2, -1, -0.5, -0.2]) : 1,
        condition: random.chance(45)
          ? conditions.phrase(&random) : conditions.condition(&random))
    }
    return Code(
      id: .init(id), name: id, roles: roles(&random), isInternal: random.chance(8),
      threshold: isWeighted ? random.pick([1, 0.3, 0.5, 0.9, 1.5]) : 1,
      bias: isWeighted && random.chance(40) ? random.pick([0.5, 1, 0.1, -0.5]) : 0,
      outside: random.chance(15) ? ConditionGenerator.scopes(&random) : [], rules: rules)
  }

  private func roles(_ random: inout SeededGenerator) -> Set<SpeakerRole> {
    random.pick([
      [.therapist], [.client, .member], [.therapist, .client, .member], [.therapist, .client],
      Set(SpeakerRole.allCases), Set(SpeakerRole.allCases), [.member, .other, .unknown],
    ])
  }

  /// Codes that don't refer to each other, of which one is chosen.
  private mutating func addGroup(_ random: inout SeededGenerator) {
    let first = codes.count
    for _ in 0..<random.int(2...3) { codes.append(code(&random)) }
    let members = Array(codes[first...])
    var otherwise: Code?
    if random.chance(50) {
      let rest = Code(
        id: .init("o\(codes.count)"), name: "otherwise", roles: roles(&random),
        bias: random.pick([0, 0, 0.5]))
      codes.append(rest)
      otherwise = rest
    }
    groups.append(
      CodeGroup(
        name: "group-\(groups.count)", codes: members.map(\.id),
        choice: random.pick(CodeGroup.Choice.allCases), keepsOthers: random.chance(50),
        otherwise: otherwise?.id))
    groups[groups.count - 1].codes.shuffle(using: &random)
    conditions.codes += codes[first...].map(reference)
  }

  // MARK: Regions and episodes

  private mutating func addRegion(_ random: inout SeededGenerator) {
    let name = "region-\(regions.count)"
    regions.append(
      Region(
        name: name, opens: conditions.condition(depth: 1, &random),
        closes: random.chance(75) ? conditions.condition(depth: 1, &random) : nil,
        utterances: random.pick([1, 2, 3, 5, 30])))
    conditions.regions.append(name)
  }

  private func episode(number: Int, _ random: inout SeededGenerator) -> EpisodePattern {
    func some(_ random: inout SeededGenerator) -> [CodeReference] {
      random.some(of: conditions.codes, upTo: 2)
    }
    return EpisodePattern(
      id: .init("episode-\(number)"), name: "Episode", markers: some(&random),
      repairs: some(&random), aggravations: random.chance(60) ? some(&random) : [],
      engagements: some(&random), gap: random.int(0...3), answerWithin: random.int(1...3),
      reactionWithin: random.int(1...3), engagementsToImprove: random.int(1...2))
  }
}
