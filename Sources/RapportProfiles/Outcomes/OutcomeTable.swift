public import RapportTranscripts

/// What clients reported before and after, with who treated them: pain intensity or interference, an
/// alliance score, any questionnaire.
public struct OutcomeTable: Sendable {
  /// One client's course with one therapist.
  public struct Row: Hashable, Sendable {
    /// The client.
    public var client: Identifier<Client>
    /// The therapist.
    public var therapist: Identifier<Therapist>
    /// The therapy group; nil for individual therapy.
    public var group: String?
    /// The score before; nil where it is missing.
    public var before: Double?
    /// The score after; nil where it is missing.
    public var after: Double?
    /// Further columns, in the order of ``OutcomeTable/covariates``; nil where missing.
    public var covariates: [Double?]

    /// Makes a row.
    public init(
      client: Identifier<Client>, therapist: Identifier<Therapist>, group: String? = nil,
      before: Double?, after: Double?, covariates: [Double?] = []
    ) {
      self.client = client
      self.therapist = therapist
      self.group = group
      self.before = before
      self.after = after
      self.covariates = covariates
    }
  }

  /// The rows, in the order of the file.
  public var rows: [Row]
  /// The names of the further columns.
  public var covariates: [String]

  /// Makes a table.
  public init(rows: [Row], covariates: [String] = []) {
    self.rows = rows
    self.covariates = covariates
  }

  /// The table with a further column: a figure for each client, missing where there is none.
  public func adding(
    _ name: String, _ values: [Identifier<Client>: Double]
  ) -> OutcomeTable {
    var table = self
    table.covariates.append(name)
    for index in table.rows.indices {
      table.rows[index].covariates.append(values[table.rows[index].client])
    }
    return table
  }
}
