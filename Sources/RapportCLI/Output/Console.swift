import Foundation
import RapportTranscripts

/// Where diagnostics and progress go: standard error, progress on a terminal only.
struct Console {
  /// Whether standard error is a terminal.
  static var isTerminal: Bool { isatty(2) == 1 }

  /// Prints diagnostics, one below the other.
  static func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { note(diagnostic.description) }
  }

  /// Prints a line to standard error.
  static func note(_ line: String) {
    FileHandle.standardError.write(Data((visible(line) + "\n").utf8))
  }

  /// Shows on a terminal how far a batch is; nothing elsewhere.
  static func progress(_ text: String) {
    guard isTerminal else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K\(visible(text))".utf8))
  }

  /// Takes the progress line away.
  static func endProgress() {
    guard isTerminal else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[K".utf8))
  }

  /// Control characters of labels and file names can't steer the terminal.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          let isControl = scalar.value < 0x20 && scalar != "\n" && scalar != "\t"
          return isControl || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value)
            ? "\u{FFFD}" : scalar
        }))
  }
}
