package import RapportTranscripts

extension CodebookLayers {
  /// Whether a rule stands in one of the files.
  package func has(_ rule: Rule.ID) throws(InvalidInput) -> Bool {
    for layer in layers {
      let source = try CodebookSource(bytes: layer.bytes, file: layer.file)
      if SetAsideEditor(source).hasRule(rule) { return true }
    }
    return false
  }

  /// The codebook with a rule set aside, or taken back into use without a reason, as text.
  ///
  /// Everything else stays byte by byte, but the codebook's version, whose last number is raised.
  ///
  /// - Parameters:
  ///   - rule: the rule; the file in which it stands is the one that changes.
  ///   - reason: why; nil takes it back.
  ///   - examples: the examples that go the same way, by the place of their utterance, each with its
  ///     reason.
  package func setting(
    _ rule: Rule.ID, aside reason: String?,
    with examples: [(place: SourceLocation, reason: String?)] = []
  ) throws(InvalidInput) -> CodebookLayers {
    var changed = self
    for (index, layer) in layers.enumerated() {
      var editor = SetAsideEditor(try CodebookSource(bytes: layer.bytes, file: layer.file))
      if index == 0 { editor.raiseVersion() }
      editor.set(rule, aside: reason)
      for example in examples where example.place.file == layer.file {
        editor.set(exampleAt: example.place, aside: example.reason)
      }
      changed.layers[index].bytes = editor.result
    }
    return changed
  }

  /// What differs from these files in other versions of them, file by file.
  package func differences(to other: CodebookLayers) -> [LineDiff] {
    zip(layers, other.layers).map {
      LineDiff(file: $0.file, from: $0.bytes, to: $1.bytes)
    }.filter { !$0.hunks.isEmpty }
  }
}
