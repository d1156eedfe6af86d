import Foundation
import RapportTestSupport
import Testing

/// `rapport profile --save-tallies` and `--merge`: shards make the same bytes as the whole.
@Suite struct ProfileMergeTests {
  private static let books = ["-c", "rupture-repair"]
  private static let formats = ["text", "csv", "json"]

  /// The sample corpus's transcripts, by name.
  private static let transcripts: [String] = {
    let sample = Program.root.appending(path: "corpora-sample")
    return ["text", "xml", "tei"].flatMap { kind in
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: sample.appending(path: kind).path))
        ?? []
      return names.sorted().map { "\(kind)/\($0)" }
    }
  }()

  /// A folder with some of the transcripts and the table of who saw whom.
  private static func lay(_ files: [String], in folder: URL) throws {
    let sample = Program.root.appending(path: "corpora-sample")
    for file in files + ["sessions.csv"] {
      let place = folder.appending(path: file)
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: sample.appending(path: file), to: place)
    }
  }

  private static func profile(
    _ arguments: [String], _ format: String, in folder: URL
  ) throws -> Program.Outcome {
    try Program.run(["profile"] + arguments + books + ["--format", format], in: folder)
  }

  @Test func anySplitOfTheSampleCorpusMakesTheSameBytes() throws {
    #expect(Self.transcripts.count == 23)
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.lay(Self.transcripts, in: folder.appending(path: "whole"))
    let whole = try Self.formats.map { format in
      try Self.profile(
        ["whole", "--save-tallies", "whole.json"], format, in: folder)
    }
    #expect(whole.allSatisfy { $0.status == 0 && $0.output.contains("T03") })
    for seed in 1...2 {
      var generator = SeededGenerator(seed: UInt64(seed))
      var shards = [[String]](repeating: [], count: seed + 1)
      for (number, file) in Self.transcripts.shuffled(using: &generator).enumerated() {
        let shard = number < shards.count ? number : generator.int(0...shards.count - 1)
        shards[shard].append(file)
      }
      var files: [String] = []
      for (number, shard) in shards.enumerated() {
        let name = "split-\(seed)-\(number)"
        try Self.lay(shard, in: folder.appending(path: name))
        files.append(name + ".json")
        let run = try Self.profile([name, "--save-tallies", files[number]], "csv", in: folder)
        #expect(run.status == 0, "\(run.errors)")
      }
      files.shuffle(using: &generator)
      for (format, expected) in zip(Self.formats, whole) {
        let merged = try Self.profile(
          ["--merge"] + files + ["--save-tallies", "merged.json"], format, in: folder)
        #expect(merged.status == 0, "\(merged.errors)")
        #expect(merged.output == expected.output, "\(format), seed \(seed)")
      }
      #expect(
        try Data(contentsOf: folder.appending(path: "merged.json"))
          == Data(contentsOf: folder.appending(path: "whole.json")))
    }
  }

  @Test func whatDoesNotFitIsRefusedInASentence() throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try Self.lay(["text/gen-01.txt"], in: folder.appending(path: "a"))
    let saved = try Program.run(
      ["profile", "a", "-c", "group-cohesion", "--save-tallies", "a.json"], in: folder)
    #expect(saved.status == 0)
    try Data("T: Hello.\n".utf8).write(to: folder.appending(path: "t.txt"))
    for (arguments, sentence) in [
      (
        "a.json a.json -c group-cohesion",
        "a.json: error: session 'gen-01' stands in a.json already [session-in-two-tallies]"
      ),
      (
        "a.json -c rupture-signals",
        "error: the tallies were not made with codebook rupture-signals as it is now ("
      ),
      ("none.json -c group-cohesion", "none.json: error: "),
      ("t.txt -c group-cohesion", "t.txt:1:1: error: "),
    ] {
      let run = try Program.run(
        ["profile", "--merge"] + arguments.split(separator: " ").map(String.init), in: folder)
      #expect(run.status == 2 && run.output.isEmpty)
      #expect(run.errors.hasPrefix(sentence), "\(run.errors)")
      #expect(!run.errors.contains("Hello"))
    }
  }
}
