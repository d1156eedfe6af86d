import RapportReliability
import Testing

/// What must hold for aligned events and marked passages whatever the data.
@Suite struct EventPropertyTests {
  @Test(arguments: GeneratedRatings.seeds)
  func alignmentIsSymmetricAndMovesAlong(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let (a, b) = (generated.events(12), generated.events(10))
    let alignment = EventAlignment(reference: a, coder: b, tolerance: 3)
    let exchanged = EventAlignment(reference: b, coder: a, tolerance: 3)
    #expect(alignment.edits == exchanged.edits)
    #expect(alignment.agreements == exchanged.agreements)
    #expect(alignment.distance == exchanged.distance)
    func moved(_ events: [CodedEvent<Int>]) -> [CodedEvent<Int>] {
      events.map { CodedEvent(at: $0.position + 100, $0.code) }.reversed()
    }
    let later = EventAlignment(reference: moved(a), coder: moved(b), tolerance: 3)
    #expect(later.steps == alignment.steps)
    #expect(later.counts == alignment.counts)
  }

  /// Every way to pair two short lists, tried out.
  @Test(arguments: GeneratedRatings.seeds)
  func alignmentIsTheBestOfAll(_ seed: UInt64) {
    var generated = GeneratedRatings(seed: seed)
    let (a, b) = (generated.events(6).sorted(), generated.events(5).sorted())
    let tolerance = 15
    func best(_ i: Int, _ j: Int) -> [Int] {
      if i == a.count { return [b.count - j, 0, 0] }
      if j == b.count { return [a.count - i, 0, 0] }
      var found = [best(i + 1, j), best(i, j + 1)].map { [$0[0] + 1, $0[1], $0[2]] }
      let distance = abs(a[i].position - b[j].position)
      if distance <= tolerance {
        let rest = best(i + 1, j + 1)
        let isSame = a[i].code == b[j].code
        found.append([
          rest[0] + (isSame ? 0 : 1), rest[1] - (isSame ? 1 : 0), rest[2] + distance,
        ])
      }
      return found.min { $0.lexicographicallyPrecedes($1) } ?? []
    }
    let alignment = EventAlignment(reference: a, coder: b, tolerance: tolerance)
    #expect([alignment.edits, -alignment.agreements, alignment.distance] == best(0, 0))
  }

  @Test(arguments: GeneratedRatings.seeds)
  func sameEvents(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let events = generated.events(15)
    let alignment = EventAlignment(reference: events, coder: events.reversed(), tolerance: 0)
    #expect(alignment.edits == 0)
    #expect(alignment.agreements == 15)
    #expect(abs(try #require(alignment.counts.alignmentKappa().value) - 1) < 1e-9)
    let tables = EventAlignment.tolerantTables(reference: events, coder: events, tolerance: 0)
    #expect(tables.values.allSatisfy { $0.f1().value == 1 })
  }

  @Test(arguments: GeneratedRatings.seeds)
  func alphaForUnitizing(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let raters = (0..<3).map { _ in generated.marks(on: 50) }
    let counts = try MarkedContinuum(length: 50, raters: raters).counts
    let turned = try MarkedContinuum(length: 50, raters: [raters[2], raters[0], raters[1]]).counts
    #expect(counts == turned)
    let mirrored = try MarkedContinuum(
      length: 50,
      raters: raters.map { marks in
        marks.map { .init((50 - $0.end)..<(50 - $0.start), [2, 0, 1][$0.value]) }
      }
    ).counts
    for (a, b) in [
      (counts.unitizingAlpha(), mirrored.unitizingAlpha()),
      (counts.binaryUnitizingAlpha(), mirrored.binaryUnitizingAlpha()),
      (counts.codingAlpha(), mirrored.codingAlpha()),
    ] {
      #expect(GeneratedRatings.close(a, b))
    }
    let same = try MarkedContinuum(length: 50, raters: [raters[0], raters[0]]).counts
    #expect(same.unitizingAlpha().value == 1)
    #expect(counts + same - counts == same)
  }

  @Test(arguments: GeneratedRatings.seeds)
  func unionsOfShards(_ seed: UInt64) throws {
    var stream = Xoshiro256(seed: seed)
    let rows = (0..<20).map { ("s\($0)", stream.below(100)) }
    var shards = (0..<4).map { _ in KeyedUnion<String, Int>() }
    for (key, row) in rows {
      for _ in 0...stream.below(2) { try shards[stream.below(4)].insert(row, for: key) }
    }
    stream.shuffle(&shards)
    var whole = KeyedUnion<String, Int>()
    for shard in shards + shards { try whole.merge(shard) }
    #expect(whole.count == 20)
    #expect(whole.sorted.map(\.key) == rows.map(\.0).sorted())
    #expect(rows.allSatisfy { whole[$0.0] == $0.1 })
    var other = KeyedUnion<String, Int>()
    try other.insert(-1, for: "s3")
    #expect(throws: ConflictingRows(keys: ["s3"])) { try whole.merge(other) }
    #expect(throws: ConflictingRows(keys: ["s3"])) { try whole.insert(-1, for: "s3") }
    #expect(ConflictingRows(keys: ["s3"]).description == "Different rows have the same key: s3.")
  }

  @Test(arguments: GeneratedRatings.seeds)
  func moments(_ seed: UInt64) throws {
    var stream = Xoshiro256(seed: seed)
    let rows = (0..<40).map { _ in
      [1e8 + Double(stream.below(4_000)) / 1000, Double(stream.below(50))]
    }
    var whole = FixedPointMoments(variables: 2, scale: 1000)
    var parts = [whole, whole]
    for row in rows {
      try whole.add(row)
      try parts[stream.below(2)].add(row)
    }
    var sum = parts[1]
    try sum.merge(parts[0])
    #expect(sum == whole)
    let mean = rows.map { $0[0] - 1e8 }.accurateSum() / 40
    let squares = rows.map { ($0[0] - 1e8 - mean) * ($0[0] - 1e8 - mean) }.accurateSum()
    #expect(abs(try #require(whole.covariance()) - squares / 39) < 1e-6)
    #expect(whole.covariance(of: 0, and: 1) == whole.covariance(of: 1, and: 0))
  }

  /// The greedy pairs of one code are as many as any pairing has.
  @Test(arguments: GeneratedRatings.seeds)
  func tolerantPairsAreTheMost(_ seed: UInt64) throws {
    var generated = GeneratedRatings(seed: seed)
    let a = generated.events(7).map { CodedEvent(at: $0.position, 0) }
    let b = generated.events(6).map { CodedEvent(at: $0.position, 0) }
    func most(_ i: Int, _ used: Set<Int>) -> Int {
      if i == a.count { return 0 }
      let free = b.indices.filter {
        !used.contains($0) && abs(a[i].position - b[$0].position) <= 6
      }
      return ([most(i + 1, used)] + free.map { 1 + most(i + 1, used.union([$0])) }).max() ?? 0
    }
    let table = try #require(
      EventAlignment.tolerantTables(reference: a, coder: b, tolerance: 6)[0])
    #expect(table.both == most(0, []))
    #expect(table.referencePositives == 7)
    #expect(table.coderPositives == 6)
  }

  @Test func timeUnitsByHand() throws {
    let units = try TimeUnitAgreement(
      reference: [0, 1, 1, 0], coder: [0, 0, 1, 1], tolerance: 1)
    // The reference's last moment finds no 0 within one moment; every moment of the coder agrees.
    #expect(units.ofReference().value == 0.5)
    #expect(units.ofCoder().value == 1)
    #expect(units.mean().value == 0.75)
    #expect(units.strict().value == 0)
  }
}
