import Foundation

/// A running chromedriver, asked over HTTP as W3C WebDriver wants it.
struct WebDriver {
  private let servant: Servant
  private let server: Loopback

  /// Starts chromedriver on a free port.
  static func start() async throws -> WebDriver {
    guard let program = Programs.driver else { throw BrowserFailure("there is no chromedriver") }
    let servant = try Servant(program, ["--port=0"])
    let line = try await servant.line(with: "started successfully on port")
    guard let port = line.split(whereSeparator: { !$0.isNumber }).last.flatMap({ UInt16($0) })
    else { throw BrowserFailure("chromedriver doesn't say its port") }
    return WebDriver(servant: servant, server: Loopback(port: port))
  }

  /// Ends it and the browsers it started.
  func end() { servant.end() }

  /// Sends a command.
  ///
  /// - Returns: the answer's value.
  func send(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> JSON {
    let sent = method == "POST" ? try JSONEncoder().encode(body ?? [:]) : Data()
    let data = try await server.send(method, "/" + path, sent)
    let value = try JSONDecoder().decode(JSON.self, from: data)["value"]
    if let error = value["error"].text {
      let message = value["message"].text?.prefix { $0 != "\n" } ?? ""
      throw BrowserFailure("\(path): \(error): \(message)")
    }
    return value
  }
}
