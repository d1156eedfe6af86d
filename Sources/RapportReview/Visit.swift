import RapportCodebooks
import RapportCoding
import RapportReports
import RapportTranscripts

/// One request of somebody who was let in, with what answering it takes.
struct Visit: Sendable {
  let desk: ReviewDesk
  let gate: AccessGate
  let passwords: Passwords
  let visitor: Visitor
  let request: ReviewRequest
  /// The form that was sent; empty where none was.
  let form: FormValues

  /// The part of the path at a place; empty behind its end.
  func part(_ place: Int) -> String {
    request.path.indices.contains(place) ? request.path[place] : ""
  }

  /// The value of the query under a name.
  func query(_ name: String) -> String? { request.query[name] }

  /// The names of codes.
  var catalogue: CodeCatalogue { desk.catalogue }

  /// What every form of the site carries.
  var guarding: HTML { Controls.hidden("csrf", visitor.formToken) }
}
