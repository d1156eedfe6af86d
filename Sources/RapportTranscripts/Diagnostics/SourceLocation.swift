/// A place in a file: the file as the user named it, the line and the column.
public struct SourceLocation: Hashable, Sendable, Codable {
  /// The file's path as the user gave it, or `-` for standard input.
  public var file: String
  /// The line, from 1; 0 where the whole file is meant.
  public var line: Int
  /// The column in UTF-8 bytes, from 1; 0 where the whole line is meant.
  public var column: Int

  /// Makes a location; leave out the column for a whole line and both for a whole file.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, without the parts that are 0.
  public var description: String {
    switch (line, column) {
    case (0, _): file
    case (_, 0): "\(file):\(line)"
    default: "\(file):\(line):\(column)"
    }
  }
}
