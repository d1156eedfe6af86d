/// What stands for an address, a number or a date that would tell who somebody is.
enum Mask: String, CaseIterable {
  /// An e-mail address.
  case email = "EMAIL"
  /// The address of a page.
  case address = "URL"
  /// A name on a platform: `@somebody`.
  case handle = "HANDLE"
  /// A telephone number, or a number or code by which somebody is known.
  case number = "NUMBER"
  /// A day.
  case date = "DATE"
  /// An age over 89.
  case age = "AGE"
}
