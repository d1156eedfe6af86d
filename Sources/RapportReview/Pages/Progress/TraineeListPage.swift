import RapportReports

/// Whose codes can be seen against the final ones, by name: without figures, which would rank them.
struct TraineeListPage {
  let visit: Visit
  let names: [String]

  /// The page in UTF-8.
  func html() -> [UInt8] {
    SitePage(
      title: "Trainees", kind: "Codes against the final ones", visitor: visit.visitor,
      body: names.isEmpty
        ? .element(.p) { "The study has no trainees yet." }
        : .element(.ul) {
          for name in names {
            HTML.element(.li) {
              HTML.element(.a, [.href(.site(["progress", name]))]) {
                HTML.element(.bdi) { name }
              }
            }
          }
        }
    ).html()
  }
}
