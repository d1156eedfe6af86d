import RapportCodebooks
import RapportMatching
import RapportTranscripts

/// Finds conditions of a rule that can't hold together.
///
/// What it finds can't hold; what it doesn't find may still not.
struct Contradiction {
  let code: Code
  let codebook: Codebook

  /// Why conditions that must all hold can't; nil where nothing is seen.
  func reason(in conditions: [Condition], roles: Set<SpeakerRole>? = nil) -> String? {
    let all = conditions.flatMap(Self.flattened)
    let roles = roles ?? code.roles
    if let reason = limits(in: all) ?? choices(in: all) ?? negations(in: all) { return reason }
    for condition in all {
      if let reason = self.reason(of: condition, by: roles) { return reason }
    }
    let plain = all.filter { if case .any = $0 { false } else { true } }
    for condition in all {
      guard case .any(let mappings) = condition else { continue }
      if mappings.isEmpty { return "`any` has no mapping" }
      let reasons = mappings.map { reason(in: plain + [$0], roles: roles) }
      if reasons.allSatisfy({ $0 != nil }), let first = reasons.first {
        return first
      }
    }
    return nil
  }

  private static func flattened(_ condition: Condition) -> [Condition] {
    if case .all(let conditions) = condition { return conditions.flatMap(flattened) }
    return [condition]
  }

  // MARK: Limits

  private func limits(in conditions: [Condition]) -> String? {
    var least: [String: Double] = ["words": 0, "core-words": 0, "sentences": 0, "persons": 0]
    var most: [String: Double] = [:]
    for condition in conditions {
      guard let (name, limits) = condition.namedLimits else { continue }
      if let value = limits.atLeast { least[name] = max(least[name] ?? -.infinity, value) }
      if let value = limits.atMost { most[name] = min(most[name] ?? .infinity, value) }
    }
    for (name, most) in most.sorted(by: { $0.key < $1.key }) {
      if let least = least[name], least > most {
        return
          "`\(name)` would have to be at least \(Limits.short(least)) and at most \(Limits.short(most))"
      }
    }
    if let words = most["words"], let core = least["core-words"], core > words {
      return
        "it asks for \(Limits.short(core)) core words among at most \(Limits.short(words)) words"
    }
    return tooLong(in: conditions, mostWords: most["words"])
  }

  /// A phrase that needs more words than there may be; a word has three tokens at most.
  private func tooLong(in conditions: [Condition], mostWords: Double?) -> String? {
    guard let mostWords else { return nil }
    for case .phrase(let phrase) in conditions where !phrase.phrases.isEmpty {
      let needed = phrase.phrases.map { $0.elements.leastWords }.min() ?? 0
      if Double(needed) > mostWords * 3 {
        return "its phrases need more than the \(Limits.short(mostWords)) words that `words` allows"
      }
    }
    return nil
  }

  // MARK: One of several

  private func choices(in conditions: [Condition]) -> String? {
    var kinds: Set<Addressee.Kind>?
    var formats: Set<SessionFormat> = []
    var flips: Set<Bool> = []
    for condition in conditions {
      switch condition {
      case .addressed(let addressed):
        kinds = kinds?.intersection(addressed.kinds) ?? addressed.kinds
      case .format(let format): formats.insert(format.format)
      case .flip(let flip): flips.insert(flip.isPresent)
      default: continue
      }
    }
    if kinds?.isEmpty ?? false { return "no addressee is of all the kinds it asks for" }
    if formats.count > 1 { return "no session is of two formats" }
    return flips.count > 1 ? "`flip` would have to be yes and no" : nil
  }

  // MARK: Demanded and forbidden

  private func negations(in conditions: [Condition]) -> String? {
    let forbidden = conditions.flatMap { condition -> [Condition] in
      if case .unless(let mappings) = condition { mappings } else { [] }
    }
    for condition in conditions {
      for other in forbidden where excludes(other, condition) {
        return "`unless` forbids what it asks for"
      }
    }
    return nil
  }

  /// Whether one condition always holds where another does.
  private func excludes(_ forbidden: Condition, _ asked: Condition) -> Bool {
    if case .unless = asked { return false }
    if forbidden.isWritten(as: asked) { return true }
    guard case .phrase(let no) = forbidden, case .phrase(let yes) = asked, no.outside.isEmpty,
      code.outside.isEmpty, no.part == .anywhere || no.part == yes.part
    else { return false }
    let coverage = PhraseCoverage(lists: codebook.lists)
    return yes.phrases.allSatisfy { phrase in
      no.phrases.contains { coverage.isCovered(phrase.elements, by: $0.elements) }
    }
  }

  // MARK: Roles

  private func reason(of condition: Condition, by roles: Set<SpeakerRole>) -> String? {
    switch condition {
    case .coded(let coded):
      let known = coded.codes.compactMap(ownCode)
      guard known.count == coded.codes.count, known.allSatisfy({ $0.roles.isDisjoint(with: roles) })
      else { return nil }
      let names = known.map { "`\($0.id)`" }.joined(separator: ", ")
      return "\(names) is never on an utterance by a \(Self.names(roles))"
    case .talkShare(let share)
    where share.whose == .speaker && roles.isDisjoint(with: [.client, .member]):
      return "`talk-share` of the speaker is for clients and members"
    case .nearby(let nearby): return reason(of: nearby, by: roles)
    default: return nil
    }
  }

  private func reason(of nearby: NearbyCondition, by roles: Set<SpeakerRole>) -> String? {
    var others = nearby.roles.isEmpty ? Set(SpeakerRole.allCases) : nearby.roles
    if nearby.by == .same {
      others.formIntersection(roles)
      if others.isEmpty {
        return "the speaker's own utterances are never by a \(Self.names(nearby.roles))"
      }
    }
    return reason(in: [nearby.condition], roles: others).map {
      "in `\(nearby.direction.rawValue)`, \($0)"
    }
  }

  private func ownCode(_ reference: CodeReference) -> Code? {
    guard reference.codebook == codebook.id.rawValue else { return nil }
    return codebook.codes.first { $0.id.rawValue == reference.code }
  }

  private static func names(_ roles: Set<SpeakerRole>) -> String {
    roles.sorted().map(\.rawValue).joined(separator: " or ")
  }
}
