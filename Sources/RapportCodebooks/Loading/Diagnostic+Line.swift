import Foundation
package import RapportTranscripts

extension [Diagnostic] {
  /// The same with the lines of the codebook files that they are about, where these can be read.
  package var withLines: [Diagnostic] {
    var files: [String: SourceLines] = [:]
    for file in Set(compactMap { $0.location?.file }) {
      guard let data = FileManager.default.contents(atPath: file) else { continue }
      files[file] = SourceLines(file: file, bytes: [UInt8](data))
    }
    return map { diagnostic in
      guard let place = diagnostic.location, place.line > 0, let lines = files[place.file],
        let line = lines.text(ofLine: place.line), line.utf8.count <= Self.longestLine
      else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.sourceLine = line
      return diagnostic
    }
  }

  /// A longer line isn't shown.
  private static var longestLine: Int { 300 }
}
