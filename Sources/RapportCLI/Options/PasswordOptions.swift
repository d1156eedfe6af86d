import ArgumentParser
import Foundation
import RapportTranscripts

/// Where a new password comes from; never from the arguments, which other programs can see.
struct PasswordOptions: ParsableArguments {
  @Flag(help: "Read the password from standard input, one line, instead of asking for it.")
  var passwordStdin = false

  /// The password.
  ///
  /// - Throws: `InvalidInput` where there is no terminal to ask on, or the two inputs differ.
  func read() throws(InvalidInput) -> String {
    if passwordStdin { return readLine() ?? "" }
    guard isatty(0) == 1 else {
      throw Self.refusal("there is no terminal to ask for the password on")
    }
    let first = Self.ask("Password: ")
    guard Self.ask("Again: ") == first else {
      throw Self.refusal("the password is not the same both times")
    }
    return first
  }

  private static func ask(_ words: String) -> String {
    FileHandle.standardError.write(Data(words.utf8))
    var shown = termios()
    tcgetattr(0, &shown)
    var hidden = shown
    hidden.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(0, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(0, TCSAFLUSH, &shown)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return readLine() ?? ""
  }

  private static func refusal(_ sentence: String) -> InvalidInput {
    InvalidInput(
      Diagnostic(
        .error, id: "no-password", sentence,
        hint: "try again, or give it on standard input with --password-stdin"))
  }
}
