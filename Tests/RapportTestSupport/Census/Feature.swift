public import RapportCodebooks

/// Something a codebook may use: a kind of element or condition, or one of its settings.
///
/// A feature is known by a change that takes it away or makes it slightly wrong. A codebook uses it
/// when the change changes the codebook; it decides a case when the change changes the result.
public struct Feature: Sendable {
  /// The name, such as `nearby previous`.
  public var name: String
  /// Takes it away.
  public var without: @Sendable (Codebook) -> Codebook

  init(_ name: String, without: @escaping @Sendable (Codebook) -> Codebook) {
    self.name = name
    self.without = without
  }

  /// Whatever a codebook may use.
  public static let all: [Feature] =
    elements + conditions + settings + sentences + neighbours + codes + patterns
}
