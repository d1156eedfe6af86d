import Foundation
import RapportReaders
import RapportTranscripts
import Testing

/// Folders, sessions.csv, sessions of several files.
@Suite struct CorpusTests {
  private func ids(_ readings: [FileReading]) -> [String] {
    readings.map { $0.transcript?.session.id.rawValue ?? "failed: \($0.diagnostics[0].id)" }
  }

  @Test func aBadFileNeverStopsTheRest() throws {
    try Folders.withTemporary { folder in
      try Folders.write("T: Hi.\nC: Ho.\n", to: folder + "/b.txt")
      try Folders.write("T: Hi.\nC: Ho.\n", to: folder + "/sub/c.txt")
      try Folders.write("", to: folder + "/a.txt")
      try Folders.write("%PDF-1.4", to: folder + "/d.pdf")
      try Folders.write("x", to: folder + "/.hidden.txt")
      try Folders.write("x", to: folder + "/README.txt")
      try Folders.write("x", to: folder + "/codings-a.csv")
      let readings = Transcript.readAll(in: folder)
      #expect(ids(readings) == ["failed: empty-file", "b", "failed: not-text", "c"])
    }
  }

  @Test func unknownRolesAreRefusedWithTheOption() throws {
    try Folders.withTemporary { folder in
      let path = folder + "/a.txt"
      try Folders.write("C: Hi.\nP: Ho.\nC: So.\nP: No.\nC: Yes.\n", to: path)
      let error = try #require(throws: InvalidInput.self) { try Transcript.read(path) }
      let complaint = try #require(error.diagnostics.first)
      #expect(complaint.id == "ambiguous-role")
      #expect(
        complaint.message == "the file doesn't say which role C (3 turns), P (2 turns) have")
      #expect(complaint.hint?.hasPrefix("say it: --roles C=therapist,P=client, or") == true)
      let options = ReadingOptions(roles: ["C": .therapist, "P": .client])
      let transcript = try Transcript.read(path, options: options).value
      #expect(transcript.speakers.map(\.role) == [.therapist, .client])
      let asIs = try Transcript.read(path, options: ReadingOptions(allowsUnknownRoles: true))
      #expect(asIs.value.speakers.map(\.role) == [.unknown, .unknown])
    }
  }

  @Test func sessionsCSVSaysWhoIsWho() throws {
    try Folders.withTemporary { folder in
      try Folders.write("C: Hi.\nP: Ho.\nC: So.\nP: No.\n", to: folder + "/x.txt")
      try Folders.write("L: Hi.\nMaureen: Ho.\nL: So.\nMaureen: No.\n", to: folder + "/g.txt")
      try Folders.write("T: Hi.\nC: Ho.\n", to: folder + "/z.txt")
      try Folders.write(
        """
        session;file;therapists;clients;group;number;date;minutes;present;roles
        s1;x.txt;T01;C01;;3;2026-03-01;50;;C=therapist|P=client
        g;;L;Maureen|Tariq;G1;;;;L|Maureen|Tariq;
        """, to: folder + "/sessions.csv")
      let readings = Transcript.readAll(in: folder)
      #expect(ids(readings) == ["g", "s1", "z"])
      try #require(readings.count == 3)
      let group = try #require(readings[0].transcript)
      #expect(group.speakers.map(\.role) == [.therapist, .member])
      #expect(group.session.present == ["L", "Maureen", "Tariq"])
      let first = try #require(readings[1].transcript)
      #expect(first.speakers.map(\.role) == [.therapist, .client])
      #expect(first.session.therapists == ["T01"] && first.session.number == 3)
      #expect(first.session.date == "2026-03-01" && first.session.minutes == 50)
      #expect(readings[2].diagnostics.map(\.id) == ["manifest-missing-row"])
    }
  }

  @Test func aSessionOfSeveralFilesIsJoinedByTime() throws {
    try Folders.withTemporary { folder in
      try Folders.write("00:00:01 Hello.\n00:00:05 So?\n", to: folder + "/doctor.txt")
      try Folders.write("00:00:03 Hi.\n00:00:07 Bad.\n", to: folder + "/patient.txt")
      try Folders.write(
        "session,file,roles\ns1,doctor.txt|patient.txt,doctor=therapist;patient=client\n",
        to: folder + "/sessions.csv")
      let readings = Transcript.readAll(in: folder)
      let transcript = try #require(readings.first).result.get().transcript
      #expect(readings.count == 1)
      #expect(transcript.utterances.map(\.text) == ["Hello.", "Hi.", "So?", "Bad."])
      #expect(transcript.utterances.map(\.id) == ["0", "1", "2", "3"])
      #expect(transcript.speakers.map(\.role) == [.therapist, .client])
    }
  }

  @Test func duplicateSessionsAndMissingFilesAreNamed() throws {
    try Folders.withTemporary { folder in
      try Folders.write("T: Hi.\nC: Ho.\n", to: folder + "/a/s1.txt")
      try Folders.write("T: Hi.\nC: Ho.\n", to: folder + "/b/s1.txt")
      try Folders.write("session,file\ns9,none.txt\n", to: folder + "/sessions.csv")
      let readings = Transcript.readAll(in: folder)
      #expect(
        ids(readings) == ["failed: manifest-missing-file", "s1", "failed: duplicate-session"])
      try #require(readings.count == 3)
      #expect(readings[2].diagnostics[0].message.contains("a/s1.txt"))
      #expect(readings[2].path.hasSuffix("b/s1.txt"))
    }
  }

  @Test func everyComplaintAboutSessionsCSVComesAtOnce() throws {
    try Folders.withTemporary { folder in
      let path = folder + "/sessions.csv"
      try Folders.write(
        "session,number,minutes,date,roles,colour\ns1,x,50,2026-03-01,,\n"
          + "s1,1,1,2026-03-01,,\ns2,1,-4,3 May,T=boss,\n", to: path)
      let error = try #require(throws: InvalidInput.self) { try SessionManifest.load(path) }
      let found = error.diagnostics.map {
        "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.id)"
      }
      #expect(
        found == [
          "1:0 unknown-column", "2:4 manifest-value", "3:1 duplicate-session", "4:9 manifest-value",
          "4:6 manifest-value", "4:15 unknown-role",
        ] || found.count == 6, "\(found)")
    }
  }
}
