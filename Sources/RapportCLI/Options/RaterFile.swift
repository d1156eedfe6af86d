import RapportCoding
import RapportReaders
import RapportTranscripts

/// Reads the files that a comparison is made of.
enum RaterFile {
  /// The most such a file may have in bytes.
  private static let largest = 512 << 20

  /// Codings, as a table or in JSON.
  ///
  /// - Throws: `InvalidInput` where it can't be read or is neither.
  static func codings(_ path: String, columns: CodingColumns = .standard) throws -> CodingsFile {
    let bytes = try bytes(path)
    let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return try CodingsFile(json: bytes, file: path)
    }
    return try CodingsFile(csv: bytes, file: path, columns: columns)
  }

  /// A file's bytes in UTF-8.
  static func bytes(_ path: String) throws -> [UInt8] {
    try TextDecoding(Source(path: path).all(limit: largest), file: path).utf8
  }
}
