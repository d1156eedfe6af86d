extension Transcript {
  /// Reads a transcript in the JSON form of docs/reference/transcript-json.md.
  ///
  /// - Parameters:
  ///   - json: UTF-8.
  ///   - file: the file's name for complaints and places; without it utterances have no location.
  ///   - line: the line of the file on which `json` begins.
  ///   - sessionID: the session's id, used where the value names none.
  /// - Returns: the transcript, with warnings about keys that aren't known.
  /// - Throws: `InvalidInput` with every complaint.
  public static func decode(
    json: ArraySlice<UInt8>, file: String = "", line: Int = 1, sessionID: String? = nil
  ) throws(InvalidInput) -> Diagnosed<Transcript> {
    try decode(JSONParser.parse(json, file: file, line: line), sessionID: sessionID)
  }

  /// Makes a transcript of a JSON value.
  package static func decode(
    _ node: JSONNode, sessionID: String?
  ) throws(InvalidInput) -> Diagnosed<Transcript> {
    var decoder = TranscriptJSONDecoder()
    let transcript = try decoder.transcript(node, sessionID: sessionID)
    return Diagnosed(transcript, decoder.complaints)
  }
}
