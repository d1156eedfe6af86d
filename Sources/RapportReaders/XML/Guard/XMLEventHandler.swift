/// What a push parser reports, in the order of the file.
protocol XMLEventHandler: AnyObject {
  /// An element begins. A fault stops the parser.
  func start(_ name: XMLName, _ attributes: [XMLAttributeEvent], at place: XMLPlace) -> XMLFault?
  /// The innermost open element ends.
  func end()
  /// Text within the innermost open element; it may come in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// An attribute as it comes; its value is valid during the call only.
struct XMLAttributeEvent {
  var name: XMLName
  var value: UnsafeBufferPointer<UInt8>
}
