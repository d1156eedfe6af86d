import RapportCodebooks
import RapportCoding
import RapportReliability
import RapportTranscripts

/// What each figure of a profile is drawn towards: the same figure of all therapists of a study.
///
/// Sessions that people coded and the others are different cohorts, and so are versions of a
/// codebook.
struct StudyCohorts: Sendable {
  private var codes: [Key<CodeReference>: CodeCohort] = [:]
  private var measures: [Key<MeasureName>: MeasureCohort] = [:]

  private struct Key<Name: Hashable & Sendable>: Hashable {
    var name: Name
    var isConfirmed: Bool
  }

  private struct MeasureName: Hashable {
    var codebook: Codebook.ID
    var measure: Measure.ID
  }

  init(
    study: StudyTally, codebooks: [Codebook], validation: CodeValidation,
    policy: SufficiencyPolicy
  ) {
    for codebook in codebooks {
      for isConfirmed in [false, true] {
        let tallies = study.therapists.map { therapist in
          (study.sessions[therapist] ?? []).filter {
            $0.isConfirmed == isConfirmed && $0.isCoded(with: codebook)
          }
        }
        for code in codebook.codes {
          let reference = CodeReference(codebook: codebook.id.rawValue, code: code.id.rawValue)
          let isValidated =
            isConfirmed || validation.state(of: reference) != .experimental
          let sessions = tallies.map { own in
            own.filter { $0.isCoded(with: codebook, and: code.opportunities, of: codebooks) }
              .map { ProfileScore.SessionCount(of: reference, code, in: $0) }
          }
          codes[Key(name: reference, isConfirmed: isConfirmed)] = CodeCohort(
            sessions, minimum: isValidated ? policy.shrinkageFromTherapists : nil)
        }
        for measure in codebook.measures where measure.kind.scale == .share {
          let isValidated =
            isConfirmed
            || measure.codes(in: codebook).allSatisfy {
              validation.state(of: $0) != .experimental
            }
          let name = MeasureName(codebook: codebook.id, measure: measure.id)
          measures[Key(name: name, isConfirmed: isConfirmed)] = MeasureCohort(
            tallies.map { own in
              own.map { MeasureCount(measure.kind, codebook: codebook.id, in: $0) }
            }, minimum: isValidated ? policy.shrinkageFromTherapists : nil)
        }
      }
    }
  }

  /// The cohort of a code.
  func cohort(of code: CodeReference, isConfirmed: Bool) -> CodeCohort {
    codes[Key(name: code, isConfirmed: isConfirmed)] ?? CodeCohort([], minimum: nil)
  }

  /// The cohort of a measure that is a share.
  func cohort(of measure: Measure, in codebook: Codebook.ID, isConfirmed: Bool) -> MeasureCohort {
    measures[
      Key(name: MeasureName(codebook: codebook, measure: measure.id), isConfirmed: isConfirmed)]
      ?? MeasureCohort([], minimum: nil)
  }
}
