import RapportCodebooks
import RapportTranscripts
import Testing

@Suite struct CodebookFileTests {
  private func said(_ path: String) -> String {
    do {
      return try Codebook.load(contentsOf: path).value.id.rawValue
    } catch {
      return error.description.replacing(path, with: "FILE")
    }
  }

  private func said(_ bytes: [UInt8]) throws -> String {
    let folder = try TemporaryFolder()
    return said(try folder.write("book.yaml", bytes))
  }

  @Test func aMissingFile() {
    #expect(
      said("/nowhere/book.yaml") == """
        FILE: error: there is no such file [no-such-codebook]
          hint: check the path; the codebooks that come with Rapport are in codebooks/
        """)
  }

  @Test func aFolder() throws {
    let folder = try TemporaryFolder()
    #expect(
      said(folder.path) == """
        FILE: error: this is a folder, not a codebook [unreadable-codebook]
          hint: give the path of one YAML file that may be read
        """)
  }

  @Test(arguments: ["", " \n\n", "# only a comment\n", "\u{FEFF}"]) func anEmptyFile(_ text: String)
    throws
  {
    #expect(
      try said(Array(text.utf8)) == """
        FILE: error: the codebook is empty [empty-codebook]
          hint: a codebook begins with `codebook: NAME`; docs/reference/rule-language.md shows one whole
        """)
  }

  @Test func aBinaryFile() throws {
    #expect(
      try said([0x7F, 0x45, 0x4C, 0x46, 0, 1]) == """
        FILE: error: this is a binary file, not a codebook [binary-codebook]
          hint: a codebook is a YAML file in UTF-8
        """)
  }

  @Test func aFileInAnotherEncoding() throws {
    #expect(
      try said(Array("codebook: t\ntitle: caf".utf8) + [0xE9, 0x0A]) == """
        FILE:2: error: the file is not in UTF-8 [codebook-not-utf8]
          hint: save it as UTF-8, for example with `iconv -f windows-1252 -t utf-8`
        """)
  }

  @Test func aHugeFile() throws {
    #expect(
      try said([UInt8](repeating: UInt8(ascii: "a"), count: 9 << 20)) == """
        FILE: error: the file is larger than 8 MiB, the most a codebook may have [codebook-too-large]
          hint: check that it is a codebook; a large one can be split and named under `uses:`
        """)
  }

  @Test func anEndlessLine() throws {
    #expect(
      try said(Array("a: 1\nb: ".utf8) + [UInt8](repeating: UInt8(ascii: "a"), count: 20_000))
        == """
        FILE:2: error: the line has more than 10000 bytes [codebook-line-too-long]
          hint: break it: a list may stand on several lines, one item a line
        """)
  }

  @Test(arguments: ["- a\n", "word", "[1, 2]", "codebook: [t]"]) func anotherKindOfYAML(
    _ yaml: String
  )
    throws
  {
    #expect(try said(Array(yaml.utf8)).contains("error: "))
  }

  @Test func anotherName() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("other.yaml", BadCodebook.plain)
    let loaded = try Codebook.load(contentsOf: path)
    #expect(
      loaded.diagnostics.map(\.description) == [
        """
        \(path): warning: the codebook `t` stands in a file of another name [codebook-file-name]
          hint: name the file t.yaml, so that `uses: [t]` finds it
        """
      ])
  }

  @Test func usedCodebooksAreFoundBesideTheirUser() throws {
    let folder = try TemporaryFolder()
    let user = BadCodebook.plain.replacing("codebook: t", with: "codebook: u\nuses: [t]")
    let path = try folder.write("u.yaml", user)
    #expect(throws: InvalidInput.self) { try Codebooks.load([path]) }
    try folder.write("t.yaml", BadCodebook.plain)
    #expect(try Codebooks.load([path]).value.codebooks.map(\.id) == ["t", "u"])
    let both = try Codebooks.load([path, folder.path + "/t.yaml"])
    #expect(both.value.codebooks.map(\.id) == ["t", "u"])
    #expect(both.diagnostics.isEmpty)
  }

  @Test func allFilesAreComplainedAbout() throws {
    let folder = try TemporaryFolder()
    let bad = try folder.write("t.yaml", "codebook: t")
    do {
      _ = try Codebooks.load([bad, "/nowhere.yaml", bad])
      Issue.record("loaded")
    } catch {
      #expect(Set(error.diagnostics.map(\.id)) == ["missing-key", "no-such-codebook"])
    }
  }
}
