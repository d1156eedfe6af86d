import Foundation
public import RapportTranscripts

/// Bytes with a name: a file, standard input, or bytes in memory.
///
/// It is read once, front to back, so that a corpus of any size can stream.
public final class Source {
  /// The path as the user gave it, or `-`.
  public let name: String
  private let more: (Int) throws -> [UInt8]
  private var buffer: ArraySlice<UInt8> = []
  private var isAtEnd = false

  /// A source of bytes in memory.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.more = { _ in [] }
    self.buffer = bytes[...]
    self.isAtEnd = true
  }

  /// A source that reads a file as it goes.
  ///
  /// - Throws: `InvalidInput` when there is no such file, it is a folder, or it may not be read.
  public init(path: String) throws(InvalidInput) {
    self.name = path
    if path == "-" {
      more = { try FileHandle.standardInput.read(upToCount: $0).map(Array.init) ?? [] }
      return
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "no-such-file", "there is no such file", at: SourceLocation(file: path),
          hint: "check the path; a folder of transcripts may be given as well"))
    }
    guard !isFolder.boolValue, let handle = FileHandle(forReadingAtPath: path) else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "unreadable-file",
          isFolder.boolValue ? "this is a folder, not a file" : "the file may not be read",
          at: SourceLocation(file: path), hint: "check what it is and its permissions"))
    }
    more = { try handle.read(upToCount: $0).map(Array.init) ?? [] }
  }

  /// The next bytes, at most `count`; none at the end.
  public func next(_ count: Int = 1 << 16) throws -> [UInt8] {
    if buffer.isEmpty, !isAtEnd { try fill(count) }
    let chunk = Array(buffer.prefix(count))
    buffer = buffer.dropFirst(chunk.count)
    return chunk
  }

  /// The first bytes, still to be read; at most `count`.
  public func peek(_ count: Int = 1 << 16) throws -> ArraySlice<UInt8> {
    while buffer.count < count, !isAtEnd { try fill(count) }
    return buffer.prefix(count)
  }

  /// All bytes to the end.
  ///
  /// - Throws: `InvalidInput` when there are more than `limit`.
  public func all(limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      let chunk = try next(1 << 20)
      if chunk.isEmpty { return bytes }
      bytes.append(contentsOf: chunk)
      if bytes.count > limit {
        throw InvalidInput(
          Diagnostic(
            .error, id: "file-too-large",
            "the file is larger than \(limit >> 20) MiB, the most a file of this format may have",
            at: SourceLocation(file: name),
            hint: "split it into one file per session, or convert it to JSON Lines"))
      }
    }
  }

  private func fill(_ count: Int) throws {
    let chunk = try more(count)
    if chunk.isEmpty { isAtEnd = true }
    buffer.append(contentsOf: chunk)
  }
}
