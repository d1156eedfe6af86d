import RapportCodebooks

/// What is fitted together: one code, or those of a group of which an utterance has one.
struct FitUnit: Sendable {
  /// The codes; with one, an utterance carries it or not.
  var codes: [Code]
  /// The group's name where an utterance has one of several codes.
  var group: String?
  /// The utterances that count.
  var rows: [Int]
  /// For each of them the index of its code; the number of codes where it carries none.
  var reference: [Int]
  /// For each of them whether it tells nothing: neither for nor against.
  var isPassedOver: [Bool]

  /// The units of some codes: groups that choose the best are fitted as such where the reference has
  /// one code for each utterance.
  ///
  /// - Parameter byFamily: whether a code's utterances are told from those that carry no code of its
  ///   family only, since taking one of the family for another does no harm to the family.
  static func units(
    of codes: [Code], in codebook: Codebook, corpus: FitCorpus, byFamily: Bool = false
  ) -> [FitUnit] {
    let known = codes.filter { corpus.names[$0.id] != nil }
    var taken: Set<Code.ID> = []
    var units: [FitUnit] = []
    for code in known where !taken.contains(code.id) {
      let group = codebook.group(of: code.id)
      var members = [code]
      if corpus.isExclusive, let group, group.choice == .best {
        let ids = Set(group.codes)
        members = known.filter { ids.contains($0.id) }
      }
      taken.formUnion(members.map(\.id))
      var unit = FitUnit(members, group: members.count > 1 ? group?.name : nil, corpus: corpus)
      if byFamily, members.count == 1 {
        let sisters = codebook.codes.filter { $0.family == code.family && $0.id != code.id }
        unit.passOver(sisters, corpus: corpus)
      }
      units.append(unit)
    }
    return units
  }

  private init(_ codes: [Code], group: String?, corpus: FitCorpus) {
    self.codes = codes
    self.group = group
    rows = (0..<corpus.count).filter { row in
      codes.contains { corpus.isEligible(row, for: $0) }
    }
    reference = rows.map { row in
      codes.firstIndex { corpus.carries(row, $0.id) } ?? codes.count
    }
    isPassedOver = rows.map { _ in false }
  }

  /// Passes over utterances without a code of the unit that carry one of some others.
  private mutating func passOver(_ others: [Code], corpus: FitCorpus) {
    isPassedOver = rows.indices.map { index in
      reference[index] == codes.count && others.contains { corpus.carries(rows[index], $0.id) }
    }
  }

  /// Whether each code has enough utterances among some of the rows.
  func isFittable(among indices: [Int], least: Int) -> Bool {
    var counts = Array(repeating: 0, count: codes.count + 1)
    for index in indices { counts[reference[index]] += 1 }
    return counts.allSatisfy { $0 >= least }
  }
}
