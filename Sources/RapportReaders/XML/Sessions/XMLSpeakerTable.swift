import RapportTranscripts

/// The speakers a file declares, and who a label in it means.
struct XMLSpeakerTable {
  private(set) var declared: [Speaker] = []
  private var indices: [String: Int] = [:]
  private var ambiguous: Set<String> = []
  /// Role words that are none of ours, in the order of the file.
  private(set) var strangeRoles: [String] = []
  private let roles: [String: SpeakerRole]
  private let given: [String: SpeakerRole]

  /// - Parameters:
  ///   - roles: from the mapping, by role word, id or name.
  ///   - given: from the user, by id, name or any other label.
  init(roles: [String: SpeakerRole], given: [String: SpeakerRole]) {
    self.roles = roles
    self.given = given
  }

  mutating func declare(id: String?, aliases: [String], name: String?, role word: String?) {
    let labels = ([id] + aliases.map(Optional.some) + [name]).compactMap { $0 }
    guard let first = labels.first else { return }
    guard id.flatMap({ indices[$0] }) == nil else { return }
    var role = SpeakerRole.unknown
    if let word {
      if let own = SpeakerRole(rawValue: word.lowercased()) ?? roles[word] {
        role = own
      } else if !strangeRoles.contains(word) {
        strangeRoles.append(word)
      }
    }
    for label in labels.reversed() {
      role = roles[label] ?? role
    }
    for label in labels.reversed() {
      role = given[label] ?? role
    }
    declared.append(Speaker(id: .init(first), name: name == first ? nil : name, role: role))
    for label in labels {
      if let other = indices[label], other != declared.count - 1 {
        ambiguous.insert(label)
      } else {
        indices[label] = declared.count - 1
      }
    }
    if let id {
      indices[id] = declared.count - 1
      ambiguous.remove(id)
    }
  }

  /// The speaker a label means; one that isn't declared is made of the label.
  func speaker(_ label: String) -> (speaker: Speaker, isDeclared: Bool) {
    if let index = indices[label], !ambiguous.contains(label) { return (declared[index], true) }
    return (Speaker(id: .init(label), role: given[label] ?? roles[label] ?? .unknown), false)
  }

  /// A pointer as a label: what follows its `#`, if there is one.
  static func label(_ pointer: String) -> String {
    guard let hash = pointer.firstIndex(of: "#") else { return pointer }
    let rest = pointer[pointer.index(after: hash)...]
    return rest.isEmpty ? pointer : String(rest)
  }

  /// A label as a person sees it: without what has no width.
  static func appearance(_ label: String) -> String {
    String(
      String.UnicodeScalarView(
        label.unicodeScalars.filter {
          $0.properties.generalCategory != .format && $0.properties.generalCategory != .control
            && !$0.properties.isWhitespace
        })
    ).lowercased()
  }
}
