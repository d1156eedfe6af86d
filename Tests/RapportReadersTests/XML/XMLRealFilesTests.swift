import Foundation
import RapportTranscripts
import Testing

@testable import RapportReaders

/// Real files, beside what independent parsers counted (FILES.tsv).
@Suite("Real XML files", .enabled(if: XMLSupport.data != nil, "skipped: not present"))
struct XMLRealFilesTests {
  /// A file, what is read of it, and why that is not what FILES.tsv counts.
  struct Row: Sendable, CustomTestStringConvertible {
    var path: String
    var utterances = 0
    var speakers = 0
    var failure: String?
    var why = ""
    var division: String?
    var testDescription: String { path }
  }

  private static let iso = "tei-iso/digitalhumanists+corpus-services/"
  private static let exb = "exmaralda-exb/digitalhumanists+corpus-services/"
  private static let exs = "exmaralda-exs/digitalhumanists+corpus-services/"
  private static let parla = "tei-parla/clarin-eric+parla-clarin/"
  private static let attack = "xml-attack/pypi-defusedxml--0.7.1/"
  private static let notTranscript = "no transcript: a schema, guideline or test file"

  static let rows: [Row] = [
    Row(path: iso + "Beckhams.xml", utterances: 48, speakers: 3),
    Row(path: iso + "RudiVoellerWutausbruch.xml", utterances: 19, speakers: 2),
    Row(
      path: exb + "Beckhams.exb", utterances: 48, speakers: 3,
      why: "192 events, 187 of them speech, in 48 contributions"),
    Row(
      path: exb + "RudiVoellerWutausbruch.exb", utterances: 19, speakers: 2,
      why: "337 events, 163 of them speech, in 19 contributions"),
    Row(
      path: exb + "HardTalk.exb", utterances: 35, speakers: 2,
      why: "175 events, 172 of them speech, in 35 contributions"),
    Row(
      path: exb + "AlmalIsNFreak.exb", utterances: 163, speakers: 3,
      why: "1,503 events, 492 of them speech, in 163 contributions"),
    Row(
      path: exs + "Beckhams_s.exs", utterances: 48, speakers: 3,
      why: "1,407 segments of all kinds, 48 of them contributions of the one segmentation read"),
    Row(
      path: exs + "RudiVoellerWutausbruch_s.exs", utterances: 19, speakers: 2,
      why: "825 segments of all kinds, 19 of them contributions of the one segmentation read"),
    Row(
      path: "tei-u/INL+BlackLab/test.xml", failure: "no-utterances",
      why: "annotation blocks without u: 0 u, as counted"),
    Row(
      path: "tei-u/TEIC+TEI/testspoken.xml", utterances: 5, speakers: 3, why: "one u without who"),
    Row(
      path: "tei-u/TEIC+TEI/testgos.xml", failure: "parallel-divisions",
      why: "4 u, which are 2 u twice"),
    Row(
      path: "tei-u/TEIC+TEI/testgos.xml", utterances: 3, speakers: 2,
      why: "2 u, one cut where the speaker changes", division: "orth"),
    Row(
      path: "tei-u/TEIC+TEI/testgos.xml", utterances: 2, speakers: 2,
      why: "2 u, one cut where the speaker changes, one without text", division: "norm"),
    Row(
      path: "tei-drama/TEIC+TEI/testdrama.xml", utterances: 52, speakers: 7,
      why: "52 sp, four of them known by their printed label only"),
    Row(path: "tei-drama/TEIC+TEI/testtranscr.xml", utterances: 2, speakers: 2, why: "2 sp"),
    Row(path: parla + "KPZONOJFSPD-Redna-021-1998-11-25.xml", utterances: 9, speakers: 4),
    Row(path: parla + "KPZONOJFSPD-Redna-021-1998-11-25-ana.xml", utterances: 9, speakers: 4),
    Row(path: parla + "OZKGIP-Redna-025-1998-12-08.xml", utterances: 9, speakers: 4),
    Row(path: parla + "OZKSIS-Redna-034-2000-05-18.xml", utterances: 9, speakers: 4),
    Row(
      path: "tei-parla-corpus-xinclude/clarin-eric+parla-clarin/SDT2-sample.xml",
      failure: "corpus-index", why: "names three files: 0 u, as counted"),
    Row(
      path: "doc-tei/TEIC+TEI/TS-TranscriptionsofSpeech.xml", failure: "xml-unknown-vocabulary",
      why: notTranscript),
    Row(
      path: "xml-plain/pypi-defusedxml--0.7.1/dtd.xml", failure: "xml-unknown-vocabulary",
      why: notTranscript),
    Row(
      path: "xml-plain/pypi-defusedxml--0.7.1/simple-ns.xml", failure: "xml-unknown-vocabulary",
      why: notTranscript),
    Row(path: attack + "xmlbomb.xml", failure: "xml-entity-declared", why: "an attack"),
    Row(path: attack + "xmlbomb2.xml", failure: "xml-entity-declared", why: "an attack"),
    Row(path: attack + "quadratic.xml", failure: "xml-entity-declared", why: "an attack"),
    Row(path: attack + "cyclic.xml", failure: "xml-entity-declared", why: "an attack"),
    Row(path: attack + "external.xml", failure: "xml-entity-declared", why: "an attack"),
    Row(path: attack + "external_file.xml", failure: "xml-entity-declared", why: "an attack"),
  ]

  private static func outcome(
    _ path: String, division: String? = nil
  ) throws -> (readings: [Reading], failures: [Diagnostic]) {
    let url = try #require(XMLSupport.data).appending(path: "formats/" + path)
    let name = String(path.split(separator: "/").last ?? "")
    return XMLSupport.read(
      Array(try Data(contentsOf: url)), name: name, ReadingOptions(division: division))
  }

  @Test("utterances and speakers are those counted", arguments: rows)
  func counts(_ row: Row) throws {
    let (readings, failures) = try Self.outcome(row.path, division: row.division)
    #expect(failures.first?.id == row.failure)
    #expect(readings.first?.transcript.utterances.count ?? 0 == row.utterances)
    #expect(readings.first?.transcript.speakers.count ?? 0 == row.speakers)
  }

  @Test("no XML file of the formats is left out") func complete() throws {
    let base = try #require(XMLSupport.data).appending(path: "formats")
    let table = try String(contentsOf: base.appending(path: "FILES.tsv"), encoding: .utf8)
    let paths = table.split(separator: "\n").dropFirst().compactMap {
      $0.split(separator: "\t").first
    }
    .map(String.init)
    .filter { path in [".xml", ".exb", ".exs", ".eaf", ".trs"].contains { path.hasSuffix($0) } }
    let known = Set(Self.rows.map(\.path))
    #expect(paths.filter { !known.contains($0) } == [])
  }

  @Test(
    "one session in several formats gives the same words",
    arguments: [
      [iso + "Beckhams.xml", exb + "Beckhams.exb", exs + "Beckhams_s.exs"],
      [
        iso + "RudiVoellerWutausbruch.xml", exb + "RudiVoellerWutausbruch.exb",
        exs + "RudiVoellerWutausbruch_s.exs",
      ],
      [
        parla + "KPZONOJFSPD-Redna-021-1998-11-25.xml",
        parla + "KPZONOJFSPD-Redna-021-1998-11-25-ana.xml",
      ],
    ])
  func sameWords(_ paths: [String]) throws {
    let words = try paths.map { path in
      XMLSupport.words(of: try #require(try Self.outcome(path).readings.first).transcript)
    }
    for other in words.dropFirst() {
      #expect(other.keys.sorted() == words[0].keys.sorted())
      for (speaker, list) in words[0] { #expect(other[speaker] == list, "\(speaker)") }
    }
  }

  @Test("the text beside a TEI file has the same words") func sameAsText() throws {
    let path = Self.parla + "KPZONOJFSPD-Redna-021-1998-11-25.xml"
    let transcript = try #require(try Self.outcome(path).readings.first).transcript
    let text = try String(
      contentsOf: try #require(XMLSupport.data).appending(
        path: "formats/text-no-speaker/clarin-eric+parla-clarin/"
          + "KPZONOJFSPD-Redna-021-1998-11-25-ana.txt"), encoding: .utf8)
    func letters(_ text: String) -> [String] {
      text.replacing("[inaudible]", with: " ").split { !$0.isLetter && !$0.isNumber }.map(
        String.init)
    }
    #expect(letters(transcript.utterances.map(\.text).joined(separator: " ")) == letters(text))
  }
}
