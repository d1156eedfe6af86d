/// What goes into a report.
public struct ReportOptions: Sendable {
  /// Whether words of the transcripts go in: quotes, transcripts, the text columns of tables.
  public var includeQuotes: Bool
  /// Whether therapists' pages quote clients and members too; without it they link to the session,
  /// where the words stand in their place.
  public var quotesClientsInProfiles: Bool
  /// How many quotes of a code a therapist's page shows; the rest is behind links to the sessions.
  public var quotesPerCode: Int
  /// Whether CSV cells that a spreadsheet would run as a formula get an apostrophe in front.
  public var protectsFormulas: Bool
  /// The program's version, for the note on how a page was made.
  public var programVersion: String

  /// Makes options.
  public init(
    includeQuotes: Bool = true, quotesClientsInProfiles: Bool = false, quotesPerCode: Int = 10,
    protectsFormulas: Bool = false, programVersion: String = "development"
  ) {
    self.includeQuotes = includeQuotes
    self.quotesClientsInProfiles = quotesClientsInProfiles
    self.quotesPerCode = quotesPerCode
    self.protectsFormulas = protectsFormulas
    self.programVersion = programVersion
  }
}
