import RapportCodebooks

/// The columns of a unit's regression on some sessions: its rules, their single phrases, and the
/// candidates that promise something.
struct FitColumns {
  /// A rule by its index.
  typealias RuleRows = (index: Int, rows: [Int32])
  /// A phrase of a rule, and where the rule would no longer fire without it.
  typealias PhraseRows = (rule: Int, phrase: Int, rows: [Int32])
  /// A candidate by its number in the pool.
  typealias CandidateRows = (candidate: Int, rows: [Int32])

  private let data: UnitData
  private let options: FitOptions
  private let isPhrase: [Bool]
  private let train: [Int]
  /// The number of each row of the data among those fitted to.
  private let denseOf: [Int32]
  private var phrases: [[PhraseRows]] = []
  private var candidates: [[CandidateRows]] = []

  /// How many candidates are looked at closely, for each code.
  private static let mostCandidates = 250
  /// A rule or phrase that holds in fewer sessions keeps its weight.
  private static let fewestSessions = 2

  init(_ data: UnitData, train sessions: Set<Int>, pool: [Candidate], options: FitOptions) {
    self.data = data
    self.options = options
    isPhrase = pool.map { if case .phrase = $0 { true } else { false } }
    train = data.rows(of: sessions)
    var denseOf = [Int32](repeating: -1, count: data.sessions.count)
    for (dense, row) in train.enumerated() { denseOf[row] = Int32(dense) }
    self.denseOf = denseOf
    phrases = data.rules.indices.map(phraseColumns)
    candidates = screened()
  }

  /// The rows of the data that are fitted to, by their number there.
  func dense(_ rows: [Int32]) -> [Int32] {
    rows.compactMap { denseOf[Int($0)] >= 0 ? denseOf[Int($0)] : nil }
  }

  /// In how many sessions a column holds.
  private func support(_ rows: [Int32]) -> Int {
    var count = 0
    var last = -1
    for row in rows where data.sessions[train[Int(row)]] != last {
      last = data.sessions[train[Int(row)]]
      count += 1
    }
    return count
  }

  /// The regression on these rows.
  func problem(margins: [Double], columns: [[[Int32]]]) -> LogitProblem {
    let classes = data.classes
    return LogitProblem(
      classes: classes, reference: train.map { data.unit.reference[$0] },
      margins: train.flatMap { margins[$0 * classes..<($0 + 1) * classes] }, columns: columns)
  }

  // MARK: Rules and phrases

  /// The rules of a code that hold in enough sessions.
  func rules(_ k: Int, without retired: [Int: Set<Int>] = [:]) -> [RuleRows] {
    data.rules[k].enumerated().compactMap { index, column in
      let rows = dense(column.rows(without: retired[index] ?? []))
      return support(rows) >= Self.fewestSessions ? (index, rows) : nil
    }
  }

  private func phraseColumns(_ k: Int) -> [PhraseRows] {
    data.rules[k].enumerated().flatMap { index, column in
      column.phrases.indices.compactMap { phrase -> PhraseRows? in
        let others = Set(column.rows(without: [phrase]))
        let rows = dense(column.phrases[phrase].filter { !others.contains($0) })
        return support(rows) >= Self.fewestSessions ? (index, phrase, rows) : nil
      }
    }
  }

  // MARK: Candidates

  /// The candidates that promise most under the codebook as it is: by surprise, with enough sessions,
  /// one of those that hold on the same utterances.
  private func screened() -> [[CandidateRows]] {
    let columns = data.candidates.map { $0.map(dense) }
    let probe = LogitSolver(problem(margins: data.margins, columns: columns))
    return columns.indices.map { k in
      var promising: [(candidate: Int, promise: Double)] = []
      for (candidate, rows) in columns[k].enumerated()
      where support(rows) >= options.leastSessions && rows.count < train.count {
        let (gradient, curvature) = probe.slope(k, candidate)
        let promise = gradient * gradient / (curvature + 1)
        guard promise >= options.leastSurprise * options.leastSurprise else { continue }
        promising.append((candidate, promise))
      }
      promising.sort { ($1.promise, $0.candidate) < ($0.promise, $1.candidate) }
      var seen: Set<[Int32]> = []
      let different = promising.filter { seen.insert(columns[k][$0.candidate]).inserted }
      return different.prefix(Self.mostCandidates).map { ($0.candidate, columns[k][$0.candidate]) }
    }
  }

  // MARK: Choosing

  /// The regression in which phrases and candidates are chosen.
  var choosing: LogitProblem {
    problem(
      margins: data.margins,
      columns: data.rules.indices.map { k in
        rules(k).map(\.rows) + phrases[k].map(\.rows) + candidates[k].map(\.rows)
      })
  }

  /// The phrases that go and the rules that come, without weights yet.
  func chosen(_ k: Int, by model: LogitModel) -> UnitModel.ClassChange {
    let coefficients = model.coefficients[k].dropFirst(rules(k).count)
    var change = UnitModel.ClassChange()
    for (column, value) in zip(phrases[k], coefficients) {
      let weight = data.rules[k][column.rule].rule.weight
      let isAgainst = value * weight < 0 && abs(value) / model.scale >= 0.3 * abs(weight)
      if isAgainst { change.retired[column.rule, default: []].insert(column.phrase) }
    }
    // A rule of which no phrase would be left is a matter of its weight.
    change.retired = change.retired.filter { $0.value.count < data.rules[k][$0.key].phrases.count }
    var phrases: [(candidate: Int, logOdds: Double)] = []
    var contexts: [Int] = []
    for (column, value) in zip(candidates[k], coefficients.dropFirst(self.phrases[k].count))
    where abs(value) >= 0.1 {
      if isPhrase[column.candidate] {
        phrases.append((column.candidate, value))
      } else if abs(value) / model.scale >= UnitFitter.step {
        contexts.append(column.candidate)
      }
    }
    let members = contexts.sorted().map { [$0] } + PhraseClusters.rules(phrases)
    change.newRules = members.map { .init(candidates: $0, weight: 0) }
    return change
  }
}
