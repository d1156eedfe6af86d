import RapportTranscripts

/// What can only be said about a codebook once all of it is read.
extension CodebookReader {
  mutating func checkWhole(_ codebook: Codebook) {
    let otherwise = Set(codebook.groups.compactMap(\.otherwise))
    for code in codebook.codes {
      guard let place = code.location else { continue }
      if code.rules.isEmpty, code.rulesSetAside.isEmpty, !otherwise.contains(code.id) {
        complain(
          "code-without-rules",
          "nothing ever gives the code `\(code.id)`: it has no rules and no "
            + "group names it under `otherwise`", at: place, hint: "add `rules:`, or remove it")
      }
      checkExamples(of: code, at: place)
    }
    for list in codebook.lists where !usedLists.contains(list.name) {
      warn(
        "unused-list", "the list `\(list.name)` is never used",
        at: list.location ?? SourceLocation(file: ""),
        hint: "use it as \"@\(list.name)\", or remove it")
    }
    checkListCircles(codebook)
    checkReferenceCircles(codebook)
  }

  private mutating func checkExamples(of code: Code, at place: SourceLocation) {
    let missing = [(true, "applies"), (false, "does-not-apply")]
      .filter { kind in
        !(code.examples + code.examplesSetAside).contains { $0.applies == kind.0 }
      }
    guard !code.isInternal, let first = missing.first else { return }
    warn(
      "missing-example",
      missing.count == 2
        ? "the code `\(code.id)` has no examples"
        : "the code `\(code.id)` has no example that \(first.0 ? "applies" : "doesn't apply")",
      at: place, hint: "add " + missing.map { "`- \($0.1): \"...\"`" }.joined(separator: " and "))
  }

  private mutating func checkListCircles(_ codebook: Codebook) {
    var edges: [String: [String]] = [:]
    for list in codebook.lists {
      edges[list.name] = list.phrases.flatMap { $0.elements.lists }
    }
    let names = codebook.lists.map(\.name)
    guard let circle = Circles.first(from: names, edges: edges) else {
      return checkSizes(codebook, inOrder: Circles.order(of: names, edges: edges))
    }
    let place = codebook.lists.first { $0.name == circle.first }?.location
    complain(
      "list-circle",
      "the lists name each other in a circle: \(circle.map { "@" + $0 }.joined(separator: " → "))",
      at: place ?? SourceLocation(file: ""), hint: "take one of the names out of its list")
  }

  /// No list stands for more, with the lists it names written out.
  static let largestList = 100_000

  /// Refuses lists that name lists that name lists … and stand for an endless number of phrases.
  private mutating func checkSizes(_ codebook: Codebook, inOrder names: [String]) {
    let lists = Dictionary(codebook.lists.map { ($0.name, $0) }) { first, _ in first }
    var sizes: [String: Int] = [:]
    for name in names {
      guard let list = lists[name] else { continue }
      let size = list.phrases.reduce(0) { sum, phrase in
        phrase.elements.lists.reduce(sum + 1) { $0 + (sizes[$1] ?? 0) }
      }
      sizes[name] = min(size, Self.largestList)
      guard size > Self.largestList else { continue }
      complain(
        "list-too-large", "the list `\(name)` stands for more than \(Self.largestList) phrases",
        at: list.location ?? SourceLocation(file: ""),
        hint: "lists it names count with all their phrases; name fewer of them")
      return
    }
  }

  private mutating func checkReferenceCircles(_ codebook: Codebook) {
    let graph = DecisionGraph(codebook)
    guard let circle = Circles.first(from: graph.steps, edges: graph.needs),
      let first = circle.first
    else { return }
    complain(
      "reference-circle",
      "the codes are decided by each other in a circle: "
        + circle.map(\.description).joined(separator: " → "),
      at: graph.location(of: first) ?? SourceLocation(file: ""),
      hint: "take out one of the conditions `coded:` or `in:` on the way")
  }
}
