/// Words to put in place of others.
struct TextEdit: Equatable {
  /// The UTF-8 bytes that are replaced.
  var range: Range<Int>
  /// What stands there instead.
  var words: String

  /// A text with its edits made, and its marks where they stand then.
  ///
  /// - Parameter edits: ascending and apart.
  static func applying(
    _ edits: [TextEdit], to text: [UInt8], marks: [Mark]
  ) -> (text: [UInt8], marks: [Mark]) {
    var result: [UInt8] = []
    var index = 0
    for edit in edits {
      result += text[index..<edit.range.lowerBound]
      result += edit.words.utf8
      index = edit.range.upperBound
    }
    result += text[index...]
    // A mark goes with words that are gone.
    let moved = marks.filter { mark in
      edits.allSatisfy { !$0.range.overlaps(mark.range) || mark.range.contains($0.range) }
    }.map { mark in
      var mark = mark
      mark.range = place(of: mark.range.lowerBound, edits)..<place(of: mark.range.upperBound, edits)
      return mark
    }
    return (result, moved)
  }

  /// A text in which nothing is found any more where it is edited.
  static func blanking(_ edits: [TextEdit], in text: [UInt8]) -> [UInt8] {
    var text = text
    for edit in edits { for index in edit.range { text[index] = 0 } }
    return text
  }

  /// Where a byte outside all edits stands after them.
  private static func place(of offset: Int, _ edits: [TextEdit]) -> Int {
    edits.reduce(offset) { place, edit in
      edit.range.upperBound <= offset ? place + edit.words.utf8.count - edit.range.count : place
    }
  }
}
