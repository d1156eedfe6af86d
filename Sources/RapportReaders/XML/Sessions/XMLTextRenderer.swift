import RapportTranscripts

/// Makes the text of utterances: words and nonverbals in their places, white space evened out.
struct XMLTextRenderer {
  private let rule: XMLMapping.UtteranceRule
  private let markRules: [XMLMapping.MarkRule]
  private let milestones: XMLMapping.MilestoneRule
  private let patterns: Patterns
  /// Elements that are utterances of their own: their text belongs to no other.
  private let utterances: Set<Int>

  /// What the rules name, prepared for the tree.
  private struct Patterns {
    var time, speaker, marks, skip, breaks, words, punctuation, joinBefore, joinAfter: XMLPatternSet

    init(_ mapping: XMLMapping, _ evaluator: XMLPathEvaluator) {
      func prepared(_ paths: [XMLPath]) -> XMLPatternSet { XMLPatternSet(paths, evaluator) }
      let rule = mapping.utterance
      time = prepared(mapping.milestones.time.map { [$0.owners] } ?? [])
      speaker = prepared(mapping.milestones.speaker.map { [$0.owners] } ?? [])
      marks = prepared(mapping.marks.map(\.each))
      skip = prepared(rule.skip)
      breaks = prepared(rule.breaks)
      words = prepared(rule.tokens.each)
      punctuation = prepared(rule.tokens.punctuation)
      joinBefore = prepared(rule.tokens.joinBefore)
      joinAfter = prepared(rule.tokens.joinAfter)
    }
  }

  private enum Last { case nothing, text, token, mark }
  private var segments: [XMLSegment] = []
  private var last = Last.nothing
  private var wantsSpace = false
  private var gluesNext = false
  private var hasTokens = false
  private var hasJoins = false
  private var lastTime: String?

  init(_ mapping: XMLMapping, utterances: Set<Int>, _ evaluator: XMLPathEvaluator) {
    rule = mapping.utterance
    markRules = mapping.marks
    milestones = mapping.milestones
    patterns = Patterns(mapping, evaluator)
    self.utterances = utterances
  }

  /// The text of one utterance, in as many segments as milestones cut it into.
  ///
  /// - Parameter nodes: elements, attributes or texts that make it up, one behind the other.
  mutating func segments(
    of nodes: [XMLPathItem], _ evaluator: inout XMLPathEvaluator, _ fates: inout XMLFates
  ) -> [XMLSegment] {
    guard let first = nodes.first else { return [] }
    segments = [XMLSegment(place: evaluator.tree.nodes[first.node].place)]
    (last, wantsSpace, gluesNext, lastTime) = (.nothing, false, false, nil)
    findTokens(nodes, evaluator)
    for item in nodes {
      if rule.join == .tokens { wantsSpace = true }
      if item.attribute >= 0 {
        appendText(evaluator.tree.value(ofAttribute: item.attribute))
      } else if evaluator.tree.isText(item.node) {
        append(text: item.node, evaluator, &fates)
      } else {
        appendContent(of: item.node, &evaluator, &fates)
      }
    }
    return segments
  }

  private mutating func findTokens(_ nodes: [XMLPathItem], _ evaluator: XMLPathEvaluator) {
    (hasTokens, hasJoins) = (false, false)
    let tokens = rule.tokens
    guard !tokens.each.isEmpty else { return }
    for item in nodes where item.attribute < 0 {
      for node in item.node..<evaluator.tree.end(item.node) where evaluator.tree.isElement(node) {
        guard isToken(node, evaluator), !tokenText(node, evaluator).isEmpty else { continue }
        hasTokens = true
        if patterns.joinBefore.matches(node, evaluator)
          || patterns.joinAfter.matches(node, evaluator)
        {
          hasJoins = true
          return
        }
      }
    }
  }

  private func isToken(_ node: Int, _ evaluator: XMLPathEvaluator) -> Bool {
    patterns.words.matches(node, evaluator) || patterns.punctuation.matches(node, evaluator)
  }

  // MARK: Elements

  private mutating func appendContent(
    of node: Int, _ evaluator: inout XMLPathEvaluator, _ fates: inout XMLFates
  ) {
    for child in Array(evaluator.tree.children(node)) {
      if evaluator.tree.isText(child) {
        append(text: child, evaluator, &fates)
      } else {
        append(element: child, &evaluator, &fates)
      }
    }
  }

  private mutating func append(
    element node: Int, _ evaluator: inout XMLPathEvaluator, _ fates: inout XMLFates
  ) {
    if utterances.contains(node) { return }
    if cut(at: node, &evaluator) { return }
    if let mark = patterns.marks.first(node, evaluator).map({ markRules[$0] }) {
      fates.setAll(.mark, node, in: evaluator.tree)
      append(mark, at: node, &evaluator)
      return
    }
    if patterns.skip.matches(node, evaluator) {
      fates.setAll(.skipped, node, in: evaluator.tree)
      return
    }
    if isToken(node, evaluator) {
      append(token: node, evaluator, &fates)
      return
    }
    let breaks = patterns.breaks.matches(node, evaluator)
    if breaks { wantsSpace = true }
    appendContent(of: node, &evaluator, &fates)
    if breaks { wantsSpace = true }
  }

  /// Begins a new segment, where an element is a milestone.
  private mutating func cut(at node: Int, _ evaluator: inout XMLPathEvaluator) -> Bool {
    var isMilestone = false
    if let path = milestones.time, patterns.time.matches(node, evaluator),
      let time = evaluator.value([path.ending], from: node)?.text
    {
      isMilestone = true
      lastTime = time
      if milestones.cutsAtTime {
        begin(speaker: segments.last?.speaker, at: evaluator.tree.nodes[node].place)
      }
    }
    if let path = milestones.speaker, patterns.speaker.matches(node, evaluator),
      let speaker = evaluator.value([path.ending], from: node)?.text
    {
      isMilestone = true
      begin(speaker: speaker, at: evaluator.tree.nodes[node].place)
    }
    return isMilestone
  }

  private mutating func begin(speaker: String?, at place: XMLPlace) {
    if segments.last?.text.isEmpty == true {
      segments.removeLast()
    } else if lastTime != segments.last?.start {
      segments[segments.count - 1].end = lastTime
    }
    segments.append(XMLSegment(speaker: speaker, start: lastTime, place: place))
    (last, wantsSpace, gluesNext) = (.nothing, false, false)
  }

  // MARK: Text

  private mutating func append(
    text node: Int, _ evaluator: XMLPathEvaluator, _ fates: inout XMLFates
  ) {
    let text = evaluator.tree.text(node)
    let isBlank = XMLText.isBlank(text)
    if hasTokens, isBlank { return }
    if let parent = evaluator.tree.parent(node), !isBlank {
      let isOutside = hasTokens && !rule.tokens.keepsOutside
      fates.set(isOutside ? .skipped : .spoken, parent)
      if isOutside { return }
    }
    appendText(text)
  }

  private mutating func appendText(_ text: some Sequence<UInt8>) {
    for byte in text {
      if XMLText.isSpace(byte) {
        wantsSpace = true
      } else {
        if last == .mark, ",.;:?!".utf8.contains(byte) { wantsSpace = false }
        put([byte])
        last = .text
      }
    }
  }

  private mutating func append(
    token node: Int, _ evaluator: XMLPathEvaluator, _ fates: inout XMLFates
  ) {
    let text = tokenText(node, evaluator)
    note(token: node, evaluator, &fates)
    guard !text.isEmpty else { return }
    let isPunctuation =
      rule.join == .glued && !hasJoins && patterns.punctuation.matches(node, evaluator)
    let opens = isPunctuation && Self.opening.contains(String(decoding: text, as: UTF8.self))
    if last == .token || last == .mark { wantsSpace = !gluesNext }
    if isPunctuation && !opens || patterns.joinBefore.matches(node, evaluator) {
      wantsSpace = false
    }
    put(text)
    last = .token
    gluesNext =
      opens || isPunctuation && text == [0x2D] || patterns.joinAfter.matches(node, evaluator)
  }

  private static let opening: Set<String> = ["(", "((", "[", "{", "«", "¿", "¡", "„", "‚"]

  /// A token's own text: without what is skipped, and without the white space of the layout.
  private func tokenText(_ node: Int, _ evaluator: XMLPathEvaluator) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = node + 1
    let end = evaluator.tree.end(node)
    while index < end {
      if evaluator.tree.isText(index) {
        bytes.append(contentsOf: evaluator.tree.text(index))
      } else if patterns.skip.matches(index, evaluator) {
        index = evaluator.tree.end(index)
        continue
      }
      index += 1
    }
    return Array(XMLText.collapsed(bytes).utf8)
  }

  private func note(token node: Int, _ evaluator: XMLPathEvaluator, _ fates: inout XMLFates) {
    for index in node..<evaluator.tree.end(node) where patterns.skip.matches(index, evaluator) {
      fates.setAll(.skipped, index, in: evaluator.tree)
    }
    fates.setAll(.spoken, node, in: evaluator.tree)
  }

  private mutating func append(
    _ rule: XMLMapping.MarkRule, at node: Int, _ evaluator: inout XMLPathEvaluator
  ) {
    let label = evaluator.value(rule.label, from: node)?.text ?? rule.word
    var shown = Self.withoutBrackets(label)
    var milliseconds: Int?
    if let duration = evaluator.value(rule.duration, from: node)?.text {
      milliseconds = XMLTimeUnit.seconds.milliseconds(duration)
      if let milliseconds { shown += " \(Self.seconds(milliseconds))s" }
    }
    shown = "[\(shown)]"
    wantsSpace = last != .nothing
    put(Array(shown.utf8))
    let end = segments[segments.count - 1].text.count
    let start = end - shown.utf8.count
    let found = Nonverbals.marks(in: shown)
    let kind =
      found.count == 1 && found[0].kind != .other && rule.kind == .other ? found[0].kind : rule.kind
    segments[segments.count - 1].marks.append(
      Mark(kind, start..<end, milliseconds: milliseconds))
    last = .mark
    wantsSpace = true
    gluesNext = false
  }

  /// A label that is shown in brackets needs none of its own.
  private static func withoutBrackets(_ label: String) -> String {
    var label = label[...]
    for (open, close) in [("[", "]"), ("((", "))"), ("(", ")"), ("{", "}")]
    where label.hasPrefix(open) && label.hasSuffix(close) && label.count > open.count + close.count
    {
      label = label.dropFirst(open.count).dropLast(close.count)
    }
    return String(label).replacing("[", with: "(").replacing("]", with: ")")
  }

  /// Milliseconds as seconds without needless zeros: 1200 is `1.2`.
  static func seconds(_ milliseconds: Int) -> String {
    let rest = milliseconds % 1000
    guard rest != 0 else { return "\(milliseconds / 1000)" }
    var digits = String(rest)
    digits = String(repeating: "0", count: 3 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return "\(milliseconds / 1000).\(digits)"
  }

  private mutating func put(_ bytes: [UInt8]) {
    let index = segments.count - 1
    if wantsSpace, !segments[index].text.isEmpty { segments[index].text.append(0x20) }
    wantsSpace = false
    segments[index].text.append(contentsOf: bytes)
  }
}
