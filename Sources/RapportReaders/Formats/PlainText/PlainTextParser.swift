import RapportTranscripts

/// Reads one text: header, page furniture, labels, utterances.
struct PlainTextParser {
  private let lines: SourceLines
  private let file: String
  private let options: ReadingOptions
  private let header: HeaderBlock
  private let furniture: Set<Int>
  private let candidates: [Int: LabelTable.Candidate]
  private let labels: LabelTable
  private var assembler: PlainTextAssembler
  private var diagnostics: [Diagnostic] = []

  init(_ bytes: [UInt8], file: String, options: ReadingOptions) {
    let lines = SourceLines(bytes)
    let furniture = PageFurniture(lines).lines
    let all = Self.candidates(lines, except: furniture)
    var counts: [String: Int] = [:]
    for candidate in all { counts[candidate.folded, default: 0] += 1 }
    let header = HeaderBlock(lines, isFurniture: furniture) { counts[$0, default: 0] > 1 }
    let body = all.filter { $0.line >= header.end }
    self.lines = lines
    self.file = file
    self.options = options
    self.header = header
    self.furniture = furniture
    candidates = Dictionary(uniqueKeysWithValues: body.map { ($0.line, $0) })
    labels = LabelTable(
      body, named: Set(header.roles.keys).union(options.roles.keys.map(RoleMap.folded)))
    assembler = PlainTextAssembler(lines, file: file)
  }

  private static func candidates(
    _ lines: SourceLines, except furniture: Set<Int>
  ) -> [LabelTable.Candidate] {
    (0..<lines.count).compactMap { line in
      guard !furniture.contains(line), !lines.isBlank(line) else { return nil }
      let shape = LineScanner.shape(of: line, in: lines)
      guard !shape.label.isEmpty else { return nil }
      let label = lines.text(shape.label)
      return .init(line: line, label: label, folded: RoleMap.folded(label), shape: shape)
    }
  }

  /// The transcript, with everything odd about the file.
  mutating func reading() throws(InvalidInput) -> Reading {
    for line in header.lines.sorted() { assembler.mark(line, .header) }
    for line in furniture.sorted() { assembler.mark(line, .pageFurniture) }
    let isLabelled = !labels.names.isEmpty
    if isLabelled { readTurns() } else { readWithoutLabels() }
    let (utterances, empty) = assembler.finish()
    guard !utterances.isEmpty else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-utterances", "there are no utterances in the file",
          at: SourceLocation(file: file),
          hint: "a transcript has lines such as `T: …` and `C: …`; `rapport check FILE` shows how "
            + "each line was understood"))
    }
    complain(isLabelled: isLabelled, empty: empty)
    let transcript = Transcript(
      session: header.session(id: options.sessionID ?? SourceName.stem(file), options: options),
      speakers: speakers(of: utterances), utterances: utterances)
    return Reading(transcript, diagnostics: diagnostics, account: assembler.account)
  }

  // MARK: Turns

  private mutating func readTurns() {
    var times: (start: Int?, end: Int?) = (nil, nil)
    let first = (header.end..<lines.count).first { line in
      candidates[line].flatMap(labels.speaker) != nil
    }
    for line in header.end..<lines.count where assembler.kinds[line] == .unassigned {
      if let candidate = candidates[line], let speaker = labels.speaker(of: candidate) {
        var shape = candidate.shape
        if shape.start == nil { (shape.start, shape.end) = times }
        times = (nil, nil)
        assembler.begin(
          speaker, line: line, text: shape.text, shape: shape, number: shape.number)
        continue
      }
      if isTimeAlone(line), isFollowedByTurn(line) {
        let shape = LineScanner.shape(of: line, in: lines)
        times = (shape.start, shape.end)
        assembler.mark(line, .turn)
        continue
      }
      if let first, line < first, isHeading(line) {
        assembler.mark(line, .header)
      } else {
        _ = assembler.continue(line)
      }
    }
  }

  private func isHeading(_ line: Int) -> Bool { lines.trimmed(line).count <= 120 && line < 20 }

  private func isTimeAlone(_ line: Int) -> Bool {
    let shape = LineScanner.shape(of: line, in: lines)
    return shape.style == .none && shape.start != nil && shape.textWithoutLabel.isEmpty
  }

  private func isFollowedByTurn(_ line: Int) -> Bool {
    guard let next = ((line + 1)..<lines.count).first(where: { assembler.kinds[$0] == .unassigned })
    else { return false }
    return candidates[next].flatMap(labels.speaker) != nil
  }

  // MARK: Text without speakers

  private mutating func readWithoutLabels() {
    let body = (header.end..<lines.count).filter { assembler.kinds[$0] == .unassigned }
    let shapes = body.map { LineScanner.shape(of: $0, in: lines) }
    let isTimed = shapes.count { $0.start != nil } >= 2
    let isDashed = shapes.count { $0.style == .dash } >= 2
    let hasParagraphs = zip(body, body.dropFirst()).contains { $0 + 1 < $1 }
    var before: Int?
    for (line, shape) in zip(body, shapes) {
      let begins =
        if isTimed { shape.start != nil } else if isDashed { shape.style == .dash } else {
          !hasParagraphs || before.map { $0 + 1 < line } ?? true
        }
      before = line
      if !begins, assembler.continue(line) { continue }
      let isDash = isDashed && shape.style == .dash
      let text =
        isDash ? shape.text : isTimed ? shape.textWithoutLabel : lines.trimmed(line)
      assembler.begin(
        "unknown", line: line, text: text,
        shape: isTimed ? shape : LineShape(text: text, textWithoutLabel: text))
    }
  }

  // MARK: Speakers and complaints

  private func speakers(of utterances: [Utterance]) -> [Speaker] {
    var names: [String] = []
    for utterance in utterances where !names.contains(utterance.speaker.rawValue) {
      names.append(utterance.speaker.rawValue)
    }
    var given = header.roles.filter { $0.value != .unknown }
    for (label, role) in options.roles { given[RoleMap.folded(label)] = role }
    let roles = RoleMap(given, isGroup: header.isGroup).roles(of: names)
    return names.map { Speaker(id: .init($0), role: roles[$0] ?? .unknown) }
  }

  private mutating func complain(isLabelled: Bool, empty: [Int]) {
    if !isLabelled {
      diagnostics.append(
        Diagnostic(
          .warning, id: "no-speakers",
          "no line says who speaks, so everything is by one unknown speaker",
          at: SourceLocation(file: file),
          hint: "put a label and a colon before each turn, e.g. `T: …`; a label has to recur, "
            + "or be named with --roles LABEL=role"))
    }
    note(
      labels.slips, "label-slip", "a label with a slip was read as the one it is like",
      "correct it in the file if another speaker is meant")
    note(
      labels.readAsText, "label-read-as-text",
      "what looks like a label stands only once and was read as text",
      "if it is a speaker name it with --roles LABEL=role")
    note(empty, "empty-turn", "a label has no text behind it", "add what was said or remove it")
    let lost = assembler.kinds.indices.filter {
      assembler.kinds[$0] == .unassigned && !empty.contains($0)
    }
    note(
      lost, "unassigned-text", "text before the first speaker belongs to no utterance",
      "put a label in front, or remove it", severity: .warning)
  }

  private mutating func note(
    _ found: [Int], _ id: String, _ message: String, _ hint: String,
    severity: Diagnostic.Severity = .note
  ) {
    guard let first = found.first else { return }
    let shown = found.prefix(10).map { String($0 + 1) }.joined(separator: ", ")
    let rest = found.count > 10 ? " and \(found.count - 10) more" : ""
    diagnostics.append(
      Diagnostic(
        severity, id: id, "\(message) (\(found.count == 1 ? "line" : "lines") \(shown)\(rest))",
        at: SourceLocation(file: file, line: first + 1), hint: hint))
  }
}
