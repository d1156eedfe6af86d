import RapportCoding

/// What the columns of a comparison are called.
struct AgreementHeadings {
  /// What stands behind a figure of references among themselves: `human-human`, where all are human.
  let among: String

  init(_ agreement: Agreement) {
    let kind = agreement.referenceKind?.rawValue ?? "reference"
    among = "\(kind)-\(kind)"
  }
}
