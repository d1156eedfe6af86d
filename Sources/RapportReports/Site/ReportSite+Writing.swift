import Foundation
public import RapportTranscripts

extension ReportSite {
  /// Writes every file into a folder, which is made where it isn't there; files of the same name
  /// are overwritten, others left alone.
  ///
  /// Files can be read by their owner only.
  ///
  /// - Throws: `InvalidInput` naming the first file that could not be written.
  public func write(to folder: String) throws(InvalidInput) {
    for file in files() {
      let path = folder + "/" + file.path
      do {
        try FileManager.default.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
        let url = URL(fileURLWithPath: path)
        try Data(file.bytes).write(to: url, options: .atomic)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      } catch {
        throw InvalidInput(
          Diagnostic(
            .error, id: "report-not-written", "the report's file could not be written",
            at: SourceLocation(file: path),
            hint: "check that the folder exists, that you may write to it and that there is room"))
      }
    }
  }
}
