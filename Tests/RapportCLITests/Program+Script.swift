import Foundation

extension Program {
  /// Runs a script of the checkout with the built program as its argument.
  static func script(_ path: String) throws -> Outcome {
    let folder = try Self.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let names = ["out", "err"].map { folder.appendingPathComponent($0) }
    for name in names { try Data().write(to: name) }
    let process = Process()
    process.executableURL = root.appendingPathComponent(path)
    process.arguments = [Self.path.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: names[0])
    process.standardError = try FileHandle(forWritingTo: names[1])
    try process.run()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: names[0]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: names[1]), as: UTF8.self))
  }

  /// Starts the program under a limit of the size of any file it writes, as on a disk that is full.
  ///
  /// - Parameters:
  ///   - kilobytes: the limit.
  ///   - output: where what it prints goes.
  static func start(
    _ arguments: [String], kilobytes: Int, output: Pipe
  ) throws -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments =
      ["-c", "trap '' XFSZ; ulimit -f \(kilobytes); exec \"$@\"", "bash", path.path] + arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
