/// How a fit is done.
package struct FitOptions: Sendable {
  /// Into how many parts the sessions are dealt; each is measured by a fit to the others.
  package var folds = 5
  /// Into how many parts the sessions of a fit are dealt, to choose its penalty.
  package var innerFolds = 4
  /// In how many sessions a phrase must occur to become a rule, so that nobody's wording is quoted.
  package var leastSessions = 4
  /// How many positive utterances a code needs to be fitted.
  package var leastPositives = 15
  /// Whether new phrases and conditions are looked for.
  package var findsRules = true
  /// The penalties to choose among, strongest first: how many more occurrences than expected, or
  /// fewer, a rule needs before its weight moves.
  package var penalties: [Double] = [24, 12, 6, 3]
  /// How surprising a new phrase or condition must be: standard deviations from what the codebook
  /// expects of it.
  package var leastSurprise = 3.0
  /// How many standard errors (by session) better than the codebook as it is a fit must look within
  /// the sessions it is made from, in F1 or macro-F1, to be proposed.
  package var leastGain = 1.0
  /// Whether the rules were written on these very sessions.
  ///
  /// The codebook as it is then looks better on them than it is, so that the best fit is taken without
  /// being compared with it.
  package var rulesSawSessions = false

  /// The usual way.
  package init() {}
}
