import Foundation

/// A published value that a figure may be held against, with where it comes from.
///
/// It applies only to the instrument's own metric, and only where agreement with people who use the
/// instrument has been measured; otherwise no line is drawn.
public struct Threshold: Hashable, Sendable, Decodable {
  /// What a value rests on.
  public enum Evidence: String, Hashable, Sendable, Decodable {
    /// The opinion of those who made the instrument.
    case expert
    /// What many therapists reach.
    case normative
    /// What goes with outcome.
    case empirical
  }

  /// The instrument, such as `MITI`.
  public let instrument: String
  /// Its version.
  public let instrumentVersion: String
  /// The id of the measure that is the instrument's metric.
  public let metric: String
  /// The level it marks, such as `basic` or `good`.
  public let level: String
  /// The value, in the measure's unit.
  public let value: Double
  /// What it rests on.
  public let evidence: Evidence
  /// Where it was published.
  public let source: String

  /// The thresholds that ship with the program; no thresholds are accepted for codes of repair or
  /// cohesion.
  public static let published: [Threshold] = {
    let data = Data(PackageResources.thresholds_json)
    return (try? JSONDecoder().decode(File.self, from: data))?.thresholds ?? []
  }()

  /// The thresholds of a metric, lowest first.
  public static func published(for metric: String) -> [Threshold] {
    published.filter { $0.metric == metric }.sorted { $0.value < $1.value }
  }

  private struct File: Decodable {
    var version: String
    var thresholds: [Threshold]
  }
}
