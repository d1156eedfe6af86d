import Dispatch
import Foundation
import Glibc

/// A plain HTTP client for programs on this computer: one connection for each request.
///
/// chromedriver writes its headers so that curl, which `URLSession` stands on, refuses them.
struct Loopback {
  let port: UInt16

  /// Sends a request; gives back the answer's body.
  func send(_ method: String, _ path: String, _ body: Data) async throws -> Data {
    var request = Data(
      """
      \(method) \(path) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Content-Type: application/json\r
      Content-Length: \(body.count)\r
      Connection: close\r
      \r

      """.utf8)
    request.append(body)
    let bytes = [UInt8](request)
    // Away from the threads of the tests, which must not wait for a socket.
    return try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try exchange(bytes) })
      }
    }
  }

  private func exchange(_ request: [UInt8]) throws -> Data {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw BrowserFailure("no socket") }
    defer { close(socket) }
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(socket, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let isThere = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isThere else { throw BrowserFailure("nobody listens on port \(port)") }
    var rest = request[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw BrowserFailure("the connection broke") }
      rest = rest.dropFirst(count)
    }
    return try answer(socket)
  }

  /// The body of an answer, whose length its head says.
  private func answer(_ socket: Int32) throws -> Data {
    var received = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = received.firstRange(of: Data("\r\n\r\n".utf8)) {
        let head = String(decoding: received[..<end.lowerBound], as: UTF8.self).lowercased()
        let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
          .flatMap { Int($0.dropFirst(15).trimmingCharacters(in: .whitespaces)) }
        guard let length else { throw BrowserFailure("an answer without a length") }
        let body = received[end.upperBound...]
        if body.count >= length { return Data(body.prefix(length)) }
      }
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { throw BrowserFailure("no whole answer in time") }
      received.append(contentsOf: buffer[..<count])
    }
  }
}
