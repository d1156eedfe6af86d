/// Utterances of which each belongs to one of several codes or to none, with what speaks for each
/// code: a number known before, and columns of facts that hold or don't.
struct LogitProblem: Sendable {
  /// The number of codes.
  let classes: Int
  /// The code of each row; `classes` for none.
  let reference: [Int]
  /// For each row and code, row by row, what is known before: its margin under the codebook.
  let margins: [Double]
  /// For each code, its columns: the rows on which a fact holds, ascending.
  var columns: [[[Int32]]]

  /// The number of rows.
  var rows: Int { reference.count }
}
