import FlyingFox
import FlyingSocks
import Foundation
package import RapportStore
package import RapportTranscripts

/// Serves the review site; the only place that knows of FlyingFox.
package enum ReviewServer {
  /// The most bytes that a form may have.
  private static let longestForm = 1 << 20

  /// Serves a study until the program or the task ends.
  ///
  /// - Parameter ready: called when browsers can come.
  /// - Throws: `InvalidInput` where no port is free or the study can't be read.
  package static func serve(
    _ store: StudyStore, _ plan: ServingPlan, ready: @escaping @Sendable (ReviewApp) -> Void
  ) async throws(InvalidInput) {
    for port in plan.ports {
      let app = try ReviewApp(
        store: store, at: plan.address(port: port), admitting: plan.admission)
      do {
        return try await serve(app, plan.host, port: port, ready: ready)
      } catch SocketError.failed(_, let number, _) where number == EADDRINUSE || number == EACCES {
        continue
      } catch is CancellationError {
        return
      } catch {
        throw InvalidInput(
          Diagnostic(
            .error, id: "not-served", "the page can't be served at \(plan.host), or no longer",
            hint: "start it again; --listen takes an address of this computer"))
      }
    }
    let tried =
      plan.ports.count == 1
      ? "port \(plan.ports.lowerBound) of \(plan.host) is"
      : "ports \(plan.ports.lowerBound) to \(plan.ports.upperBound) of \(plan.host) are"
    throw InvalidInput(
      Diagnostic(
        .error, id: "port-in-use", "the page can't be served: \(tried) in use or not allowed",
        hint: "give another one with --port"))
  }

  private static func serve(
    _ app: ReviewApp, _ host: String, port: Int, ready: @escaping @Sendable (ReviewApp) -> Void
  ) async throws {
    let port = UInt16(clamping: port)
    if host.contains(":") {
      try await serve(app, try .inet6(ip6: host, port: port), ready: ready)
    } else {
      try await serve(app, try .inet(ip4: host, port: port), ready: ready)
    }
  }

  private static func serve(
    _ app: ReviewApp, _ address: some SocketAddress, ready: @escaping @Sendable (ReviewApp) -> Void
  ) async throws {
    let server = HTTPServer(
      address: address, timeout: 30, logger: .disabled,
      handler: ClosureHTTPHandler { try await answer($0, app) })
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
