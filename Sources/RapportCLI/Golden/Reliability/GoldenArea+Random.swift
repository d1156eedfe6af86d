import RapportReliability

extension GoldenArea {
  /// Random numbers and their streams.
  static let random = GoldenArea([
    "rng.splitmix64": { input in
      var numbers = SplitMix64(seed: input["seed"].seed)
      return ["u64": .list((0..<4).map { _ in .text("\(numbers.next())") })]
    },
    "rng.xoshiro256ss": { input in
      var numbers = Xoshiro256(seed: input["seed"].seed)
      return ["u64": .list((0..<5).map { _ in .text("\(numbers.next())") })]
    },
    "rng.unit": { input in
      var numbers = Xoshiro256(seed: input["seed"].seed)
      return ["v": .list((0..<3).map { _ in .text("\(numbers.unit())") })]
    },
    "rng.below": { input in
      var numbers = Xoshiro256(seed: input["seed"].seed)
      return ["v": GoldenValue(input["n"].ints.map { numbers.below($0) })]
    },
    "rng.shuffle": { input in
      var numbers = Xoshiro256(seed: input["seed"].seed)
      var list = Array(0..<input["n"].int)
      numbers.shuffle(&list)
      return ["v": GoldenValue(list)]
    },
    "rng.stream": { input in
      let first = input["index"].ints.map { index in
        var stream = Xoshiro256(
          master: input["master"].seed, label: input["label"].text, index: index)
        return GoldenValue.text("\(stream.next())")
      }
      return ["first": .list(first)]
    },
  ])
}
