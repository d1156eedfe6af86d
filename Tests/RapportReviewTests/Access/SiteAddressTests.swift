import RapportTranscripts
import Testing

@testable import RapportReview

/// What the site may be called.
@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("https://review.clinic.example", "https://review.clinic.example"),
    ("https://Review.Clinic.EXAMPLE", "https://review.clinic.example"),
    ("https://review.clinic.example:443", "https://review.clinic.example"),
    ("https://review.clinic.example:8443", "https://review.clinic.example:8443"),
    ("https://10.0.0.7:8443", "https://10.0.0.7:8443"),
    ("HTTPS://a", "https://a"),
  ]) func anOriginIsWrittenAsBrowsersDo(_ given: String, _ expected: String) throws {
    let address = try SiteAddress.proxied(origin: given)
    #expect(address.origin == expected)
    #expect(address.hosts == [String(expected.dropFirst(8))])
    #expect(address.isSecure && address.cookieName == "__Host-rapport")
  }

  @Test(arguments: [
    "", "review.clinic.example", "http://review.clinic.example", "https://", "https:///",
    "https://review.clinic.example/", "https://review.clinic.example/rapport",
    "https://anna@review.clinic.example", "https://review.clinic.example?x",
    "https://review.clinic.example#x", "https://a:0", "https://a:65536", "https://a:",
    "https://a:x",
    "https://a:080", "https://a b", "https://a..b", "https://.a", "https://-a", "https://*.example",
    "https://r\u{e9}view.example", "https://a\r\nX: y", "https://[::1]", "null",
  ]) func anythingElseIsRefused(_ given: String) throws {
    let error = #expect(throws: InvalidInput.self) { try SiteAddress.proxied(origin: given) }
    #expect(error?.diagnostics.map(\.id) == ["bad-origin"])
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("127.8.9.1", true), ("::1", true), ("0.0.0.0", false), ("::", false),
    ("10.0.0.1", false), ("127.evil.example", false), ("127.0.0.1.example", false),
    ("127.0.0", false), ("127.0.0.01", false), ("127.0.0.256", false), ("", false),
    ("::ffff:10.0.0.1", false),
  ]) func loopbackIsThisComputerOnly(_ host: String, _ expected: Bool) {
    #expect(ServingPlan.isLoopback(host) == expected)
  }
}
