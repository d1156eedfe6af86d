import RapportTranscripts

/// What the lines at the top of a text say about the session: YAML between `---`, lines such as
/// `Date: 3 May`, a list of who is who.
struct HeaderBlock {
  /// Lines of the header, by index.
  private(set) var lines: Set<Int> = []
  /// What they say, by folded key.
  private(set) var values: [HeaderKey: String] = [:]
  /// Keys that have no place of their own, as written.
  private(set) var metadata: [String: String] = [:]
  /// Roles the header gives to labels.
  private(set) var roles: [String: SpeakerRole] = [:]
  /// The first line below.
  private(set) var end = 0

  /// Reads the header of a text.
  ///
  /// - Parameters:
  ///   - isFurniture: whether a line is a page number and the like.
  ///   - recurs: whether a folded label stands in front of other lines, too.
  init(_ lines: SourceLines, isFurniture: Set<Int>, recurs: (String) -> Bool) {
    var line = readYAML(lines)
    var keyLines: [(line: Int, key: HeaderKey, label: String, value: String)] = []
    while line < lines.count {
      if lines.isBlank(line) || isFurniture.contains(line) {
        line += 1
        continue
      }
      guard let entry = Self.entry(lines.text(lines.trimmed(line))) else {
        if !keyLines.isEmpty || !Self.isTitle(line, in: lines) { break }
        self.lines.insert(line)
        line += 1
        continue
      }
      keyLines.append((line, entry.key, entry.label, entry.value))
      line += 1
    }
    let isSure = !values.isEmpty || keyLines.contains { !$0.key.isAlsoSpeaker }
    for (index, entry) in keyLines.enumerated() {
      if entry.key.isAlsoSpeaker,
        !Self.isHeader(
          entry.value, isSure: isSure, recurs: recurs(RoleMap.folded(entry.label)),
          isBlockClosed: lines.count > entry.line + 1
            && (index + 1 < keyLines.count || lines.isBlank(entry.line + 1)))
      {
        line = entry.line
        break
      }
      self.lines.insert(entry.line)
      add(entry.key, entry.label, entry.value)
    }
    if self.values.isEmpty, metadata.isEmpty, roles.isEmpty {
      self.lines.removeAll()
      line = 0
    }
    end = line
    readRoster()
  }

  // MARK: Lines

  private mutating func readYAML(_ lines: SourceLines) -> Int {
    guard let first = (0..<lines.count).first(where: { !lines.isBlank($0) }),
      lines.text(lines.trimmed(first)) == "---",
      let last = ((first + 1)..<min(lines.count, first + 200)).first(where: {
        ["---", "..."].contains(lines.text(lines.trimmed($0)))
      })
    else { return 0 }
    for line in first...last where !lines.isBlank(line) {
      self.lines.insert(line)
      let parts = lines.text(lines.trimmed(line)).split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let value = Self.trimmed(parts[1].filter { $0 != "\"" })
      add(HeaderKey(Self.trimmed(parts[0])) ?? .other, Self.trimmed(parts[0]), value)
    }
    return last + 1
  }

  /// `Date: 3 May`, `T = therapist`.
  private static func entry(_ text: String) -> (key: HeaderKey, label: String, value: String)? {
    guard text.utf8.count <= 300,
      let sign = text.firstIndex(where: { $0 == ":" || $0 == "=" || $0 == "：" })
    else { return nil }
    let label = trimmed(text[..<sign])
    let value = trimmed(text[text.index(after: sign)...])
    guard !label.isEmpty, !value.isEmpty else { return nil }
    if role(value) != nil, SpeakerName.isPossible(label) { return (.legend, label, value) }
    guard text[sign] != "=", let key = HeaderKey(label) else { return nil }
    return (key, label, value)
  }

  /// A line above the first key that names the whole: short, at the very top.
  private static func isTitle(_ line: Int, in lines: SourceLines) -> Bool {
    let range = lines.trimmed(line)
    return line < 10 && range.count <= 120
      && LineScanner.shape(of: line, in: lines).style == .none
  }

  /// Whether `Client: 014` is a header line; `Client: Bad.` isn't.
  private static func isHeader(
    _ value: String, isSure: Bool, recurs: Bool, isBlockClosed: Bool
  ) -> Bool {
    let words = value.split(whereSeparator: { $0.isWhitespace || $0 == "," || $0 == ";" })
      .filter { $0 != "and" && $0 != "&" }
    guard words.count <= 24, !value.contains(where: { "?!".contains($0) }) else { return false }
    let isCode = words.allSatisfy { word in
      word.contains(where: \.isNumber)
        || word.count <= 3 && word.allSatisfy { $0.isUppercase || $0 == "&" }
    }
    if isCode, words.count <= 4 { return isSure || !recurs }
    let isNames = words.allSatisfy { $0.first.map { $0.isUppercase || $0 == "(" } ?? false }
    return isNames && !value.hasSuffix(".") && (isSure && isBlockClosed || !recurs)
  }

  private mutating func add(_ key: HeaderKey, _ label: String, _ value: String) {
    switch key {
    case .legend: roles[RoleMap.folded(label)] = Self.role(value)
    case .other: metadata[label] = value
    default:
      if values[key] == nil { values[key] = value } else { metadata[label] = value }
    }
  }

  // MARK: Who is who

  private mutating func readRoster() {
    for (key, role) in [
      (HeaderKey.therapists, SpeakerRole.therapist), (.leaders, .therapist), (.members, .member),
      (.clients, isGroup ? .member : .client), (.present, .unknown),
    ] {
      for name in names(key) {
        let stated = name.role ?? role
        let folded = RoleMap.folded(name.name)
        if roles[folded] == nil || roles[folded] == .unknown { roles[folded] = stated }
      }
    }
  }

  /// Whether the header speaks of a group.
  var isGroup: Bool { [.leaders, .members, .group].contains { values[$0] != nil } }

  /// The names in a list, `Maureen, Tariq and Kasia (member)`.
  func names(_ key: HeaderKey) -> [(name: String, role: SpeakerRole?)] {
    guard let value = values[key] else { return [] }
    return value.replacing(" and ", with: ",").split(whereSeparator: { ",;|&".contains($0) })
      .compactMap { part in
        let pieces = part.split(separator: "(", maxSplits: 1)
        guard let first = pieces.first else { return nil }
        let name = Self.trimmed(first)
        let role = pieces.count > 1 ? Self.role(Self.trimmed(pieces[1].filter { $0 != ")" })) : nil
        return name.isEmpty ? nil : (name, role)
      }
  }

  private static func role(_ word: String) -> SpeakerRole? {
    let base = RoleMap.baseWord(of: word)
    guard base.count > 2 else { return nil }
    if RoleMap.therapistWords.contains(base) { return .therapist }
    if RoleMap.clientWords.contains(base) { return .client }
    if RoleMap.memberWords.contains(base) { return .member }
    return ["interpreter", "observer", "supervisor", "translator"].contains(base) ? .other : nil
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
