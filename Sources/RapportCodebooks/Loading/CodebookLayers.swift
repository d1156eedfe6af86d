package import RapportTranscripts

/// A codebook's file and those it extends, byte by byte, as a study keeps them.
package struct CodebookLayers: Hashable, Sendable {
  /// One file.
  package struct Layer: Hashable, Sendable {
    /// The path as it was given, or as the file that extends it names it.
    package var file: String
    /// All of it.
    package var bytes: [UInt8]

    package init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }
  }

  /// The codebook's own file first, what it extends next.
  package var layers: [Layer]

  package init(layers: [Layer]) { self.layers = layers }

  /// Reads a codebook's file and those it extends.
  ///
  /// - Throws: `InvalidInput` where one of them can't be read.
  package init(contentsOf path: String) throws(InvalidInput) {
    let chain = try CodebookChain(try CodebookSource(path: path))
    layers = chain.sources.map { Layer(file: $0.lines.file, bytes: $0.bytes) }
  }

  /// The fingerprint of each layer with those behind it; the first is the codebook's.
  package var fingerprints: [Fingerprint] {
    var fingerprints: [Fingerprint] = []
    for layer in layers.reversed() {
      fingerprints.append(Fingerprint(of: layer.bytes, extending: fingerprints.last))
    }
    return fingerprints.reversed()
  }

  /// The codebook, without reading any file.
  ///
  /// - Throws: `InvalidInput` with every complaint, in the order of the lines.
  package func load() throws(InvalidInput) -> Diagnosed<Codebook> {
    var sources: [CodebookSource] = []
    for layer in layers {
      sources.append(try CodebookSource(bytes: layer.bytes, file: layer.file))
    }
    guard let first = sources.first else { throw InvalidInput([]) }
    return try Codebook.load(CodebookChain(first, bases: Array(sources.dropFirst())))
  }
}
