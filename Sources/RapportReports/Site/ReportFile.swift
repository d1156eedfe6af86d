/// A file of a report: where it goes within the report's folder, and its bytes.
public struct ReportFile: Hashable, Sendable {
  /// The path from the report's folder, with `/`, such as `sessions/s-01.html`.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// Makes a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
