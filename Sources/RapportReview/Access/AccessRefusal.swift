/// Why a request is refused, whatever it asks for.
enum AccessRefusal: Error, Equatable {
  /// Another name for this computer than the site goes by: a page of another site may be behind it.
  case host
  /// The request comes from another site's page.
  case origin
  /// No cookie, or one that this site didn't give or doesn't hold for good any more.
  case unknownBrowser
  /// The same where users sign in.
  case signedOut
  /// A form without the token that this site puts into its forms.
  case formToken
  /// A token that is wrong or was used.
  case token
  /// A name or password that is wrong.
  case password
  /// Too many passwords were tried; in so many seconds the next one may be.
  case tooManyTries(Int)
  /// The visitor's role doesn't allow it.
  case role
  /// A session or packet that isn't the visitor's to see, or that isn't there: both look the same.
  case hidden

  /// The HTTP status.
  var status: Int {
    switch self {
    case .hidden: 404
    case .password: 401
    case .tooManyTries: 429
    default: 403
    }
  }

  /// What to tell whoever sent it, and what to do.
  var sentence: String {
    switch self {
    case .host: "Open the address as `rapport review` printed it."
    case .origin: "The request came from another site's page."
    case .formToken: "The form is not one of this site's. Load the page anew; nothing was saved."
    case .password: "Name or password is wrong. Try again."
    case .tooManyTries(let seconds):
      "Too many passwords were tried. Try again in \(Self.duration(seconds)); until then none is"
        + " looked at."
    case .role: "Your role in this study doesn't allow this."
    case .hidden: "The study has no such page for you."
    case .signedOut:
      "You are not signed in any more. Sign in from the first page; nothing was saved."
    case .token, .unknownBrowser:
      "The address that `rapport review` prints lets one browser in, once. Start it again for"
        + " another one."
    }
  }

  private static func duration(_ seconds: Int) -> String {
    guard seconds > 90 else { return seconds == 1 ? "1 second" : "\(seconds) seconds" }
    return "\((seconds + 59) / 60) minutes"
  }
}
