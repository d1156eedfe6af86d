/// One case of a golden file: what the reference answers, and how near an answer must come.
struct GoldenCase: Decodable {
  var id: String
  var stat: String
  var out: GoldenAnswer
  var tol: Double

  /// A golden file.
  struct File: Decodable {
    var cases: [GoldenCase]
  }
}
