/// A line and a column of the decoded file, both from 1, the column in UTF-8 bytes.
struct XMLPlace: Hashable, Sendable {
  var line: Int
  var column: Int
}
