public import Foundation

/// The programs of this package, as they were built beside the tests.
public enum BuiltProgram {
  /// Where a program lies.
  public static func url(_ name: String) -> URL {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }
    let folder =
      bundle?.bundleURL.deletingLastPathComponent()
      ?? URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appendingPathComponent(name)
  }
}
