import Foundation
import GRDB
package import RapportCodebooks
package import RapportTranscripts

extension StudyStore {
  /// Adds a codebook, byte by byte, with those it extends.
  ///
  /// It is the one in use under its id from now on. One that is in use already adds nothing.
  ///
  /// - Parameter old: the one that must be in use under its id still, where it was made from that.
  /// - Throws: `InvalidInput` where it doesn't hold, another one came into use meanwhile, or the study
  ///   can't be written.
  package func add(
    _ text: CodebookLayers, replacing old: Fingerprint? = nil, by actor: String = "local"
  ) throws(InvalidInput) -> Codebook {
    let codebook = try text.load().value
    let fingerprints = text.fingerprints
    try write { db in
      for index in text.layers.indices.reversed() {
        let base = index + 1 < text.layers.count ? fingerprints[index + 1].hex : nil
        try db.execute(
          sql: """
            INSERT INTO codebook (fingerprint, file, yaml, base) VALUES (?, ?, ?, ?)
            ON CONFLICT (fingerprint) DO NOTHING
            """,
          arguments: [
            fingerprints[index].hex, Self.name(text.layers[index].file),
            Data(text.layers[index].bytes), base,
          ])
      }
      let current = try String.fetchOne(
        db, sql: "SELECT codebook FROM study_codebook WHERE name = ? ORDER BY id DESC LIMIT 1",
        arguments: [codebook.id.rawValue])
      guard current != codebook.fingerprint.hex else { return }
      guard old == nil || old?.hex == current else {
        throw InvalidInput(
          Diagnostic(
            .error, id: "codebook-replaced",
            "codebook '\(codebook.id)' was changed by somebody else meanwhile",
            at: SourceLocation(file: path), hint: "load the page anew; nothing was saved"))
      }
      try db.execute(
        sql: "INSERT INTO study_codebook (codebook, name, version, added_at) VALUES (?, ?, ?, ?)",
        arguments: [codebook.fingerprint.hex, codebook.id.rawValue, codebook.version, now])
      try record(actor, "add-codebook", nil, db)
    }
    return codebook
  }

  /// The codebooks in use, those they refer to first; nil where the study has none.
  ///
  /// - Throws: `InvalidInput` where one refers to a codebook that the study doesn't have.
  package func codebooks() throws(InvalidInput) -> Codebooks? {
    let texts = try read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT codebook FROM study_codebook WHERE id IN
            (SELECT max(id) FROM study_codebook GROUP BY name)
          ORDER BY name
          """
      ).map { try layers(of: $0, db) }
    }
    guard !texts.isEmpty else { return nil }
    var codebooks: [Codebook] = []
    for text in texts { codebooks.append(try text.load().value) }
    return try Codebooks(codebooks)
  }

  /// The text of the codebook in use under an id; nil where the study has none.
  package func codebookLayers(inUse id: Codebook.ID) throws(InvalidInput) -> CodebookLayers? {
    let found = try read { db -> CodebookLayers? in
      try String.fetchOne(
        db, sql: "SELECT codebook FROM study_codebook WHERE name = ? ORDER BY id DESC LIMIT 1",
        arguments: [id.rawValue]
      ).map { try layers(of: $0, db) }
    }
    return found
  }

  /// The text of any codebook that the study ever had; nil where it has none of this fingerprint.
  package func codebookLayers(
    _ fingerprint: Fingerprint
  ) throws(InvalidInput) -> CodebookLayers? {
    let found = try read { db in try layers(of: fingerprint.hex, db) }
    return found.layers.isEmpty ? nil : found
  }

  private func layers(of fingerprint: String, _ db: Database) throws -> CodebookLayers {
    var layers: [CodebookLayers.Layer] = []
    var next: String? = fingerprint
    while let key = next,
      let row = try Row.fetchOne(
        db, sql: "SELECT file, yaml, base FROM codebook WHERE fingerprint = ?", arguments: [key])
    {
      layers.append(.init(file: row["file"], bytes: Array(row["yaml"] as Data)))
      next = row["base"]
    }
    return CodebookLayers(layers: layers)
  }

  /// A file's name without its folders, which are this machine's affair.
  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
