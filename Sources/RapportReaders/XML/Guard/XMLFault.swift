import RapportTranscripts

/// Why the guard refuses a file: a stable id, a sentence and the way out.
struct XMLFault: Error, Hashable {
  var id: String
  var message: String
  var hint: String
  var place: XMLPlace?

  init(_ id: String, _ message: String, hint: String, at place: XMLPlace? = nil) {
    self.id = id
    self.message = message
    self.hint = hint
    self.place = place
  }

  func invalidInput(in file: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: id, message,
        at: SourceLocation(file: file, line: place?.line ?? 0, column: place?.column ?? 0),
        hint: hint))
  }
}

extension XMLFault {
  static let empty = XMLFault(
    "xml-empty", "the file is empty", hint: "check that it was copied completely")
  static let archive = XMLFault(
    "xml-archive", "the file is a ZIP archive (a .docx or .qdpx, perhaps), not XML",
    hint: "unpack it, or give the file inside it that holds the transcript")
  static let ebcdic = XMLFault(
    "xml-encoding", "the file is in EBCDIC, which is not read",
    hint: "save it as UTF-8; read are \(XMLEncoding.known)")
  static let nul = XMLFault(
    "xml-nul", "the file holds a NUL byte, which XML never has",
    hint: "the file is damaged or not XML; export it again")
  static let badBytes = XMLFault(
    "xml-bytes", "the bytes here are no valid text in the file's encoding",
    hint: "save the file as UTF-8, or name its true encoding in the first line")
  static let cutCharacter = XMLFault(
    "xml-bytes", "the file ends within a character",
    hint: "check that it was copied completely")
  static let tag = XMLFault(
    "xml-tag-size", "this tag is longer than 64 KiB", hint: "no transcript has such a tag")
  static let run = XMLFault(
    "xml-text-size", "this stretch of text without a tag is longer than 4 MB",
    hint: "mark the utterances as elements; or, if it is plain text, read it as text")
  static let comment = XMLFault(
    "xml-text-size", "this comment or instruction is longer than 4 MB", hint: "take it out")
  static let docType = XMLFault(
    "xml-doctype-size", "the DOCTYPE is longer than 1 MiB", hint: "take it out")
  static let depth = XMLFault(
    "xml-depth", "elements are nested more than 256 deep", hint: "no transcript needs that")
  static let size = XMLFault(
    "xml-session-size", "there are more than 64 MiB without a complete session",
    hint: "split the file into one file per session")
  static let names = XMLFault(
    "xml-names", "there are more than 10,000 different element and attribute names",
    hint: "no transcript has so many")
  static let attributeDefault = XMLFault(
    "xml-attribute-default", "the DOCTYPE gives an attribute a default value, which is not read",
    hint: "write the attribute where it is meant and take the ATTLIST out")

  static func compressed(_ kind: String) -> XMLFault {
    XMLFault(
      "xml-compressed", "the file is compressed (\(kind)), not XML",
      hint: "unpack it first, e.g. with gunzip")
  }

  static func encoding(_ name: String) -> XMLFault {
    XMLFault(
      "xml-encoding", "the file declares the encoding '\(name)', which is not read",
      hint: "save it as UTF-8; read are \(XMLEncoding.known)", at: XMLPlace(line: 1, column: 1))
  }

  static func entityDeclared(_ name: String) -> XMLFault {
    XMLFault(
      "xml-entity-declared",
      "the DOCTYPE declares the entity '\(name)', which is refused for safety",
      hint: "write the characters themselves and take the declaration out")
  }

  static func entityUnknown(_ name: String) -> XMLFault {
    XMLFault(
      "xml-entity-unknown", "the entity '&\(name);' is not one of XML's own",
      hint: "write the character itself, or its number (&#160; for &nbsp;)")
  }

  /// The sentence for an error number of libxml2, which never quotes the file.
  static func syntax(code: Int, value: Int, line: Int, column: Int) -> XMLFault {
    let place = XMLPlace(line: line, column: column)
    func fault(_ message: String, _ hint: String) -> XMLFault {
      XMLFault("xml-syntax", message, hint: hint, at: place)
    }
    switch code {
    case 4: return fault("there is no element here", "is this an XML file?")
    case 5: return fault("more follows after the end of the root element", "keep one root element")
    case 9:
      let hex = String(value, radix: 16, uppercase: true)
      let digits = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
      return fault(
        "the character U+\(digits) is not allowed in XML",
        "take it out; it often comes with text pasted from Word or CHAT")
    case 42: return fault("an attribute is given twice", "keep one of them")
    case 64:
      return fault("the XML declaration is not at the very start", "take out what is before it")
    case 73: return fault("a tag is not closed with '>'", "close it, or write &lt; for '<'")
    case 76: return fault("an end tag does not fit the tag it should close", "correct the nesting")
    case 77: return fault("the file ends before its elements are closed", "was it cut short?")
    case 201, 200, 202, 203, 204:
      return fault("a prefix is used that no xmlns declares", "declare it, or take it out")
    case 68:
      return fault("a name is missing or not valid here", "write &lt; for '<', &amp; for '&'")
    default:
      return fault(
        "this is not well-formed XML (libxml2 error \(code))",
        "check the place with an XML editor or xmllint")
    }
  }
}
