package import RapportTranscripts

/// Where the site is reached: its origin, and what it may be called.
package struct SiteAddress: Sendable {
  /// Scheme, host and port, as browsers write them.
  package let origin: String
  /// The `Host` headers of requests that are meant for it.
  let hosts: [String]
  /// The cookie's name; browsers share cookies between the ports of a computer.
  let cookieName: String
  /// Whether a proxy serves it by TLS: cookies are sent by TLS only.
  let isSecure: Bool

  /// This computer only.
  ///
  /// - Parameter host: by which of its loopback addresses.
  package static func local(host: String = "127.0.0.1", port: Int) -> SiteAddress {
    let shown = host.contains(":") ? "[\(host)]" : host
    return SiteAddress(
      origin: "http://\(shown):\(port)", hosts: ["\(shown):\(port)", "localhost:\(port)"],
      cookieName: "rapport-\(port)", isSecure: false)
  }

  /// A network, through a proxy that serves it by TLS.
  ///
  /// - Parameter origin: what stands in the browser's address line, such as
  ///   `https://review.clinic.example`.
  /// - Throws: `InvalidInput` where that is no origin of a TLS site.
  package static func proxied(origin: String) throws(InvalidInput) -> SiteAddress {
    let isPlain = origin.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    let host = origin.lowercased().dropFirst("https://".count)
    guard isPlain, origin.lowercased().hasPrefix("https://"), let shown = authority(host) else {
      throw InvalidInput(
        Diagnostic(
          .error, id: "bad-origin",
          "the address behind the proxy must be https:// and a name, without a path",
          hint: "such as https://review.clinic.example or https://review.clinic.example:8443"))
    }
    return SiteAddress(
      origin: "https://" + shown, hosts: [shown], cookieName: "__Host-rapport", isSecure: true)
  }

  /// A host with its port as browsers write it, without the port of TLS; nil where it is none.
  private static func authority(_ text: Substring) -> String? {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let areLabels = labels.allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }
    guard areLabels, parts[0].utf8.count <= 253 else { return nil }
    guard parts.count == 2 else { return String(parts[0]) }
    guard let port = Int(parts[1]), (1...65_535).contains(port), String(port) == parts[1] else {
      return nil
    }
    return port == 443 ? String(parts[0]) : "\(parts[0]):\(port)"
  }

  /// The origin that a request's own host stands for.
  func origin(ofHost host: String) -> String { (isSecure ? "https://" : "http://") + host }
}
