/// What a study says of itself.
package struct StudyDescription: Hashable, Sendable {
  /// A random id; a copy has the same.
  package var uid: String
  /// What people call it.
  package var name: String
  /// What it is about; nil where nobody said.
  package var description: String?
  /// When it was made, in milliseconds since 1970.
  package var createdAt: Int
}
