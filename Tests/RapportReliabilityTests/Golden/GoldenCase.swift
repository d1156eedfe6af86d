import Foundation

/// One case of the golden file.
struct GoldenCase: Decodable, Sendable {
  var id: String
  var stat: String
  var input: GoldenValue
  var output: GoldenValue
  var tolerance: Double

  private enum CodingKeys: String, CodingKey {
    case id, stat
    case input = "in"
    case output = "out"
    case tolerance = "tol"
  }

  private struct File: Decodable { var cases: [GoldenCase] }

  static var folder: String? { ProcessInfo.processInfo.environment["RAPPORT_DATA"] }

  static func all() throws -> [GoldenCase] {
    guard let folder else { return [] }
    let references = URL(filePath: folder).appending(path: "reference")
    let names = try FileManager.default.contentsOfDirectory(atPath: references.path).sorted()
    return try names.filter { $0.hasPrefix("golden-") && $0.hasSuffix(".json") }.flatMap { name in
      let data = try Data(contentsOf: references.appending(path: name))
      if let list = try? JSONDecoder().decode([GoldenCase].self, from: data) { return list }
      return try JSONDecoder().decode(File.self, from: data).cases
    }
  }
}
