import RapportTranscripts

/// Makes a transcript of the tree of one session by the rules of a mapping.
struct XMLSessionReader {
  let context: XMLSessionContext
  let node: Int
  var evaluator: XMLPathEvaluator
  var fates: XMLFates
  var speakers: XMLSpeakerTable
  var timeline = XMLTimeline()
  var notes = XMLSessionNotes()

  var mapping: XMLMapping { context.mapping }
  var tree: XMLTree { evaluator.tree }

  /// Reads the session that begins at a node of the tree.
  static func read(
    _ node: Int, in tree: XMLTree, _ context: XMLSessionContext
  ) -> Result<Reading, InvalidInput> {
    var reader = XMLSessionReader(node, in: tree, context)
    do {
      return .success(try reader.reading())
    } catch {
      return .failure(error)
    }
  }

  private init(_ node: Int, in tree: XMLTree, _ context: XMLSessionContext) {
    self.context = context
    self.node = node
    evaluator = XMLPathEvaluator(tree)
    fates = XMLFates(count: tree.nodes.count)
    speakers = XMLSpeakerTable(roles: context.mapping.roles, given: context.options.roles)
  }

  private mutating func reading() throws(InvalidInput) -> Reading {
    let session = readSession()
    readSpeakers()
    readTimeline()
    let pieces = try chosenUtterances()
    let utterances = readUtterances(pieces)
    guard !evaluator.isExhausted else {
      throw failure(
        "mapping-work", "the paths of the mapping '\(mapping.name)' look at too many elements",
        hint: "name elements where the mapping has '*' or '//'")
    }
    guard utterances.count >= max(1, mapping.requiredUtterances) else {
      throw noUtterances(found: utterances.count)
    }
    let transcript = Transcript(
      session: session, speakers: speaking(in: utterances), utterances: utterances)
    setAside()
    notes.inclusions = inclusions
    let first = context.number == 1 ? 1 : node
    let account = fates.account(of: first..<tree.end(node), in: tree)
    return Reading(
      transcript,
      diagnostics: context.diagnostics
        + notes.diagnostics(transcript, speakers, timeline, account, context),
      account: account)
  }

  // MARK: What is around the utterances

  private mutating func readSession() -> Session {
    let rule = mapping.session
    var session = Session(id: .init(field(rule.id, from: node) ?? context.defaultID))
    session.date = field(rule.date, from: node)
    session.language = field(rule.language, from: node)
    session.number = field(rule.number, from: node).flatMap { Int($0) }
    return session
  }

  private mutating func readSpeakers() {
    let rule = mapping.speakers
    for item in evaluator.items(rule.each, from: node) {
      var aliases: [String] = []
      for path in rule.aliases {
        for found in evaluator.items(path, from: item.node) {
          let alias = evaluator.string(found)
          fates.set(.field, found, in: tree)
          if !alias.isEmpty { aliases.append(alias) }
        }
      }
      speakers.declare(
        id: field(rule.id, from: item.node), aliases: aliases,
        name: field(rule.name, from: item.node), role: field(rule.role, from: item.node))
    }
  }

  private mutating func readTimeline() {
    guard let rule = mapping.timeline else { return }
    var points: [XMLTimeline.Point] = []
    for item in evaluator.items(rule.each, from: node) {
      guard let id = field(rule.id, from: item.node) else { continue }
      let unit =
        field(rule.unitPath, from: item.node).flatMap(XMLTimeUnit.init(rawValue:)) ?? rule.unit
      points.append(
        XMLTimeline.Point(
          id: id, value: field(rule.value, from: item.node).flatMap(unit.milliseconds),
          since: field(rule.since, from: item.node).map(XMLSpeakerTable.label)))
    }
    timeline = XMLTimeline(points, firstIsOrigin: rule.firstIsOrigin)
  }

  private var inclusions: Int {
    let name = tree.index(of: XMLName(namespace: XMLName.xInclude, local: "include"))
    guard let name else { return 0 }
    return (node..<tree.end(node)).reduce(0) { $0 + (tree.nodes[$1].name == name ? 1 : 0) }
  }

  private mutating func setAside() {
    guard !mapping.aside.isEmpty else { return }
    let patterns = XMLPatternSet(mapping.aside, evaluator)
    for index in 1..<tree.end(node) where patterns.matches(index, evaluator) {
      fates.setAll(.aside, index, in: tree)
    }
  }

  /// The speakers who have an utterance, in the order of the first.
  private func speaking(in utterances: [Utterance]) -> [Speaker] {
    var seen: Set<Speaker.ID> = []
    var result: [Speaker] = []
    for utterance in utterances where seen.insert(utterance.speaker).inserted {
      result.append(
        notes.joint[utterance.speaker] ?? speakers.speaker(utterance.speaker.rawValue).speaker)
    }
    return result
  }

  // MARK: Values

  /// The value of a field, with its element noted as read.
  mutating func field(_ paths: [XMLPath], from node: Int) -> String? {
    guard let (text, item) = evaluator.value(paths, from: node) else { return nil }
    fates.set(.field, item, in: tree)
    return text
  }

  /// A time in milliseconds: a point of the timeline, or a number.
  func time(_ text: String?) -> Int? {
    guard let text else { return nil }
    return timeline[XMLSpeakerTable.label(text)] ?? mapping.utterance.unit.milliseconds(text)
  }

  // MARK: Refusals

  func failure(_ id: String, _ message: String, hint: String) -> InvalidInput {
    let place = tree.nodes[node].place
    return InvalidInput(
      context.diagnostics + [
        Diagnostic(
          .error, id: id, message,
          at: SourceLocation(file: context.file, line: place.line, column: place.column),
          hint: hint)
      ])
  }

  private func noUtterances(found: Int) -> InvalidInput {
    var census = ElementCensus()
    for index in node..<tree.end(node) {
      if let name = tree.name(index) { census.count(name) }
    }
    let what =
      found == 0
      ? "there are no utterances" : "there are \(found) utterances of \(mapping.requiredUtterances)"
    return failure(
      "no-utterances",
      "\(what) by the mapping '\(mapping.name)' in \(census.rootPhrase);"
        + " most frequent are \(census.frequent)",
      hint: "if utterances are there, write a mapping for them (docs/reference/formats-xml.md)")
  }
}
