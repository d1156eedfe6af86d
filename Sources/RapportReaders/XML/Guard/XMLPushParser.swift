import CLibXML2

/// libxml2's push SAX2 parser behind the guard of docs/reference/formats-xml.md: it is fed UTF-8
/// only, loads nothing from anywhere, and stops at a declared entity or attribute default.
///
/// The only file that imports CLibXML2.
final class XMLPushParser {
  private let handler: any XMLEventHandler
  private var context: xmlParserCtxtPtr?
  private var scanner = XMLMarkupScanner()
  private var depth = 0
  private var hasRoot = false
  private var fault: XMLFault?
  /// The parameter entity whose declaration was just seen.
  private var declaring: String?
  private var strings: [UnsafePointer<xmlChar>: String] = [:]

  static let deepest = 256

  /// A parser that reports to `handler`.
  init(reportingTo handler: any XMLEventHandler) {
    self.handler = handler
    _ = Self.loadsNothing
    var sax = Self.callbacks()
    context = xmlCreatePushParserCtxt(
      &sax, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(context, Int32(options))
  }

  deinit {
    if let context {
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      context.pointee.myDoc = nil
      xmlFreeParserCtxt(context)
    }
  }

  /// Where the next byte stands.
  var place: XMLPlace { scanner.place }

  /// Parses the next bytes of UTF-8.
  func parse(_ bytes: [UInt8]) throws(XMLFault) {
    guard let context else { throw Self.outOfMemory }
    let stop = scanner.scan(bytes)
    let count = stop?.count ?? bytes.count
    if count > 0 {
      bytes.withUnsafeBytes { buffer in
        _ = xmlParseChunk(
          context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count), 0)
      }
    }
    if let fault { throw fault }
    if let stop { throw stop.fault }
  }

  /// Ends the file and checks that it was well-formed as a whole.
  func finish() throws(XMLFault) {
    guard let context else { throw Self.outOfMemory }
    xmlParseChunk(context, nil, 0, 1)
    if let fault { throw fault }
    guard context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1 else {
      throw .syntax(code: Int(context.pointee.errNo), value: 0, line: place.line, column: 0)
    }
  }

  private static let outOfMemory = XMLFault(
    "xml-memory", "there is no memory left to read the file", hint: "close other programs")

  /// Once for the process: whatever asks for another file gets nothing.
  private static let loadsNothing: Bool = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()

  private func refuse(_ fault: XMLFault) {
    if self.fault == nil {
      self.fault = fault
      if self.fault?.place == nil { self.fault?.place = parserPlace }
    }
    xmlStopParser(context)
  }

  private var parserPlace: XMLPlace? {
    guard let input = context?.pointee.input else { return nil }
    return XMLPlace(line: Int(input.pointee.line), column: Int(input.pointee.col))
  }

  /// A name as a string; libxml2 keeps one copy of each, so its address will do as a key.
  private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = strings[pointer] { return known }
    let string = String(cString: pointer)
    strings[pointer] = string
    return string
  }

  private static func me(_ pointer: UnsafeMutableRawPointer?) -> XMLPushParser? {
    pointer.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) {
    guard fault == nil else { return }
    depth += 1
    hasRoot = true
    let place = scanner.takeStart() ?? parserPlace ?? XMLPlace(line: 0, column: 0)
    guard depth <= Self.deepest else {
      var fault = XMLFault.depth
      fault.place = place
      return refuse(fault)
    }
    guard strings.count <= 10_000 else { return refuse(.names) }
    var events: [XMLAttributeEvent] = []
    if let attributes {
      for index in 0..<count {
        let base = index * 5
        guard let from = attributes[base + 3], let to = attributes[base + 4] else { continue }
        events.append(
          XMLAttributeEvent(
            name: XMLName(
              namespace: string(attributes[base + 2]), local: string(attributes[base])),
            value: UnsafeBufferPointer(start: from, count: to - from)))
      }
    }
    let name = XMLName(namespace: string(namespace), local: string(local))
    if let fault = handler.start(name, events, at: place) { refuse(fault) }
  }

  private func end() {
    guard fault == nil else { return }
    depth -= 1
    handler.end()
  }

  private func report(_ error: UnsafeMutablePointer<xmlError>?) {
    guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue, fault == nil
    else { return }
    var code = Int(error.code)
    if code == 5, depth > 0 { code = 77 }  // libxml2 calls both ends the same
    if code == 5, !hasRoot { code = 4 }
    refuse(
      .syntax(
        code: code, value: Int(error.int1), line: Int(error.line),
        column: Int(error.int2)))
  }

  private static func callbacks() -> xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { me, local, _, namespace, _, _, count, _, attributes in
      XMLPushParser.me(me)?.start(local, namespace, attributes, Int(count))
    }
    sax.endElementNs = { me, _, _, _ in XMLPushParser.me(me)?.end() }
    sax.characters = { me, text, count in
      guard let me = XMLPushParser.me(me), me.fault == nil else { return }
      me.handler.text(UnsafeBufferPointer(start: text, count: Int(count)))
    }
    sax.ignorableWhitespace = sax.characters
    sax.cdataBlock = sax.characters
    sax.entityDecl = { me, name, kind, _, _, _ in
      // A parameter entity with a value of its own stands nowhere but in the DOCTYPE, where every
      // reference to one is refused below; old TEI files declare some.
      let me = XMLPushParser.me(me)
      if kind == Int32(XML_INTERNAL_PARAMETER_ENTITY.rawValue) {
        me?.declaring = me?.string(name)
        return
      }
      me?.refuse(.entityDeclared(me?.string(name) ?? ""))
    }
    sax.unparsedEntityDecl = { me, name, _, _, _ in
      let me = XMLPushParser.me(me)
      me?.refuse(.entityDeclared(me?.string(name) ?? ""))
    }
    sax.attributeDecl = { me, _, _, _, kind, value, choices in
      if let choices { xmlFreeEnumeration(choices) }
      if value != nil || kind == Int32(XML_ATTRIBUTE_FIXED.rawValue) {
        XMLPushParser.me(me)?.refuse(.attributeDefault)
      }
    }
    sax.getEntity = { me, name in
      if let own = xmlGetPredefinedEntity(name) { return own }
      let me = XMLPushParser.me(me)
      me?.refuse(.entityUnknown(me?.string(name) ?? ""))
      return nil
    }
    sax.getParameterEntity = { me, name in
      let me = XMLPushParser.me(me)
      // libxml2 also asks for an entity right after its declaration, to fill it in.
      if let declared = me?.declaring, declared == me?.string(name) {
        me?.declaring = nil
        return nil
      }
      me?.refuse(.entityUnknown(me?.string(name) ?? ""))
      return nil
    }
    sax.serror = { me, error in XMLPushParser.me(me)?.report(error) }
    return sax
  }
}
