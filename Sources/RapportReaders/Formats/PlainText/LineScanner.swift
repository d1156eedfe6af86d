import RapportTranscripts

/// Finds the shape of one line.
struct LineScanner {
  private let lines: SourceLines
  private let line: Range<Int>
  private var index: Int
  private var start: Int?
  private var end: Int?
  private var bytes: [UInt8] { lines.bytes }

  /// The shape of a line.
  static func shape(of line: Int, in lines: SourceLines) -> LineShape {
    var scanner = LineScanner(lines, lines.trimmed(line))
    return scanner.shape()
  }

  private init(_ lines: SourceLines, _ line: Range<Int>) {
    self.lines = lines
    self.line = line
    index = line.lowerBound
  }

  private mutating func shape() -> LineShape {
    let isTimed = takeTime()
    let afterTime = index
    var shape = LineShape(text: index..<line.upperBound, textWithoutLabel: index..<line.upperBound)
    if let labelled = voice() ?? colon() ?? cells(isTimed: isTimed) ?? bracket() ?? heading() {
      shape = labelled
    } else {
      index = line.lowerBound
      if let number = takeNumber() {
        let hasTime = takeTime()
        if var labelled = colon() ?? cells(isTimed: true) {
          labelled.number = number
          shape = labelled
        } else if !hasTime {
          index = line.lowerBound
        }
      }
      if shape.style == .none {
        index = line.lowerBound
        shape = numbered() ?? dash() ?? shape
      }
    }
    shape.start = shape.start ?? start
    shape.end = shape.end ?? end
    shape.textWithoutLabel = lines.trimmed(afterTime..<line.upperBound)
    shape.text = lines.trimmed(shape.text)
    return shape
  }

  // MARK: Pieces

  private mutating func skipSpace() {
    while index < line.upperBound {
      let length = SourceLines.spaceLength(bytes[index..<line.upperBound])
      if length == 0 { return }
      index += length
    }
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    index + offset < line.upperBound ? bytes[index + offset] : 0
  }

  /// `00:01:14`, `[0:15]`, `(00:05)`, `#00:03:40-5#`, `[00:00 --> 00:02.5]`, `00:01 - 00:04`.
  private mutating func takeTime() -> Bool {
    let rewind = index
    let closing: UInt8? =
      switch byte() {
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "("): UInt8(ascii: ")")
      case UInt8(ascii: "<"): UInt8(ascii: ">")
      case UInt8(ascii: "#"): UInt8(ascii: "#")
      default: nil
      }
    if closing != nil { index += 1 }
    guard let first = takeClock() else {
      index = rewind
      return false
    }
    let last = takeRangeEnd()
    if let closing {
      skipSpace()
      guard byte() == closing else {
        index = rewind
        return false
      }
      index += 1
    } else if last == nil, byte() == UInt8(ascii: ":"), index + 1 < line.upperBound {
      index = rewind  // "12:30:" is no time in front of a label
      return false
    }
    (start, end) = (first, last)
    skipSpace()
    return true
  }

  private mutating func takeClock() -> Int? {
    guard let (time, length) = TimeStamp.clock(bytes[index..<line.upperBound]) else { return nil }
    index += length
    return time
  }

  private mutating func takeRangeEnd() -> Int? {
    let rewind = index
    skipSpace()
    for arrow in ["-->", "->", "–", "—", "-"]
    where bytes[index..<line.upperBound].starts(with: arrow.utf8) {
      index += arrow.utf8.count
      skipSpace()
      if let time = takeClock() { return time }
      break
    }
    index = rewind
    return nil
  }

  /// `12`, `12.`, `12)`, `12 /`, `12 |` in front of a label.
  private mutating func takeNumber() -> Int? {
    let rewind = index
    var value = 0
    while byte() >= 0x30, byte() <= 0x39, index - rewind < 6 {
      value = value * 10 + Int(byte() - 0x30)
      index += 1
    }
    let digits = index - rewind
    if byte() == UInt8(ascii: ".") || byte() == UInt8(ascii: ")") { index += 1 }
    let afterSign = index
    skipSpace()
    let isApart = index > afterSign
    if byte() == UInt8(ascii: "/") || byte() == UInt8(ascii: "|") {
      index += 1
      skipSpace()
    }
    guard digits > 0, isApart else {
      index = rewind
      return nil
    }
    return value
  }

  // MARK: Styles

  /// `<v Anna>Hello.</v>`.
  private func voice() -> LineShape? {
    let rest = bytes[index..<line.upperBound]
    guard rest.starts(with: "<v".utf8), let close = rest.firstIndex(of: UInt8(ascii: ">")),
      let blank = rest[..<close].firstIndex(of: 0x20)
    else { return nil }
    let label = lines.trimmed(blank..<close)
    guard SpeakerName.isPossible(lines.text(label), isCertain: true) else { return nil }
    var text = lines.trimmed((close + 1)..<line.upperBound)
    if bytes[text].suffix(4).elementsEqual("</v>".utf8) {
      text = text.lowerBound..<(text.upperBound - 4)
    }
    return LineShape(style: .colon, label: label, text: text, textWithoutLabel: text)
  }

  /// `T: text`, `**T:** text`, `T (00:05): text`, `T (laughs): text`, `Ｔ： text`.
  private func colon() -> LineShape? {
    guard let (colon, length) = firstColon() else { return nil }
    var name = lines.trimmed(index..<colon)
    var textStart = colon + length
    if bytes[name].starts(with: "**".utf8) {
      name = (name.lowerBound + 2)..<name.upperBound
      if bytes[name].suffix(2).elementsEqual("**".utf8) {
        name = name.lowerBound..<(name.upperBound - 2)
      } else if bytes[textStart..<line.upperBound].starts(with: "**".utf8) {
        textStart += 2
      }
    }
    var shape = LineShape(
      style: .colon, text: textStart..<line.upperBound, textWithoutLabel: 0..<0)
    takeTimeBehind(&name, into: &shape)
    if let last = name.last, bytes[last] == UInt8(ascii: ")") || bytes[last] == UInt8(ascii: "]"),
      let open = bytes[name].lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
      ),
      open > name.lowerBound
    {
      shape.aside = open..<name.upperBound
      name = lines.trimmed(name.lowerBound..<open)
    }
    shape.label = name
    guard SpeakerName.isPossible(lines.text(name)) else { return nil }
    return shape
  }

  /// The first `:` or `：` within reach that is no part of a time.
  private func firstColon() -> (index: Int, length: Int)? {
    var position = index
    let limit = min(line.upperBound, index + 100)
    while position < limit {
      if bytes[position] == UInt8(ascii: ":") {
        let before = position > index ? bytes[position - 1] : 0
        let after = position + 1 < line.upperBound ? bytes[position + 1] : 0
        let isInTime = (0x30...0x39).contains(before) && (0x30...0x39).contains(after)
        if !isInTime { return after == UInt8(ascii: "/") ? nil : (position, 1) }
      }
      if bytes[position...].starts(with: [0xEF, 0xBC, 0x9A]) { return (position, 3) }
      position += 1
    }
    return nil
  }

  /// Takes a time off the end of a name: `Speaker 1 (00:05)`, `T [0:15]`, `Anna 00:05`.
  private func takeTimeBehind(_ name: inout Range<Int>, into shape: inout LineShape) {
    var position = name.upperBound
    while position > name.lowerBound, "0123456789:.,()[]#-> –".utf8.contains(bytes[position - 1]) {
      position -= 1
    }
    while position < name.upperBound {
      var scanner = LineScanner(lines, position..<name.upperBound)
      let isApart =
        position > name.lowerBound && !(0x30...0x39).contains(bytes[position - 1])
      if isApart, scanner.takeTime(), scanner.index == name.upperBound {
        (shape.start, shape.end) = (scanner.start, scanner.end)
        name = lines.trimmed(name.lowerBound..<position)
        return
      }
      position += 1
    }
  }

  /// `Anna  0:15` and nothing more.
  private func heading() -> LineShape? {
    var name = index..<line.upperBound
    guard name.count <= 80 else { return nil }
    var shape = LineShape(
      style: .heading, text: line.upperBound..<line.upperBound, textWithoutLabel: 0..<0)
    takeTimeBehind(&name, into: &shape)
    guard shape.start != nil, SpeakerName.isPossible(lines.text(name)) else { return nil }
    shape.label = name
    return shape
  }

  /// `Anna⇥Hello.` behind a time or number, `Anna⇥00:05⇥Hello.`, `T⇥Hello.`.
  private func cells(isTimed: Bool) -> LineShape? {
    guard let tab = bytes[index..<line.upperBound].firstIndex(of: 0x09) else { return nil }
    let name = lines.trimmed(index..<tab)
    guard SpeakerName.isPossible(lines.text(name), isCertain: isTimed) else { return nil }
    var rest = LineScanner(lines, lines.trimmed(tab..<line.upperBound))
    _ = rest.takeTime()
    return LineShape(
      style: .cells, label: name, text: rest.index..<line.upperBound, start: rest.start,
      end: rest.end, textWithoutLabel: 0..<0)
  }

  /// `[id1] text`: letters and a number, or a word for a speaker, in brackets.
  private func bracket() -> LineShape? {
    guard byte() == UInt8(ascii: "["),
      let close = bytes[index..<line.upperBound].firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    let label = lines.trimmed((index + 1)..<close)
    let name = lines.text(label)
    let base = RoleMap.baseWord(of: name)
    let isNumbered = !base.isEmpty && base != RoleMap.folded(name)
    guard SpeakerName.isPossible(name), isNumbered || SpeakerName.isKnownWord(base),
      close + 1 < line.upperBound
    else { return nil }
    return LineShape(
      style: .bracket, label: label, text: (close + 1)..<line.upperBound, textWithoutLabel: 0..<0)
  }

  /// `T1 text`: one or two capitals and a number.
  private func numbered() -> LineShape? {
    var position = index
    while position < line.upperBound, (0x41...0x5A).contains(bytes[position]) { position += 1 }
    let label = index..<position
    var number = 0
    while position < line.upperBound, (0x30...0x39).contains(bytes[position]), number < 100_000 {
      number = number * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    guard (1...2).contains(label.count), position > label.upperBound, position < line.upperBound,
      SourceLines.spaceLength(bytes[position..<line.upperBound]) > 0
    else { return nil }
    return LineShape(
      style: .numbered, label: label, text: position..<line.upperBound, number: number,
      textWithoutLabel: 0..<0)
  }

  /// `- text`, `– text`.
  private func dash() -> LineShape? {
    for dash in ["-", "–", "—"] {
      let rest = bytes[index..<line.upperBound]
      guard rest.starts(with: dash.utf8) else { continue }
      let after = rest.dropFirst(dash.utf8.count)
      guard SourceLines.spaceLength(after) > 0 else { continue }
      return LineShape(
        style: .dash, text: after.startIndex..<line.upperBound, textWithoutLabel: 0..<0)
    }
    return nil
  }
}
