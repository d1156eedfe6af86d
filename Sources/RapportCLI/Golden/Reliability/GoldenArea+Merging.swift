import RapportReliability

extension GoldenArea {
  /// Shards that add up.
  static let merging = GoldenArea([
    "merge.union": { input in
      let records = input["records"].array.map(\.array)
      var united = KeyedUnion<String, SessionRow>()
      for shard in input["shards"].array {
        var part = KeyedUnion<String, SessionRow>()
        for place in shard.ints {
          let record = records[place]
          let row = SessionRow(therapist: record[0].text, values: record[2...].map(\.double))
          try part.insert(row, for: record[1].text)
        }
        try united.merge(part)
      }
      var moments: [String: FixedPointMoments] = [:]
      for (_, row) in united.sorted {
        try moments[row.therapist, default: FixedPointMoments(variables: 3)].add(row.values)
      }
      return .object(
        moments.mapValues { sums in
          let products = [(0, 0), (0, 1), (1, 1)].map { sums.product(of: $0, and: $1) }
          let all = (0..<3).map { sums.sum(of: $0) } + products
          return GoldenValue([Double(sums.count)] + all.map(Double.init))
        })
    },
    "merge.momentsFixedPoint": { input in
      let shards = try ["a", "b"].map { name in
        var moments = FixedPointMoments(scale: input["scale"].int)
        for value in input[name].array { try moments.add([Double(value.text) ?? .nan]) }
        return moments
      }
      var sum = FixedPointMoments(scale: input["scale"].int)
      for shard in shards { try sum.merge(shard) }
      return [
        "n": GoldenValue(sum.count), "S": .text("\(sum.sum())"),
        "Q": .text("\(sum.product(of: 0, and: 0))"), "variance": GoldenValue(sum.covariance()),
      ]
    },
  ])
}

private struct SessionRow: Hashable {
  var therapist: String
  var values: [Double]
}
