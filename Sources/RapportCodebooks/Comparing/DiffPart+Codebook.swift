import RapportTranscripts

/// The parts of a codebook in words.
extension DiffPart {
  init(_ codebook: Codebook) {
    self.init(codebook.id.rawValue)
    add("id", codebook.id.rawValue)
    add("version", codebook.version)
    add("title", codebook.title)
    add("description", codebook.description)
    add("language", codebook.language)
    add("source", codebook.source)
    add("uses", items: codebook.uses.map(\.rawValue))
    add("opener", items: codebook.openers)
  }

  init(_ list: PhraseList) {
    self.init(list.name)
    add("phrase", items: list.phrases.map { "\"\($0.text)\"" })
  }

  init(_ region: Region) {
    self.init(region.name)
    add("opens", items: region.opens.lines)
    add("closes", items: region.closes?.lines ?? [])
    add("utterances", String(region.utterances))
  }

  init(_ group: CodeGroup) {
    self.init(group.name)
    add("codes", group.codes.map(\.rawValue).joined(separator: ", "))
    add("choose", group.choice.rawValue)
    add("keep-others", group.keepsOthers ? "yes" : "no")
    add("otherwise", group.otherwise?.rawValue)
  }

  /// A code without its rules and examples.
  init(_ code: Code) {
    self.init(code.id.rawValue)
    add("alias", items: code.aliases)
    add("name", code.name)
    add("definition", code.definition)
    add("source", code.source)
    add("trap", items: code.traps)
    add("roles", code.roles.sorted().map(\.rawValue).joined(separator: ", "))
    add("family", code.family)
    add("valence", code.valence.rawValue)
    add("tier", code.tier.rawValue)
    add("reviewed-by", items: code.reviewedBy)
    add("internal", code.isInternal ? "yes" : nil)
    add("opportunities", items: code.opportunities.map(\.description))
    add("threshold", Limits.short(code.threshold))
    add("bias", code.bias == 0 ? nil : Limits.short(code.bias))
    add("outside", items: code.outside.map(\.rawValue).sorted())
  }

  init(_ rule: Rule) {
    self.init(rule.id.rawValue)
    add("weight", Limits.short(rule.weight))
    add("set-aside", rule.setAside)
    add("condition", items: rule.condition.lines)
  }

  /// An example; its text is its name.
  init(_ example: CodeExample) {
    var marked = Array(example.text.utf8)
    for range in example.evidence.sorted(by: { $0.lowerBound > $1.lowerBound })
    where range.upperBound <= marked.count {
      marked.insert(contentsOf: Array("»".utf8), at: range.upperBound)
      marked.insert(contentsOf: Array("«".utf8), at: range.lowerBound)
    }
    self.init(
      (example.applies ? "applies: " : "does not apply: ")
        + "\"\(String(decoding: marked, as: UTF8.self))\"")
    add("speaker", example.speaker)
    add("before", example.before.joined(separator: " / "))
    add("after", example.after.joined(separator: " / "))
    add("position", example.position.map(Limits.short))
    add("set-aside", example.setAside)
  }

  init(_ episode: EpisodePattern) {
    self.init(episode.id.rawValue)
    add("name", episode.name)
    add("marker", items: episode.markers.map(\.description))
    add("repair", items: episode.repairs.map(\.description))
    add("aggravation", items: episode.aggravations.map(\.description))
    add("engagement", items: episode.engagements.map(\.description))
    add("gap", String(episode.gap))
    add("answer-within", String(episode.answerWithin))
    add("reaction-within", String(episode.reactionWithin))
    add("engagements-to-improve", String(episode.engagementsToImprove))
  }

  init(_ measure: Measure) {
    self.init(measure.id.rawValue)
    add("name", measure.name)
    add("definition", measure.definition)
    func names(_ codes: [CodeReference]) -> String {
      codes.map(\.description).joined(separator: ", ")
    }
    switch measure.kind {
    case .ratio(let of, let to): add("ratio", "\(names(of)) to \(names(to))")
    case .share(let of, let among): add("share", "\(names(of)) among \(names(among))")
    case .response(let to, let by, let within):
      add("response", "to \(names(to)) by \(names(by)) within \(within)")
    case .episodes(let id, let outcomes):
      add("episodes", "\(id): \(outcomes.joined(separator: ", "))")
    }
  }
}
