import FlyingFox
import FlyingSocks
import Foundation
package import RapportCoding
package import RapportStore
package import RapportTranscripts

/// Serves the review site on this computer, to nobody else; the only place that knows of FlyingFox.
package enum ReviewServer {
  /// The most bytes that a form may have.
  private static let longestForm = 1 << 20

  /// Serves a study until the program ends.
  ///
  /// - Parameters:
  ///   - rater: in whose name decisions are written.
  ///   - ports: the first free one is taken.
  ///   - ready: called when browsers can come.
  /// - Throws: `InvalidInput` where no port is free or the study can't be read.
  package static func serve(
    _ store: StudyStore, rater: Rater.ID, ports: ClosedRange<Int>,
    ready: @escaping @Sendable (ReviewApp) -> Void
  ) async throws(InvalidInput) {
    for port in ports {
      let app = try ReviewApp(
        store: store, at: .local(port: port), admitting: .token(rater))
      do {
        return try await serve(app, port: port, ready: ready)
      } catch SocketError.failed(_, let number, _) where number == EADDRINUSE || number == EACCES {
        continue
      } catch {
        break
      }
    }
    let tried =
      ports.count == 1
      ? "port \(ports.lowerBound) is"
      : "ports \(ports.lowerBound) to "
        + "\(ports.upperBound) are"
    throw InvalidInput(
      Diagnostic(
        .error, id: "port-in-use", "the page can't be served: \(tried) in use or not allowed",
        hint: "give another one with --port"))
  }

  private static func serve(
    _ app: ReviewApp, port: Int, ready: @escaping @Sendable (ReviewApp) -> Void
  ) async throws {
    let server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: UInt16(clamping: port)), timeout: 30,
      logger: .disabled, handler: ClosureHTTPHandler { try await answer($0, app) })
    let announcing = Task {
      try await server.waitUntilListening()
      ready(app)
    }
    defer { announcing.cancel() }
    try await server.run()
  }

  private static func answer(
    _ request: HTTPRequest, _ app: ReviewApp
  ) async throws -> HTTPResponse {
    var body: [UInt8] = []
    for try await piece in request.bodySequence {
      body += piece
      guard body.count <= longestForm else {
        return HTTPResponse(statusCode: HTTPStatusCode(413, phrase: "Content Too Large"))
      }
    }
    var headers: [String: String] = [:]
    for (name, value) in request.headers {
      headers[name.rawValue.lowercased(), default: ""] += value
    }
    let query = request.target.query()
    let response = await app.respond(
      to: ReviewRequest(
        method: request.method.rawValue,
        target: request.target.path() + (query.isEmpty ? "" : "?" + query), headers: headers,
        body: body))
    var fields = HTTPHeaders()
    for (name, value) in response.headers { fields.addValue(value, for: HTTPHeader(name)) }
    return HTTPResponse(
      statusCode: HTTPStatusCode(response.status, phrase: ""), headers: fields,
      body: Data(response.body))
  }
}
