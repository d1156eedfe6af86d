import Foundation
import RapportTranscripts

/// The file with the key of a study's pseudonyms: beside the study, never in it, for its owner only.
struct PseudonymKeyFile {
  let path: String
  private var saved: [UInt8]?

  /// Reads the key; where there is no file, a new key is begun.
  ///
  /// - Returns: the file, and the key in it.
  /// - Throws: `InvalidInput` where the file is no key.
  static func open(_ path: String) throws -> (file: PseudonymKeyFile, key: PseudonymKey) {
    let shift = PseudonymKey.randomShift()
    guard FileManager.default.fileExists(atPath: path) else {
      return (PseudonymKeyFile(path: path), PseudonymKey(dateShift: shift))
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "unreadable-file", "the key can't be read", at: SourceLocation(file: path),
          hint: "check that it is a file that you may read"))
    }
    let bytes = [UInt8](data)
    return (
      PseudonymKeyFile(path: path, saved: bytes),
      try PseudonymKey(csv: bytes, file: path, shift: shift)
    )
  }

  /// Writes the key where it has changed, whole or not at all, for its owner only from the first byte.
  ///
  /// - Throws: `InvalidInput` where it can't be written, or another program changed it meanwhile.
  mutating func save(_ key: PseudonymKey) throws {
    let bytes = Array(key.csv.utf8)
    guard bytes != saved else { return }
    guard FileManager.default.contents(atPath: path).map({ [UInt8]($0) }) == saved else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "key-changed", "the key was changed while this command ran",
          at: SourceLocation(file: path), hint: "run the command again; the change is kept"))
    }
    let draft = path + ".\(UInt32.random(in: 0...UInt32.max)).part"
    defer { unlink(draft) }
    guard Self.write(bytes, to: draft), rename(draft, path) == 0 else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "unwritable-output", "the key can't be written here",
          at: SourceLocation(file: path),
          hint: "check that the folder may be written to and the disk isn't full"))
    }
    saved = bytes
  }

  private static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let file = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard file >= 0 else { return false }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      guard count > 0 else { break }
      rest = rest.dropFirst(count)
    }
    let isWhole = rest.isEmpty && fsync(file) == 0
    return close(file) == 0 && isWhole
  }
}
