import RapportTranscripts

/// Takes a source through decoder, guard and parser, and hands on its sessions one by one.
struct XMLSessionStream {
  static let largestTree = 1 << 29

  let choose: XMLSessionBuilder.Choice
  /// How many bytes are taken from the source at once.
  var chunk = 1 << 16
  /// How many bytes may pass without a complete session.
  var largestSession = 64 << 20

  func read(
    _ source: Source, options: ReadingOptions,
    each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws {
    let builder = XMLSessionBuilder(file: source.name, options: options, choose: choose)
    do {
      try run(source, builder, each)
    } catch let fault as XMLFault {
      throw fault.invalidInput(in: source.name)
    }
    try complete(builder, source.name)
  }

  private func run(
    _ source: Source, _ builder: XMLSessionBuilder,
    _ each: (Result<Reading, InvalidInput>) throws -> Void
  ) throws {
    let detection = try XMLEncoding.detect(try source.peek(1024))
    noteContradiction(detection, builder, source.name)
    var decoder = XMLTextDecoder(detection.encoding)
    let parser = XMLPushParser(reportingTo: builder)
    var toSkip = detection.markLength
    var sinceSession = 0
    while true {
      var bytes = try source.next(chunk)
      if bytes.isEmpty { break }
      if toSkip > 0 {
        let count = min(toSkip, bytes.count)
        bytes.removeFirst(count)
        toSkip -= count
      }
      var text: [UInt8] = []
      let fault = decoder.decode(bytes, into: &text)
      try parser.parse(text)
      if let fault { throw placed(fault, parser.place) }
      sinceSession += text.count
      let ready = builder.takeReady()
      if !ready.isEmpty { sinceSession = 0 }
      if sinceSession > largestSession || builder.weight > Self.largestTree {
        throw placed(.size, parser.place)
      }
      for result in ready { try each(result) }
    }
    if let fault = decoder.finish() { throw placed(fault, parser.place) }
    try parser.finish()
    noteDoubt(decoder, builder, source.name)
    builder.finish()
    for result in builder.takeReady() { try each(result) }
  }

  private func placed(_ fault: XMLFault, _ place: XMLPlace) -> XMLFault {
    var fault = fault
    fault.place = place
    return fault
  }

  private func noteContradiction(
    _ detection: XMLEncoding.Detection, _ builder: XMLSessionBuilder, _ file: String
  ) {
    guard let name = detection.contradictedName else { return }
    builder.diagnostics.append(
      Diagnostic(
        .warning, id: "xml-encoding-declared",
        "the file declares \(name), but its bytes are not; it was read as UTF-8",
        at: SourceLocation(file: file, line: 1), hint: "correct the declaration in the first line"))
  }

  private func noteDoubt(
    _ decoder: XMLTextDecoder, _ builder: XMLSessionBuilder, _ file: String
  ) {
    guard decoder.looksFalselyDeclared else { return }
    builder.diagnostics.append(
      Diagnostic(
        .warning, id: "xml-encoding-declared",
        "the encoding declared in the first line is doubtful: the bytes are valid UTF-8",
        at: SourceLocation(file: file, line: 1),
        hint: "if accents and quotes look wrong, declare UTF-8"))
  }

  /// Says why there was no session, or none that counts.
  private func complete(_ builder: XMLSessionBuilder, _ file: String) throws {
    guard builder.count == 0 else { return }
    let census = builder.census
    let location = SourceLocation(file: file)
    if census.inclusions > 0, builder.isKnown {
      throw InvalidInput(
        Diagnostic(
          .error, id: "corpus-index",
          "this is a corpus index: it names \(census.inclusions) other files (xi:include) and holds"
            + " no session itself", at: location, hint: "give the files it names, or their folder"))
    }
    if builder.isKnown {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-utterances",
          "there is no session in \(census.rootPhrase); most frequent are \(census.frequent)",
          at: location, hint: "check the path 'session.each' of the mapping"))
    }
    throw InvalidInput(
      Diagnostic(
        .error, id: "xml-unknown-vocabulary",
        "no mapping is known for \(census.rootPhrase); most frequent are \(census.frequent)",
        at: location,
        hint: "write a mapping for it (docs/reference/formats-xml.md) and give it with --mapping"))
  }
}
