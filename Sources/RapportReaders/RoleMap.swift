public import RapportTranscripts

/// Gives speakers' labels their roles.
///
/// What the user says comes first, then what the file says, then what the label itself says beyond
/// doubt. A label that could be either role stays `unknown`: `C` may be client or counsellor, `P`
/// patient or participant, `I` interviewer or interviewee, and a first name says nothing.
public struct RoleMap: Sendable {
  /// Roles by label as the user wrote them.
  private var given: [String: SpeakerRole] = [:]
  /// Whether the session is a group's, so that clients are members.
  public var isGroup: Bool

  /// Makes a map of what the user said, such as `--roles T=therapist,C=client`.
  public init(_ given: [String: SpeakerRole] = [:], isGroup: Bool = false) {
    self.isGroup = isGroup
    for label in given.keys.sorted() { self.given[Self.folded(label)] = given[label] }
  }

  /// The roles of all labels of a session; they are looked at together, since `C` beside `T` is the
  /// client and `C` beside `P` may be the counsellor.
  public func roles(of labels: [String]) -> [String: SpeakerRole] {
    let words = labels.map { (label: $0, word: Self.baseWord(of: $0)) }
    let kinds = Set(words.map(\.word))
    let hasTherapist = !kinds.isDisjoint(with: Self.therapistWords)
    let isGroup =
      self.isGroup || !kinds.isDisjoint(with: Self.leaderWords.union(Self.memberWords))
    var roles: [String: SpeakerRole] = [:]
    for (label, word) in words {
      if let role = given[Self.folded(label)] {
        roles[label] = role
      } else if Self.therapistWords.contains(word) {
        roles[label] = .therapist
      } else if Self.memberWords.contains(word) {
        roles[label] = .member
      } else if Self.clientWords.contains(word)
        || word == "c" && hasTherapist
        || word == "p" && hasTherapist && !kinds.contains("c")
      {
        roles[label] = isGroup ? .member : .client
      } else if Self.otherWords.contains(word) {
        roles[label] = .other
      } else {
        roles[label] = .unknown
      }
    }
    return roles
  }

  /// Whether the user named this label.
  public func names(_ label: String) -> Bool { given[Self.folded(label)] != nil }

  /// A label as it is compared: lower case, without blanks, dots and underscores.
  package static func folded(_ label: String) -> String {
    String(label.lowercased().filter { !$0.isWhitespace && $0 != "." && $0 != "_" })
  }

  /// The folded label without a number at its end: `Therapist 1` and `T1` are `therapist` and `t`.
  package static func baseWord(of label: String) -> String {
    let folded = folded(label)
    let base = folded.prefix { !$0.isNumber && $0 != "#" && $0 != "-" }
    let rest = folded.dropFirst(base.count)
    return rest.allSatisfy({ $0.isNumber || $0 == "#" || $0 == "-" }) ? String(base) : folded
  }

  static let leaderWords: Set<String> = [
    "leader", "l", "coleader", "co-leader", "facilitator", "cofacilitator", "co-facilitator",
    "groupleader",
  ]
  static let therapistWords: Set<String> = leaderWords.union([
    "t", "th", "therapist", "cotherapist", "co-therapist", "counsellor", "counselor",
    "psychotherapist", "psychologist", "clinician", "thérapeute", "therapeut", "therapeutin",
    "terapeuta",
  ])
  static let clientWords: Set<String> = [
    "client", "cl", "patient", "pt", "pat", "klient", "klientin", "patientin", "cliente",
    "paciente",
  ]
  static let memberWords: Set<String> = ["member", "groupmember", "mem"]
  static let otherWords: Set<String> = [
    "interpreter", "translator", "observer", "supervisor", "receptionist", "nurse", "narrator",
    "all", "everyone", "everybody", "several", "group", "both", "unidentified",
    "unknownspeaker", "?", "??",
  ]
  /// Words that are speakers but say nothing about the role.
  static let speakerWords: Set<String> = [
    "speaker", "spk", "interviewer", "interviewee", "int", "i", "p", "c", "participant",
    "moderator", "mother", "father", "parent", "partner", "wife", "husband", "child", "doctor",
    "gp", "m", "f", "s", "q", "a",
  ]
}
