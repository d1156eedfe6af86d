/// A golden case asks for a variant of a statistic that isn't there.
struct UnknownChoice: Error, CustomStringConvertible {
  let name: String

  var description: String { "there is no variant '\(name)'" }
}
