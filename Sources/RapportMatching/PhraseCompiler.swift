import RapportCodebooks

/// Turns phrases into programs over shared items.
struct PhraseCompiler {
  /// The items of all programs.
  private(set) var items: [WordItem] = []
  private var itemNumbers: [WordItem: Int] = [:]

  /// The program of a phrase, with the lists it may name.
  mutating func program(of elements: [PhraseElement], lists: [String: PhraseList]) -> PhraseProgram
  {
    var program = PhraseProgram()
    program.entry = compile(elements, next: 0, lists: lists, into: &program)
    program.firstItems = firstItems(of: program)
    program.triggers = triggers(of: elements, lists: lists)
    return program
  }

  private mutating func number(of item: WordItem) -> Int {
    if let number = itemNumbers[item] { return number }
    items.append(item)
    itemNumbers[item] = items.count - 1
    return items.count - 1
  }

  // MARK: Steps, from the end to the beginning

  private mutating func compile(
    _ elements: [PhraseElement], next: Int, lists: [String: PhraseList],
    into program: inout PhraseProgram
  ) -> Int {
    var next = next
    for element in elements.reversed() {
      next = compile(element, next: next, lists: lists, into: &program)
    }
    return next
  }

  private mutating func compile(
    _ element: PhraseElement, next: Int, lists: [String: PhraseList],
    into program: inout PhraseProgram
  ) -> Int {
    if let item = Self.item(of: element) {
      return program.add(.item(number(of: item), next: next))
    }
    switch element {
    case .sentenceStart: return program.add(.anchor(.sentenceStart, next: next))
    case .sentenceEnd: return program.add(.anchor(.sentenceEnd, next: next))
    case .utteranceStart: return program.add(.anchor(.utteranceStart, next: next))
    case .utteranceEnd: return program.add(.anchor(.utteranceEnd, next: next))
    case .gap(let most):
      var entry = next
      for _ in 0..<most {
        let step = program.add(.item(number(of: .any), next: entry))
        entry = program.add(.branch([step, next]))
      }
      return entry
    case .optional(let elements):
      let inner = compile(elements, next: next, lists: lists, into: &program)
      return program.add(.branch([inner, next]))
    case .alternatives(let branches):
      return compile(branches: branches, next: next, lists: lists, into: &program)
    case .list(let name):
      let branches = lists[name]?.phrases.map(\.elements) ?? []
      return compile(branches: branches, next: next, lists: lists, into: &program)
    case .word, .prefix, .inflected, .anyWord, .person, .questionMark:
      return next
    }
  }

  /// Single words among the branches become one item; the rest branch.
  private mutating func compile(
    branches: [[PhraseElement]], next: Int, lists: [String: PhraseList],
    into program: inout PhraseProgram
  ) -> Int {
    var words: Set<String> = []
    var entries: [Int] = []
    for branch in branches {
      if branch.count == 1, case .words(let set)? = Self.item(of: branch[0]) {
        words.formUnion(set)
      } else {
        entries.append(compile(branch, next: next, lists: lists, into: &program))
      }
    }
    if !words.isEmpty {
      entries.append(program.add(.item(number(of: .words(words)), next: next)))
    }
    return entries.count == 1 ? entries[0] : program.add(.branch(entries))
  }

  /// The item of an element that is one token.
  private static func item(of element: PhraseElement) -> WordItem? {
    switch element {
    case .word(let word): .words(WordItem.forms(of: word))
    case .prefix(let prefix): .prefix(prefix)
    case .inflected(let word):
      .words(Inflections.forms(of: word).reduce(into: []) { $0.formUnion(WordItem.forms(of: $1)) })
    case .anyWord: .any
    case .person: .person
    case .questionMark: .question
    default: nil
    }
  }

  // MARK: What makes a phrase worth trying

  private func firstItems(of program: PhraseProgram) -> [Int]? {
    var result: Set<Int> = []
    var seen: Set<Int> = []
    var open = [program.entry]
    while let index = open.popLast() {
      guard seen.insert(index).inserted else { continue }
      switch program.steps[index] {
      case .item(let item, _):
        if items[item] == .any { return nil }
        result.insert(item)
      case .anchor(_, let next): open.append(next)
      case .branch(let branches): open.append(contentsOf: branches)
      case .accept: break
      }
    }
    return result.sorted()
  }

  /// The rarest set of items of which each match needs one.
  private mutating func triggers(
    of elements: [PhraseElement], lists: [String: PhraseList]
  ) -> [Int]? {
    var best: (commonness: Int, items: [Int])?
    for element in elements {
      guard let candidate = triggers(of: element, lists: lists) else { continue }
      let commonness = candidate.reduce(0) { $0 + items[$1].commonness }
      if best.map({ commonness < $0.commonness }) ?? true { best = (commonness, candidate) }
    }
    return best?.items
  }

  private mutating func triggers(
    of element: PhraseElement, lists: [String: PhraseList]
  ) -> [Int]? {
    if let item = Self.item(of: element) {
      return item == .any ? nil : [number(of: item)]
    }
    let branches: [[PhraseElement]]
    switch element {
    case .alternatives(let alternatives): branches = alternatives
    case .list(let name): branches = lists[name]?.phrases.map(\.elements) ?? []
    default: return nil
    }
    var result: Set<Int> = []
    var words: Set<String> = []
    for branch in branches {
      if branch.count == 1, case .words(let set)? = Self.item(of: branch[0]) {
        words.formUnion(set)
        continue
      }
      guard let needed = triggers(of: branch, lists: lists) else { return nil }
      result.formUnion(needed)
    }
    if !words.isEmpty { result.insert(number(of: .words(words))) }
    return result.sorted()
  }
}

extension PhraseProgram {
  /// Adds a step and returns its index.
  mutating func add(_ step: Step) -> Int {
    steps.append(step)
    return steps.count - 1
  }
}
