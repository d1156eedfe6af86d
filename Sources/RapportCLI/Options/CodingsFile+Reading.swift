import RapportCoding
import RapportTranscripts

extension CodingsFile {
  /// Reads codings from a file, as a table or in JSON.
  ///
  /// - Throws: `InvalidInput` where it can't be read or is neither.
  static func read(_ path: String, columns: CodingColumns = .standard) throws -> CodingsFile {
    let bytes = try InputFile.bytes(of: path)
    let first = bytes.first { $0 > 0x20 && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      return try CodingsFile(json: bytes, file: path)
    }
    return try CodingsFile(csv: bytes, file: path, columns: columns)
  }
}
