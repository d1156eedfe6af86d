/// Which of a coder's events is which of the reference's: the best order-keeping pairing with a
/// tolerance (after Needleman and Wunsch 1970; Quera, Bakeman and Gnisci 2007).
///
/// Events are taken in order of position and code. Two may be paired where they lie no further
/// apart than the tolerance. The best pairing has the fewest edits (a missed event, a pair of
/// different codes), then the most pairs of the same code, then all pairs the closest together; where
/// that leaves a choice, a pair goes before a missed reference event and that before a missed
/// coder event.
public struct EventAlignment<Code: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// One step: an event of either list, or one of both.
  public struct Step: Hashable, Sendable {
    /// The place among ``EventAlignment/reference``; nil where the reference has none.
    public let reference: Int?
    /// The place among ``EventAlignment/coder``; nil where the coder has none.
    public let coder: Int?
  }

  /// The reference's events in order.
  public let reference: [CodedEvent<Code>]
  /// The coder's events in order.
  public let coder: [CodedEvent<Code>]
  /// The pairing from first to last.
  public let steps: [Step]
  /// How many events are missed by either plus pairs of different codes.
  public let edits: Int
  /// Pairs of the same code.
  public let agreements: Int
  /// How far the paired events lie apart, all together.
  public let distance: Int

  /// Aligns two lists; a tolerance below 0 counts as 0.
  public init(
    reference: [CodedEvent<Code>], coder: [CodedEvent<Code>], tolerance: Int
  ) {
    self.reference = reference.sorted()
    self.coder = coder.sorted()
    let search = AlignmentSearch(self.reference, self.coder, tolerance: max(0, tolerance))
    steps = search.steps.map { Step(reference: $0.reference, coder: $0.coder) }
    edits = search.cost.edits
    agreements = search.cost.agreements
    distance = search.cost.distance
  }

  /// The pairing as counts, which add over sessions.
  public var counts: AlignmentCounts<Code> {
    var counts = AlignmentCounts<Code>.empty
    for step in steps {
      counts.count(
        reference: step.reference.map { reference[$0].code },
        coder: step.coder.map { coder[$0].code })
    }
    return counts
  }
}

/// The table of least costs.
private struct AlignmentSearch {
  struct Cost: Comparable {
    var edits = 0
    var agreements = 0
    var distance = 0

    static func < (a: Cost, b: Cost) -> Bool {
      (a.edits, -a.agreements, a.distance) < (b.edits, -b.agreements, b.distance)
    }
  }

  enum Move { case start, pair, missedByCoder, missedByReference }

  private(set) var steps: [(reference: Int?, coder: Int?)] = []
  private(set) var cost = Cost()

  init<Code>(_ a: [CodedEvent<Code>], _ b: [CodedEvent<Code>], tolerance: Int) {
    var moves = Array(
      repeating: Array(repeating: Move.start, count: b.count + 1), count: a.count + 1)
    var above: [Cost] = []
    for i in 0...a.count {
      var row: [Cost] = []
      for j in 0...b.count {
        var best: Cost?
        func offer(_ cost: Cost, _ move: Move) {
          if let best, best <= cost { return }
          best = cost
          moves[i][j] = move
        }
        if i > 0, j > 0, abs(a[i - 1].position - b[j - 1].position) <= tolerance {
          offer(Self.pairing(a[i - 1], b[j - 1], after: above[j - 1]), .pair)
        }
        if i > 0 { offer(Self.missing(after: above[j]), .missedByCoder) }
        if j > 0 { offer(Self.missing(after: row[j - 1]), .missedByReference) }
        row.append(best ?? Cost())
      }
      above = row
    }
    cost = above.last ?? Cost()
    steps = Self.path(moves)
  }

  private static func pairing<Code>(
    _ a: CodedEvent<Code>, _ b: CodedEvent<Code>, after cost: Cost
  ) -> Cost {
    var cost = cost
    cost.distance += abs(a.position - b.position)
    if a.code == b.code {
      cost.agreements += 1
    } else {
      cost.edits += 1
    }
    return cost
  }

  private static func missing(after cost: Cost) -> Cost {
    var cost = cost
    cost.edits += 1
    return cost
  }

  private static func path(_ moves: [[Move]]) -> [(reference: Int?, coder: Int?)] {
    var (i, j) = (moves.count - 1, (moves.first?.count ?? 1) - 1)
    var steps: [(reference: Int?, coder: Int?)] = []
    while true {
      switch moves[i][j] {
      case .start: return steps.reversed()
      case .pair:
        (i, j) = (i - 1, j - 1)
        steps.append((i, j))
      case .missedByCoder:
        i -= 1
        steps.append((i, nil))
      case .missedByReference:
        j -= 1
        steps.append((nil, j))
      }
    }
  }
}
