/// Which sessions are compared: those of a list, those not of another, or all.
public struct SessionSelection: Hashable, Sendable {
  /// Only these; nil for all.
  public var only: SessionList?
  /// Not these; nil for none left out.
  public var except: SessionList?

  /// Makes a selection.
  public init(only: SessionList? = nil, except: SessionList? = nil) {
    self.only = only
    self.except = except
  }

  /// Whether a session belongs to it.
  public func contains(_ session: String) -> Bool {
    (only?.ids.contains(session) ?? true) && !(except?.ids.contains(session) ?? false)
  }
}
