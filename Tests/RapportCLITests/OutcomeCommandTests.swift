import Foundation
import Testing

/// `rapport outcome` and the developers' `rapport coverage`, as a user runs them.
@Suite struct OutcomeCommandTests {
  /// Ten therapists, last names first, of five clients each.
  private static let table: String = {
    var lines = ["client,therapist,pre,post,validation,age"]
    for therapist in (0..<10).reversed() {
      for client in 0..<5 {
        let number = therapist * 5 + client
        let before = Double(8 + (number * 7) % 11) / 2
        let after = before * 0.6 + Double((therapist * 3) % 10) / 5 + Double(number % 4) / 4
        lines.append(
          "C\(number),T\(therapist),\(before),\(after),\((number * 3) % 8),\(20 + number)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    try Program.run(arguments, with: ["pain.csv": Self.table]).outcome
  }

  @Test func textHasSharesTherapistsByNameAndLimits() throws {
    let run = try run(["outcome", "pain.csv", "--behaviour", "validation", "--moderator", "age"])
    #expect(run.status == 0 && run.errors == "")
    #expect(run.output.hasPrefix("50 clients of 10 therapists\n"))
    #expect(run.output.contains("share of variance that goes with therapists: 0."))
    #expect(run.output.contains("validation, within therapists: "))
    #expect(run.output.contains("Observational: clients were not assigned"))
    let names = run.output.matches(of: #/\n  (T\d)\s/#).map { String($0.1) }
    #expect(names == (0..<10).map { "T\($0)" })
  }

  @Test func tablesAreTidy() throws {
    let run = try run(["outcome", "pain.csv", "--format", "csv"])
    let lines = run.output.split(separator: "\n")
    #expect(lines.first == "subject,figure,value,low,high,se,undefined,clients,method")
    #expect(lines.contains { $0.hasPrefix("all,therapist-share,") })
    #expect(lines.count { $0.contains(",effect,") } == 10)
    let json = try self.run(["outcome", "pain.csv", "--format", "json"])
    #expect(json.status == 0 && !json.output.contains("nan"))
  }

  @Test func aColumnThatIsNotThereIsNamedWithThoseThatAre() throws {
    let run = try run(["outcome", "pain.csv", "--behaviour", "warmth"])
    #expect(run.status == 2)
    #expect(run.errors.contains("[no-such-column]") && run.errors.contains("validation, age"))
  }

  @Test func codingsAreAskedForTogether() throws {
    let run = try run(["outcome", "pain.csv", "--code", "praise"])
    #expect(run.status == 2 && run.errors.contains("[outcome-needs-codings]"))
  }

  @Test func simulatedCoverageIsTheSameEveryTime() throws {
    let arguments = ["coverage", "--replicates", "3", "--only", "scores, 6"]
    let first = try run(arguments)
    #expect(first.status == 0)
    #expect(try run(arguments).output == first.output)
    #expect(first.output.contains("| scores, 6 therapists, share 0.05 | grid | "))
  }
}
