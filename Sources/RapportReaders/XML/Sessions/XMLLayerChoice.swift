import RapportTranscripts

/// Which of several parallel texts or tiers are read.
struct XMLLayerChoice {
  /// A layer: a tier or a division, with what its utterances say of themselves.
  struct Layer {
    var node: Int
    var name: String
    var speaker: String
    /// Speakers and times of its utterances, in order.
    var shape: [String]
    /// Whether it is read without being asked for.
    var mayBeSpeech = true
  }

  /// Why there is no choice.
  struct Refusal: Error {
    var id: String
    var message: String
    var hint: String
  }

  /// The layers whose utterances are left out.
  static func leftOut(
    of layers: [Layer], _ rule: XMLMapping.LayerRule, asked: String?
  ) throws(Refusal) -> [Layer] {
    if let asked {
      if asked == "all" { return [] }
      let wanted = asked.split(separator: ",").map { XMLText.collapsed($0.utf8) }
      if let missing = wanted.first(where: { name in !layers.contains { $0.name == name } }),
        !layers.isEmpty
      {
        throw Refusal(
          id: "no-such-division", message: "there is no division or tier '\(missing)'",
          hint: "there are \(list(layers)); give one with --div")
      }
      return layers.filter { !wanted.contains($0.name) }
    }
    let speech = layers.filter(\.mayBeSpeech)
    guard !speech.isEmpty || layers.isEmpty else {
      throw Refusal(
        id: "several-tiers", message: "no tier looks like speech; there are \(list(layers))",
        hint: "say which tiers are speech, separated by commas: --div '\(layers[0].name)'")
    }
    let others = layers.filter { !$0.mayBeSpeech }
    switch rule.choice {
    case .one: return others + (try leftOutOfParallel(speech))
    case .perSpeaker: return others + (try leftOutPerSpeaker(speech))
    }
  }

  private static func leftOutOfParallel(_ layers: [Layer]) throws(Refusal) -> [Layer] {
    for (index, layer) in layers.enumerated() {
      let twin = layers[..<index].first { $0.name != layer.name && $0.shape == layer.shape }
      guard let twin, !layer.shape.isEmpty else { continue }
      throw Refusal(
        id: "parallel-divisions",
        message: "the divisions '\(twin.name)' and '\(layer.name)' hold the same talk twice",
        hint: "say which to read: --div \(twin.name) or --div \(layer.name); --div all reads both")
    }
    return []
  }

  private static func leftOutPerSpeaker(_ layers: [Layer]) throws(Refusal) -> [Layer] {
    var leftOut: [Layer] = []
    var speakers: [String] = []
    for layer in layers where !speakers.contains(layer.speaker) { speakers.append(layer.speaker) }
    for speaker in speakers {
      let own = layers.filter { $0.speaker == speaker }
      guard own.count > 1 else { continue }
      let named = own.filter { $0.name == speaker }
      guard named.count == 1 else {
        throw Refusal(
          id: "several-tiers",
          message: "the speaker '\(speaker)' has several tiers that could be speech: \(list(own))",
          hint: "say which tiers are speech, separated by commas: --div '\(own[0].name)'")
      }
      leftOut += own.filter { $0.name != speaker }
    }
    return leftOut
  }

  private static func list(_ layers: [Layer]) -> String {
    var names: [String] = []
    for layer in layers where !names.contains("'\(layer.name)'") { names.append("'\(layer.name)'") }
    let counts = names.prefix(40).map { quoted in
      let count = layers.filter { "'\($0.name)'" == quoted }.reduce(0) { $0 + $1.shape.count }
      return "\(quoted) (\(count))"
    }
    return counts.joined(separator: ", ") + (names.count > 40 ? " …" : "")
  }
}
