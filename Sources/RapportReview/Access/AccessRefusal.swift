/// Why a request is refused, whatever it asks for.
enum AccessRefusal: Error {
  /// Another name for this computer than the site goes by: a page of another site may be behind it.
  case host
  /// The request comes from another site's page.
  case origin
  /// No cookie, or one that this site didn't give.
  case unknownBrowser
  /// A form without the token that this site puts into its forms.
  case formToken
  /// A token that is wrong or was used.
  case token
  /// A name or password that is wrong.
  case password
  /// The visitor's role doesn't allow it.
  case role
  /// A session or packet that isn't the visitor's to see, or that isn't there: both look the same.
  case hidden
}
