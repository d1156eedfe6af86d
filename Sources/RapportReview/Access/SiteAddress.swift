/// Where the site is reached: its origin, and what it may be called.
package struct SiteAddress: Sendable {
  /// Scheme, host and port, as browsers write them.
  let origin: String
  /// The `Host` headers of requests that are meant for it.
  let hosts: [String]
  /// The port it listens on; tells its cookies from those of other sites on this computer.
  let port: Int
  /// Whether a proxy serves it by TLS: cookies are sent by TLS only.
  let isSecure: Bool

  /// This computer only.
  package static func local(port: Int) -> SiteAddress {
    SiteAddress(
      origin: "http://127.0.0.1:\(port)", hosts: ["127.0.0.1:\(port)", "localhost:\(port)"],
      port: port, isSecure: false)
  }

  /// The origin that a request's own host stands for.
  func origin(ofHost host: String) -> String { (isSecure ? "https://" : "http://") + host }
}
