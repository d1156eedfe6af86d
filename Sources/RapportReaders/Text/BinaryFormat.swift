/// A format that is no text, known by its first bytes, and what its owner can do.
struct BinaryFormat: Sendable {
  /// The first bytes.
  let magic: [UInt8]
  /// What it is, to stand after "this is".
  let name: String
  /// How to come to a text.
  let wayOut: String

  static let known: [BinaryFormat] = [
    .init(
      magic: [0x1F, 0x8B], name: "a gzip archive", wayOut: "unpack it first: `gunzip FILE`"),
    .init(
      magic: Array("PK\u{3}\u{4}".utf8), name: "a ZIP archive or an Office file (DOCX, ODT, XLSX)",
      wayOut: "in Word or LibreOffice save it as plain text in UTF-8; unpack an archive first"),
    .init(
      magic: Array("%PDF".utf8), name: "a PDF",
      wayOut: "take the text out first, e.g. `pdftotext -layout FILE`"),
    .init(
      magic: Array("{\\rtf".utf8), name: "an RTF file",
      wayOut: "in Word or LibreOffice save it as plain text in UTF-8"),
    .init(
      magic: [0xD0, 0xCF, 0x11, 0xE0], name: "an old Word or Excel file",
      wayOut: "in Word or LibreOffice save it as plain text in UTF-8 or as CSV"),
    .init(
      magic: [0x42, 0x5A, 0x68], name: "a bzip2 archive", wayOut: "unpack it first: `bunzip2 FILE`"),
    .init(
      magic: [0xFD, 0x37, 0x7A, 0x58, 0x5A], name: "an xz archive",
      wayOut: "unpack it first: `unxz FILE`"),
    .init(
      magic: Array("SQLite format 3".utf8), name: "an SQLite database",
      wayOut: "export the transcripts as CSV or text"),
    .init(
      magic: [0x89, 0x50, 0x4E, 0x47], name: "a picture",
      wayOut: "a scanned page has no text; it needs text recognition first"),
    .init(
      magic: Array("RIFF".utf8), name: "a recording", wayOut: "it needs to be transcribed first"),
    .init(
      magic: Array("ID3".utf8), name: "a recording", wayOut: "it needs to be transcribed first"),
  ]
}
