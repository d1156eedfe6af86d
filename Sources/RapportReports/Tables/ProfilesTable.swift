import RapportCodebooks
import RapportCoding
public import RapportProfiles
import RapportReliability
import RapportTranscripts

/// The figures of therapists' profiles as a tidy table, by therapist's name.
///
/// Columns: `therapist`, `kind` (`code` or `measure`), `codebook`, `id`, `validation`
/// (`experimental`, `session-grade`, `utterance-grade`), `confirmed` (people coded every session),
/// `count`, `denominator`, `denominator_kind`, `sessions`, `clients`, `value` (per 100 for a code,
/// a share from 0 to 1 or a ratio for a measure), `low`, `high`, `undefined`, `per_hour`, `class`,
/// `corrected` (by what people found to what the rules found), `corrected_low`, `corrected_high`,
/// `shrunken` (drawn towards the study's other therapists), `shrunken_low`, `shrunken_high`,
/// `reliability`, `sessions_needed` (for a comparison), `trend` (ratio over 10 sessions), `trend_low`,
/// `trend_high`, `sd_between_clients`, `sd_within_clients`, `method`, `cutoffs`.
public struct ProfilesTable: Sendable {
  /// The rows.
  public let table: Table

  /// Makes the table.
  public init(_ profiles: [TherapistProfile]) {
    var table = Table(columns: [
      "therapist", "kind", "codebook", "id", "validation", "confirmed", "count", "denominator",
      "denominator_kind", "sessions", "clients", "value", "low", "high", "undefined", "per_hour",
      "class", "corrected", "corrected_low", "corrected_high", "shrunken", "shrunken_low",
      "shrunken_high", "reliability", "sessions_needed",
      "trend",
      "trend_low", "trend_high", "sd_between_clients", "sd_within_clients", "method", "cutoffs",
    ])
    for profile in profiles.sorted(by: { $0.therapist < $1.therapist }) {
      for score in profile.scores + profile.experimental {
        table.append(Self.row(of: score, in: profile))
      }
      for measure in profile.measures { table.append(Self.row(of: measure, in: profile)) }
    }
    self.table = table
  }

  private static func row(of score: ProfileScore, in profile: TherapistProfile) -> [Table.Cell] {
    [
      .text(profile.therapist.rawValue), .text("code"), .text(score.reference.codebook),
      .text(score.reference.code), .text(score.validation.rawValue), .flag(score.isConfirmed),
      .integer(score.count), .integer(score.opportunities), .text(score.denominator.rawValue),
      .integer(score.perSession.count), .integer(score.clients), .number(score.rate.value),
      .number(score.rate.low), .number(score.rate.high), .text(score.rate.undefined?.rawValue),
      .number(score.perHour.value), .text(score.sufficiency.rawValue),
      .number(score.corrected?.value), .number(score.corrected?.low),
      .number(score.corrected?.high), .number(score.shrunken?.estimate.value),
      .number(score.shrunken?.estimate.low),
      .number(score.shrunken?.estimate.high), .number(score.shrunken?.reliability),
      .integer(score.shrunken?.sessionsNeeded), .number(score.trend?.value),
      .number(score.trend?.low), .number(score.trend?.high),
      .number(score.clientSpread?.betweenClients), .number(score.clientSpread?.withinClients),
      .text(score.rate.method),
      .text(profile.policy.version),
    ]
  }

  private static func row(
    of measure: ProfileMeasure, in profile: TherapistProfile
  ) -> [Table.Cell] {
    [
      .text(profile.therapist.rawValue), .text("measure"), .text(measure.codebook.rawValue),
      .text(measure.measure.id.rawValue),
      .text(measure.isExperimental ? ValidationState.experimental.rawValue : ""),
      .flag(measure.isConfirmed),
      .integer(measure.numerator), .integer(measure.denominator), .text(measure.scale.rawValue),
      .integer(measure.sessions), .integer(measure.clients), .number(measure.estimate.value),
      .number(measure.estimate.low), .number(measure.estimate.high),
      .text(measure.estimate.undefined?.rawValue), .missing,
      .text(SufficiencyClass.descriptionOnly.rawValue), .missing, .missing, .missing,
      .number(measure.shrunken?.value),
      .number(measure.shrunken?.low), .number(measure.shrunken?.high),
      .number(measure.reliability), .missing, .missing, .missing, .missing, .missing, .missing,
      .text(measure.estimate.method),
      .text(profile.policy.version),
    ]
  }
}
