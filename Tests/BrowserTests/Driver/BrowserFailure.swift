/// Why a run in the browser can't go on.
struct BrowserFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
