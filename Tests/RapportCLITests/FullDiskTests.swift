import Foundation
import RapportCoding
import RapportStore
import RapportTestSupport
import RapportTranscripts
import Testing

/// What a person at the page sees when the disk is full, and what the study is like afterwards.
@Suite struct FullDiskTests {
  /// No file of the server may grow beyond a limit, as on a disk that is full.
  @Test func thePageSaysSoAndNothingAcknowledgedIsLost() async throws {
    let folder = try Program.folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("s.rapport").path
    let text = Program.root.appendingPathComponent("corpora-sample/text/gen-01.txt").path
    _ = try Program.run(["study", "init", path, "--name", "S"])
    _ = try Program.run(["study", "add", path, text])
    _ = try Program.run(["study", "code", path, "-c", "mi-behaviours"])
    let session = try #require(try StudyStore(path: path).sessions().first).id.rawValue
    let sizes = ["", "-wal"].map {
      (try? FileManager.default.attributesOfItem(atPath: path + $0)[.size] as? Int) ?? 0
    }
    let output = Pipe()
    let port = Int.random(in: 20_000...32_000)
    let server = try Program.start(
      ["review", path, "--no-open", "--rater", "anna", "--port", String(port)],
      kilobytes: (sizes.max() ?? 0) / 1024 + 200, output: output)
    defer { if server.isRunning { server.terminate() } }
    let said = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let token = try #require(said.split(separator: "/open").last).trimmingCharacters(
      in: .whitespacesAndNewlines)

    let client = LoopbackClient(port: port)
    let host = "127.0.0.1:\(port)"
    let entered = await client.send("GET", "/open" + token, [("Host", host)])
    let headers = [("Host", host), ("Cookie", try #require(entered.cookie))]
    let page = await client.send("GET", "/session/\(session)", headers).text
    let guards = ["csrf", "version"].map { name in
      let tail = page.components(separatedBy: "name=\"\(name)\" value=\"").last ?? ""
      return (name, String(tail.prefix { $0 != "\"" }))
    }
    let tail = page.components(separatedBy: "name=\"accept\" value=\"").dropFirst().first ?? ""
    let key = String(tail.prefix { $0 != "\"" })
    var acknowledged = 0
    var refusal = await client.send("GET", "/none", headers)
    for number in 0..<5_000 {
      let what = number.isMultiple(of: 2) ? ("accept", key) : ("undo", "last")
      refusal = await client.send(
        "POST", "/session/\(session)/decide", headers + [("Origin", "http://" + host)],
        form: guards + [what])
      guard refusal.status == 303 else { break }
      acknowledged += 1
    }
    #expect(refusal.status == 507)
    #expect(
      refusal.text.contains(
        "the study could not be written: the disk is full or failed; nothing of this step was kept")
    )
    #expect(!refusal.text.contains(folder.path))
    #expect(acknowledged > 10)

    server.terminate()
    server.waitUntilExit()
    let store = try StudyStore(path: path)
    #expect(try store.log(of: .init(session)).decisions.count == acknowledged)
    #expect(try Program.run(["study", "check", path]).status == 0)
  }
}
