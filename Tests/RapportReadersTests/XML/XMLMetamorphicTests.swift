import Foundation
import RapportTranscripts
import Testing

@testable import RapportReaders

/// What must not change what is read: encoding, line ends, prefixes, the size of the pieces.
@Suite("XML metamorphic")
struct XMLMetamorphicTests {
  static let paths = XMLGoldenTests.cases

  /// The transcripts and diagnostics, without columns (which prefixes and line ends may move).
  private func essence(_ bytes: [UInt8], chunk: Int = 1 << 16) -> String {
    var (readings, failures) = XMLSupport.read(bytes, chunk: chunk)
    for index in readings.indices {
      let transcript = readings[index].transcript
      let utterances = transcript.utterances.map { utterance in
        var copy = utterance
        copy.location?.column = 0
        return copy
      }
      readings[index].transcript = Transcript(
        session: transcript.session, speakers: transcript.speakers, utterances: utterances)
    }
    failures = failures.map { failure in
      var copy = failure
      copy.location?.column = 0
      return copy
    }
    return XMLSupport.print((readings, failures))
  }

  private func utf8(_ bytes: [UInt8]) -> String {
    String(bytes: bytes, encoding: .utf8)
      ?? String(bytes: bytes, encoding: .isoLatin1) ?? ""
  }

  /// The text without its XML declaration.
  private func undeclared(_ bytes: [UInt8]) -> String {
    let text = utf8(bytes)
    guard text.hasPrefix("<?xml "), let end = text.firstRange(of: "?>") else { return text }
    return String(text[end.upperBound...])
  }

  @Test("pieces of one byte", arguments: paths) func pieces(_ path: String) throws {
    let bytes = try XMLSupport.bytes(path)
    #expect(
      XMLSupport.print(XMLSupport.read(bytes, chunk: 1)) == XMLSupport.print(XMLSupport.read(bytes))
    )
  }

  @Test("UTF-16, UTF-32, BOM, CRLF, CR", arguments: paths) func encodings(_ path: String) throws {
    let bytes = try XMLSupport.bytes(path)
    let text = undeclared(bytes)
    let wanted = essence(bytes)
    let forms: [(String, [UInt8])] = [
      ("UTF-8", Array(text.utf8)), ("BOM", [0xEF, 0xBB, 0xBF] + Array(text.utf8)),
      ("UTF-16LE", [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      ("UTF-16BE", [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }),
      (
        "UTF-32LE",
        [0xFF, 0xFE, 0, 0]
          + text.unicodeScalars.flatMap { scalar in
            (0..<4).map { UInt8(scalar.value >> (8 * UInt32($0)) & 0xFF) }
          }
      ),
      ("CRLF", Array(text.replacing("\n", with: "\r\n").utf8)),
      ("CR", Array(text.replacing("\n", with: "\r").utf8)),
    ]
    for (name, form) in forms { #expect(essence(form) == wanted, "\(name)") }
  }

  @Test("another prefix for the same namespace") func prefixes() throws {
    let text = utf8(try XMLSupport.bytes("Fixtures/tei/iso-blocks.xml"))
    let renamed = text.replacing("tei:", with: "")
      .replacing(#/<(/?)([A-Za-z]+)/#) { "<\($0.output.1)q:\($0.output.2)" }
      .replacing("xmlns=\"", with: "xmlns:q=\"")
    #expect(renamed.contains("<q:TEI") && renamed.contains("<q:seg"))
    #expect(essence(Array(renamed.utf8)) == essence(Array(text.utf8)))
  }
}
