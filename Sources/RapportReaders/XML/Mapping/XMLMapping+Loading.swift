import Foundation
public import RapportTranscripts

extension XMLMapping {
  /// Reads a mapping from a file.
  ///
  /// - Throws: `InvalidInput` with every complaint and its place: no such file, no JSON, an unknown
  ///   key, a path outside the subset.
  public static func load(contentsOf path: String) throws(InvalidInput) -> XMLMapping {
    let source = try Source(path: path)
    let bytes: [UInt8]
    do {
      bytes = try source.all(limit: 1 << 20)
    } catch let error as InvalidInput {
      throw error
    } catch {
      throw InvalidInput(
        Diagnostic(
          .error, id: "unreadable-file", "the file may not be read",
          at: SourceLocation(file: path), hint: "check what it is and its permissions"))
    }
    return try load(bytes, name: path)
  }

  static func load(_ bytes: [UInt8], name: String) throws(InvalidInput) -> XMLMapping {
    let json: PlacedJSON
    var complaints = MappingComplaints(file: name, bytes: bytes)
    do {
      json = try PlacedJSON.parse(bytes)
    } catch {
      complaints.add(
        "mapping-syntax", "this is no JSON: \(error.message)", at: error.offset,
        hint: "correct it; docs/reference/formats-xml.md has an example")
      throw InvalidInput(complaints.diagnostics)
    }
    var decoder = MappingDecoder(complaints)
    let mapping = decoder.mapping(json)
    guard let mapping, decoder.complaints.diagnostics.isEmpty else {
      throw InvalidInput(decoder.complaints.diagnostics)
    }
    return mapping
  }
}
