import Foundation
import RapportReports
import Testing

/// Writes the sample's report where `RAPPORT_PREVIEW` says, to look at it in a browser.
@Suite struct PreviewTests {
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["RAPPORT_PREVIEW"] != nil, "skipped: not asked for"))
  func preview() throws {
    let folder = try #require(ProcessInfo.processInfo.environment["RAPPORT_PREVIEW"])
    try SampleStudy.site().write(to: folder)
  }
}
