import ArgumentParser

/// What every command that codes a corpus takes.
struct CodingOptions: ParsableArguments {
  @OptionGroup var input: InputOptions
  @OptionGroup var books: CodebookOptions

  @Flag(help: "Code transcripts in another language than the codebook's all the same.")
  var force = false
}
