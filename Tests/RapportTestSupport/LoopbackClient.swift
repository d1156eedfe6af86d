import Dispatch
import Foundation
import Glibc

/// A browser of tests: sends one request as it was told, byte for byte, to a server on this computer.
///
/// It keeps no cookies, follows no redirects and corrects no header. It waits on a thread of its own,
/// because the server under test shares the tests' threads.
public struct LoopbackClient: Sendable {
  /// What came back.
  public struct Answer: Sendable {
    /// The HTTP status; 0 where nothing came.
    public var status: Int
    /// The headers in their order, names in small letters.
    public var headers: [(name: String, value: String)]
    /// The body.
    public var text: String

    /// The value of a header.
    public func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The cookie it sets, as a browser sends it back.
    public var cookie: String? {
      header("set-cookie").map { String($0.prefix { $0 != ";" }) }
    }
  }

  /// The port the server listens on.
  public let port: Int

  /// Makes a client of a server on 127.0.0.1.
  public init(port: Int) { self.port = port }

  /// Sends a request and waits for all of the answer.
  public func send(
    _ method: String = "GET", _ target: String, _ headers: [(String, String)] = [],
    form: [(String, String)]? = nil
  ) async -> Answer {
    let body = form.map { pairs in
      pairs.map { Self.encoded($0.0) + "=" + Self.encoded($0.1) }.joined(separator: "&")
    }
    var lines = ["\(method) \(target) HTTP/1.1"] + headers.map { "\($0.0): \($0.1)" }
    if let body {
      lines += [
        "Content-Type: application/x-www-form-urlencoded", "Content-Length: \(body.utf8.count)",
      ]
    }
    lines.append("Connection: close")
    let request = lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
    let port = port
    return await withCheckedContinuation { continuation in
      DispatchQueue.global().async {
        continuation.resume(
          returning: Self.answer(Self.exchange(Array(request.utf8), port: port)))
      }
    }
  }

  /// Percent-encoding of every byte.
  public static func encoded(_ text: String) -> String {
    text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func exchange(_ request: [UInt8], port: Int) -> [UInt8] {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(clamping: port)).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let isConnected = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else { return [] }
    var sent = 0
    while sent < request.count {
      let more = request[sent...].withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard more > 0 else { break }
      sent += more
    }
    var answer: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = recv(descriptor, &buffer, buffer.count, 0), count > 0 {
      answer += buffer.prefix(count)
    }
    return answer
  }

  private static func answer(_ bytes: [UInt8]) -> Answer {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.components(separatedBy: "\r\n\r\n")
    let lines = parts[0].components(separatedBy: "\r\n")
    let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (
        line[..<colon].lowercased(),
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      )
    }
    return Answer(
      status: status, headers: headers, text: parts.dropFirst().joined(separator: "\r\n\r\n"))
  }
}
