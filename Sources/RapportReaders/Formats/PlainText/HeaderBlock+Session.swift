import RapportTranscripts

extension HeaderBlock {
  /// The session as the header describes it.
  func session(id: String, options: ReadingOptions) -> Session {
    var session = Session(id: .init(id))
    session.metadata = metadata
    if let value = values[.session] {
      if let number = Int(value) {
        session.number = number
      } else if options.sessionID == nil, !value.contains(where: \.isWhitespace) {
        session.id = .init(value)
      } else {
        session.metadata["session"] = value
      }
    }
    if let value = values[.number] {
      session.number = Int(value)
      if session.number == nil { session.metadata["number"] = value }
    }
    session.date = values[.date]
    if let value = values[.minutes] {
      session.minutes = Self.minutes(value)
      if session.minutes == nil { session.metadata["minutes"] = value }
    }
    session.modality = values[.modality]
    session.language = values[.language]
    session.group = values[.group].map { .init($0) }
    session.therapists = unique([.therapists, .leaders]).map { .init($0) }
    session.clients = unique([.clients, .members]).map { .init($0) }
    session.present = unique([.present])
    return session
  }

  private func unique(_ keys: [HeaderKey]) -> [String] {
    var result: [String] = []
    for key in keys {
      for (name, _) in names(key) where !result.contains(name) { result.append(name) }
    }
    return result
  }

  /// `50`, `50 min`, `00:50:00`.
  private static func minutes(_ text: String) -> Double? {
    if text.contains(":") { return TimeStamp.milliseconds(text).map { Double($0) / 60_000 } }
    let number = text.prefix { $0.isNumber || $0 == "." }
    let unit = text.dropFirst(number.count).filter { $0.isLetter }.lowercased()
    return ["", "m", "min", "mins", "minute", "minutes"].contains(unit) ? Double(number) : nil
  }
}
