/// A talk and a codebook, and commands run on them.
enum CodebookTools {
  static let talk = """
    T: Hello there. You seem upset.
    C: I'm fine. I am fine, really.
    T: Okay. And the homework?
    C: Fine weather. Not fine, it was silly.
    C: He was fine.
    """

  static let codebook = """
    codebook: signs
    version: 0.1.0
    title: Signs
    description: Two codes.
    language: en
    source: our own
    lists:
      tasks: ["homework", "diary"]
    codes:
      - code: denial
        alias: [RW1]
        name: Denial
        definition: Says it was nothing.
        source: our own
        roles: [client]
        family: withdrawal
        rules:
          - id: denial.fine
            phrase: ["i am fine", "i am fine really"]
          - id: denial.never
            phrase: ["[so] nothing"]
            words: { at-most: 1 }
            unless: { phrase: ["nothing"] }
        examples:
          - applies: "«I'm fine»."
          - does-not-apply: "Fine weather."
      - code: complaint
        name: Complaint
        definition: Finds fault.
        source: our own
        roles: [client]
        rules:
          - id: complaint.silly
            phrase: ["it was silly", "@tasks"]
        examples:
          - applies: "«It was silly»."
          - does-not-apply: "Silly me."
    """

  /// Runs a command in a folder with `s.txt`, `signs.yaml` and more files.
  ///
  /// - Returns: how it ended, and what is in the files named in `reading` afterwards.
  static func run(
    _ arguments: [String], files: [String: String] = [:], reading: [String] = []
  ) throws -> (outcome: Program.Outcome, contents: [String: String]) {
    try Program.run(
      arguments, with: ["s.txt": talk, "signs.yaml": codebook].merging(files) { $1 },
      reading: reading)
  }
}
