import Foundation
import RapportTranscripts

@testable import RapportReaders

/// What the XML tests share: folders, reading bytes, and a printed form of readings.
enum XMLSupport {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  static let data = ProcessInfo.processInfo.environment["RAPPORT_DATA"].map { URL(filePath: $0) }

  /// Names of the files of a folder of this test target, without their ending.
  static func names(in path: String, ending: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: path).path)
    return (files ?? []).filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
      .sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appending(path: path)))
  }

  /// Everything a reader says of some bytes.
  static func outcome(
    _ bytes: [UInt8], name: String, _ reader: any TranscriptReader,
    _ options: ReadingOptions = .init()
  ) -> (readings: [Reading], failures: [Diagnostic]) {
    var readings: [Reading] = []
    var failures: [Diagnostic] = []
    do {
      try reader.read(Source(name: name, bytes: bytes), options: options) { result in
        switch result {
        case .success(let reading): readings.append(reading)
        case .failure(let error): failures += error.diagnostics
        }
      }
    } catch let error as InvalidInput {
      failures += error.diagnostics
    } catch {
      failures.append(Diagnostic(.error, id: "unexpected", "\(error)"))
    }
    return (readings, failures)
  }

  /// TEI files go to the reader for TEI, all others to the one with mappings.
  static func reader(for bytes: [UInt8], chunk: Int = 1 << 16) -> any TranscriptReader {
    let tei = TEIReader(chunk: chunk)
    return tei.recognizes(bytes.prefix(1 << 16)) ? tei : XMLReader(mapping: nil, chunk: chunk)
  }

  static func read(
    _ bytes: [UInt8], name: String = "x.xml", chunk: Int = 1 << 16,
    _ options: ReadingOptions = .init()
  ) -> (readings: [Reading], failures: [Diagnostic]) {
    outcome(bytes, name: name, reader(for: bytes, chunk: chunk), options)
  }

  // MARK: Printing

  /// A reading as text, the form of the golden files.
  static func print(_ outcome: (readings: [Reading], failures: [Diagnostic])) -> String {
    (outcome.readings.map(print) + outcome.failures.map(\.description)).joined(separator: "\n\n")
      + "\n"
  }

  private static func print(_ reading: Reading) -> String {
    let session = reading.transcript.session
    var lines = ["session \(session.id)"]
    if let date = session.date { lines.append("date \(date)") }
    if let language = session.language { lines.append("language \(language)") }
    for speaker in reading.transcript.speakers {
      lines.append("speaker \(speaker.id) \(speaker.role) \(speaker.name ?? "-")")
    }
    for utterance in reading.transcript.utterances { lines.append(print(utterance)) }
    for diagnostic in reading.diagnostics { lines.append(diagnostic.description) }
    lines.append("\(reading.account.total) with text")
    for entry in reading.account.entries {
      lines.append("  \(entry.kind) \(entry.count) at \(entry.lines)")
    }
    return lines.joined(separator: "\n")
  }

  private static func print(_ utterance: Utterance) -> String {
    let times = "\(utterance.start.map(String.init) ?? "")-\(utterance.end.map(String.init) ?? "")"
    let place = utterance.location.map { "\($0.line):\($0.column)" } ?? "-"
    var line = "\(place) \(utterance.id) \(utterance.speaker) \(times) | \(utterance.text)"
    for mark in utterance.marks {
      line += " {\(mark.kind) \(mark.range.lowerBound)..<\(mark.range.upperBound)"
      line += mark.milliseconds.map { " \($0)ms}" } ?? "}"
    }
    if !utterance.addressees.isEmpty {
      line += " to \(utterance.addressees.map(\.rawValue).joined(separator: ","))"
    }
    return line
  }

  /// The words of a transcript by speaker, joined, for comparing formats.
  static func words(of transcript: Transcript) -> [String: [String]] {
    var result: [String: [String]] = [:]
    for (index, utterance) in transcript.utterances.enumerated() {
      let tokens = transcript.tokens(ofUtterance: index)
      result[utterance.speaker.rawValue, default: []] += tokens.tokens
        .filter { !$0.flags.contains(.continuation) && !$0.flags.contains(.question) }
        .map { tokens.word($0) }
    }
    return result
  }
}
