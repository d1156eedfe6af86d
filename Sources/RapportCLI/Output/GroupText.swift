import RapportCodebooks
import RapportCoding
import RapportProfiles
import RapportReliability
import RapportTranscripts

/// Groups for reading on a terminal.
enum GroupText {
  static func indices(_ sessions: [CodedSession], codebooks: [Codebook]) -> String {
    sessions.map { coded in
      let indices = GroupIndices(of: coded, codebooks: codebooks)
      var table = TextTable(["index", "value", "of", "note"])
      for index in indices.indices {
        table.add([
          index.id.rawValue, FigureText.number(index.estimate.value),
          index.denominator.map { "\(index.numerator ?? 0) of \($0)" } ?? "", index.note ?? "",
        ])
      }
      let attendance =
        indices.isAttendanceKnown
        ? "" : "; who was present and silent is not known (`present` in sessions.csv)"
      return "\(coded.transcript.session.id): \(indices.members.count) members\(attendance)\n\n"
        + table.text
    }.joined(separator: "\n")
  }

  static func addressees(_ sessions: [CodedSession]) -> String {
    sessions.map { coded in
      let matrix = AddresseeMatrix(coded)
      let used = matrix.addressees.filter { name in
        matrix.cells.contains { $0.addressee == name }
      }
      var table = TextTable(["utterances to"] + used)
      for speaker in matrix.addressees.dropLast(2) {
        let cells = matrix.cells.filter { $0.speaker == speaker }
        guard !cells.isEmpty else { continue }
        table.add(
          [speaker]
            + used.map { name in
              cells.first { $0.addressee == name }.map { "\($0.utterances)" } ?? "0"
            })
      }
      return "\(coded.transcript.session.id)\n\n" + table.text
    }.joined(separator: "\n")
  }
}
