import RapportTranscripts

extension XMLSessionReader {
  /// Utterance elements that make up one utterance: one, or several that continue each other.
  typealias Piece = [Int]

  /// An utterance with what orders it.
  private struct Draft {
    var utterance: Utterance
    var hasOwnID: Bool
    var key: Int
  }

  // MARK: Choosing

  mutating func chosenUtterances() throws(InvalidInput) -> [Piece] {
    var nodes = evaluator.items(mapping.utterance.each, from: node).map(\.node)
    if let rule = mapping.layers {
      let all = layers(rule, utterances: nodes)
      let leftOut: [XMLLayerChoice.Layer]
      do {
        leftOut = try XMLLayerChoice.leftOut(of: all, rule, asked: context.options.division)
      } catch {
        throw failure(error.id, error.message, hint: error.hint)
      }
      for layer in leftOut {
        nodes.removeAll { $0 >= layer.node && $0 < tree.end(layer.node) }
        fates.setAll(.skipped, layer.node, in: tree)
      }
    }
    return chained(nodes)
  }

  private mutating func layers(
    _ rule: XMLMapping.LayerRule, utterances: [Int]
  ) -> [XMLLayerChoice.Layer] {
    var unwanted: Set<String> = []
    if let path = rule.unlessIn {
      for item in evaluator.items(path, from: node) { unwanted.insert(evaluator.string(item)) }
    }
    var result: [XMLLayerChoice.Layer] = []
    var first = 0
    for item in evaluator.items(rule.each, from: node) {
      let end = tree.end(item.node)
      while first < utterances.count, utterances[first] < item.node { first += 1 }
      let own = utterances[first...].prefix { $0 < end }
      let name = field(rule.name, from: item.node) ?? "?"
      guard !own.isEmpty else { continue }
      let value = evaluator.value(rule.unlessValue, from: item.node)?.text
      let mayBeSpeech =
        (value.map { !unwanted.contains($0) } ?? true)
        && (rule.only.isEmpty || rule.only.contains { evaluator.matches($0, item.node) })
      let shape = own.map { utterance in
        [mapping.utterance.speaker, mapping.utterance.start, mapping.utterance.end]
          .map { evaluator.value($0, from: utterance)?.text ?? "" }.joined(separator: "\u{1F}")
      }
      result.append(
        XMLLayerChoice.Layer(
          node: item.node, name: name,
          speaker: evaluator.value(rule.speaker, from: item.node)?.text ?? name, shape: shape,
          mayBeSpeech: mayBeSpeech))
    }
    return result
  }

  /// Joins elements of one parent where the next begins with what the one before ends with.
  private mutating func chained(_ nodes: [Int]) -> [Piece] {
    guard let rule = mapping.utterance.chain else { return nodes.map { [$0] } }
    var pieces: [Piece] = []
    var lastEnd: String?
    for node in nodes {
      let start = evaluator.value(rule.start, from: node)?.text
      if let last = pieces.last?.last, tree.parent(last) == tree.parent(node), start != nil,
        start == lastEnd
      {
        pieces[pieces.count - 1].append(node)
      } else {
        pieces.append([node])
      }
      lastEnd = evaluator.value(rule.end, from: node)?.text
    }
    return pieces
  }

  // MARK: Reading

  mutating func readUtterances(_ pieces: [Piece]) -> [Utterance] {
    var renderer = XMLTextRenderer(mapping, utterances: Set(pieces.joined()), evaluator)
    var drafts: [Draft] = []
    var used: [String: Int] = [:]
    let references = referenceTable()
    for piece in pieces {
      guard let first = piece.first, let last = piece.last, !evaluator.isExhausted else { continue }
      let labels = speakerLabels(first)
      let (start, _) = times(of: first, references)
      let (_, end) = times(of: last, references)
      let addressees = self.addressees(of: first)
      var id = field(mapping.utterance.id, from: first)
      if let own = id {
        used[own, default: 0] += 1
        if let count = used[own], count > 1 {
          notes.repeatedIDs += 1
          id = "\(own)#\(count)"
        }
      }
      let segments = renderer.segments(of: content(of: piece), &evaluator, &fates)
      var part = 0
      for (index, segment) in segments.enumerated() {
        let begins = time(segment.start) ?? (index == 0 ? start : nil)
        let ends = segments[index...].lazy.compactMap(\.end).first.flatMap(time) ?? end
        let speaker = self.speaker(of: segment, labels)
        guard let (text, marks) = finished(segment, hasSpeaker: !labels.isEmpty) else {
          notes.empty += segments.count == 1 ? 1 : 0
          continue
        }
        part += 1
        drafts.append(
          Draft(
            utterance: Utterance(
              id: .init(part > 1 ? "\(id ?? "").\(part)" : id ?? ""), speaker: speaker, text: text,
              marks: marks, start: begins, end: ends, addressees: addressees,
              location: SourceLocation(
                file: context.file, line: segment.place.line, column: segment.place.column)),
            hasOwnID: id != nil, key: begins ?? drafts.last?.key ?? 0))
      }
    }
    return numbered(drafts)
  }

  private func numbered(_ drafts: [Draft]) -> [Utterance] {
    var order = Array(drafts.enumerated())
    if mapping.utterance.order == .time {
      order.sort { ($0.element.key, $0.offset) < ($1.element.key, $1.offset) }
    }
    return order.enumerated().map { number, draft in
      var utterance = draft.element.utterance
      if !draft.element.hasOwnID { utterance.id = .init(String(number)) }
      return utterance
    }
  }

  private mutating func content(of piece: Piece) -> [XMLPathItem] {
    guard !mapping.utterance.text.isEmpty else { return piece.map { XMLPathItem(node: $0) } }
    return piece.flatMap { evaluator.items(mapping.utterance.text, from: $0) }
  }

  /// The text and all marks of a segment; nil where it has no text.
  private func finished(
    _ segment: XMLSegment, hasSpeaker: Bool
  ) -> (text: String, marks: [Mark])? {
    guard !segment.text.isEmpty else { return nil }
    let text = String(decoding: segment.text, as: UTF8.self)
    if mapping.utterance.numberIsSilence, !hasSpeaker, let seconds = Double(text), seconds >= 0,
      seconds < 1e6
    {
      let milliseconds = Int((seconds * 1000).rounded())
      let shown = "[pause \(XMLTextRenderer.seconds(milliseconds))s]"
      return (shown, [Mark(.pause, 0..<shown.utf8.count, milliseconds: milliseconds)])
    }
    let found = Nonverbals.marks(in: text).filter { mark in
      !segment.marks.contains { $0.range.overlaps(mark.range) }
    }
    let marks = (segment.marks + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return (text, marks)
  }

  // MARK: Speakers

  private mutating func speakerLabels(_ node: Int) -> [String] {
    guard let (text, item) = evaluator.value(mapping.utterance.speaker, from: node) else {
      return []
    }
    fates.set(.field, item, in: tree)
    guard item.attribute >= 0 else {
      return [String(text.reversed().drop { $0 == ":" || $0 == "." }.reversed())]
    }
    guard let separator = mapping.utterance.separator, !separator.isEmpty else {
      return [XMLSpeakerTable.label(text)]
    }
    return text.split(separator: separator).map {
      XMLSpeakerTable.label(XMLText.collapsed($0.utf8))
    }
  }

  private mutating func speaker(of segment: XMLSegment, _ labels: [String]) -> Speaker.ID {
    if let said = segment.speaker {
      guard mapping.milestones.speakerIsPosition else {
        return id(ofLabel: XMLSpeakerTable.label(said))
      }
      if let position = Int(said), labels.indices.contains(position - 1) {
        return id(ofLabel: labels[position - 1])
      }
    }
    switch labels.count {
    case 0: return .init("?")
    case 1: return id(ofLabel: labels[0])
    default: return jointID(labels)
    }
  }

  private mutating func id(ofLabel label: String) -> Speaker.ID {
    let (speaker, isDeclared) = speakers.speaker(label)
    if !isDeclared, !speakers.declared.isEmpty { notes.undeclare(label) }
    return speaker.id
  }

  /// Several people at once: a speaker of their own, with a role where they share one.
  private mutating func jointID(_ labels: [String]) -> Speaker.ID {
    let people: [Speaker] = labels.map { speakers.speaker(self.id(ofLabel: $0).rawValue).speaker }
    let id = Speaker.ID(people.map(\.id.rawValue).joined(separator: "+"))
    let roles = Set(people.map(\.role))
    notes.joint[id] = Speaker(id: id, role: roles.count == 1 ? people[0].role : .unknown)
    notes.jointTurns += 1
    return id
  }

  private mutating func addressees(of node: Int) -> [Speaker.ID] {
    guard let text = field(mapping.utterance.addressee, from: node) else { return [] }
    return text.split(separator: " ").map {
      speakers.speaker(XMLSpeakerTable.label(String($0))).speaker.id
    }
  }

  // MARK: Times

  private mutating func times(of node: Int, _ references: [String: Int]) -> (Int?, Int?) {
    var current = node
    var seen: Set<Int> = []
    while seen.insert(current).inserted {
      let start = time(field(mapping.utterance.start, from: current))
      let end = time(field(mapping.utterance.end, from: current))
      if start != nil || end != nil { return (start, end) }
      guard let rule = mapping.utterance.reference,
        let to = evaluator.value(rule.to, from: current)?.text, let next = references[to]
      else { return (nil, nil) }
      current = next
    }
    return (nil, nil)
  }

  private mutating func referenceTable() -> [String: Int] {
    guard let rule = mapping.utterance.reference else { return [:] }
    var table: [String: Int] = [:]
    for item in evaluator.items(rule.each, from: node) {
      if let id = evaluator.value(rule.id, from: item.node)?.text, table[id] == nil {
        table[id] = item.node
      }
    }
    return table
  }
}
