/// What a line looks like by itself: a possible label with times and numbering, and the text
/// behind.
///
/// Whether the label is one is for the whole file to say (`LabelTable`).
struct LineShape {
  /// The ways of writing who speaks.
  enum Style: Hashable {
    /// `T: text`, `Speaker 1 (00:05): text`, `<v Anna>text`.
    case colon
    /// `Anna  0:15`, the text on the lines below.
    case heading
    /// `00:00:05⇥Anna⇥text`.
    case cells
    /// `[id1] text`.
    case bracket
    /// `T1 text`.
    case numbered
    /// `- text`.
    case dash
    /// No label.
    case none
  }

  var style = Style.none
  /// The label's bytes; empty for `dash` and `none`.
  var label = 0..<0
  /// The text behind label and times.
  var text: Range<Int>
  /// Words in parentheses between label and colon: `T (laughs): text`.
  var aside: Range<Int>?
  /// A number in front of the label, or behind it in `T1 text`.
  var number: Int?
  var start: Int?
  var end: Int?
  /// Where the text begins when the label is none: the time, if any, taken off.
  var textWithoutLabel: Range<Int>
}
