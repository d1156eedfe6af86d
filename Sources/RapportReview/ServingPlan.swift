package import RapportCoding
package import RapportStore
package import RapportTranscripts

/// Where and to whom the site is served.
///
/// There is no plan that would show a study to a network without a proxy that was named and without
/// users: making one is refused.
package struct ServingPlan: Sendable {
  /// The address it listens on.
  let host: String
  /// The ports, of which the first free one is taken.
  let ports: ClosedRange<Int>
  /// How browsers get in.
  let admission: Admission
  private let proxied: SiteAddress?

  /// Makes a plan.
  ///
  /// - Parameters:
  ///   - name: in whose name the owner decides where nobody signs in.
  ///   - signIn: users sign in instead of one browser by a token.
  ///   - origin: the public address where a proxy stands before the site; users sign in.
  ///   - host: the address to listen on, this computer's loopback if nil.
  ///   - port: the port, if one is wanted.
  /// - Throws: `InvalidInput` where that is not safe or makes no sense.
  package init(
    _ store: StudyStore, owner name: Rater.ID, signIn: Bool = false,
    behindProxy origin: String? = nil, host: String? = nil, port: Int? = nil
  ) throws(InvalidInput) {
    let host = host == nil || host == "localhost" ? "127.0.0.1" : host ?? ""
    proxied = try origin.map { origin throws(InvalidInput) in
      try SiteAddress.proxied(origin: origin)
    }
    let signsIn = signIn || proxied != nil
    let isShared = !Self.isLoopback(host)
    if isShared, proxied == nil {
      throw Self.refusal(
        "needs-a-proxy",
        "the page is not served to other computers unless a proxy with TLS stands before it",
        hint: "say where with --behind-proxy https://…, or leave --listen out")
    }
    if signsIn, try store.users().isEmpty {
      throw Self.refusal(
        "needs-users", "nobody could sign in: the study has no users",
        hint: "`rapport study user add` adds one")
    }
    self.host = host
    admission = signsIn ? .signIn : .token(name)
    ports = port.map { $0...$0 } ?? (proxied == nil ? 8420...8439 : 8420...8420)
  }

  /// The site's address when it listens on a port.
  func address(port: Int) -> SiteAddress { proxied ?? .local(host: host, port: port) }

  /// Whether an address is this computer's own: 127.0.0.0/8 or ::1.
  static func isLoopback(_ host: String) -> Bool {
    if host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127"
      && parts.allSatisfy { UInt8($0).map(String.init) == String($0) }
  }

  private static func refusal(_ id: String, _ sentence: String, hint: String) -> InvalidInput {
    InvalidInput(Diagnostic(.error, id: id, sentence, hint: hint))
  }
}
