// swift-tools-version: 6.2
import PackageDescription

/// Every target is built under the same strict rules; a warning stops the build.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A library module.
///
/// It may use the modules listed, and SwiftPM lets it use no other.
func module(
  _ name: String, uses dependencies: [Target.Dependency] = [],
  resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

/// The tests of a module, with what they need beside it.
func tests(of name: String, using dependencies: [Target.Dependency] = [], exclude: [String] = [])
  -> Target
{
  .testTarget(
    name: "\(name)Tests", dependencies: ["RapportTestSupport"] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "rapport",
  // Int128, in which moments add up, is part of the system there.
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Rapport", targets: ["Rapport"]),
    .library(name: "RapportReliability", targets: ["RapportReliability"]),
    .executable(name: "rapport", targets: ["RapportCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // Each module uses only modules above it.
    module("RapportTranscripts"),
    module("RapportReliability"),
    module(
      "RapportReaders", uses: ["RapportTranscripts", "CLibXML2"],
      resources: [.embedInCode("Mappings")]),
    module(
      "RapportCodebooks",
      uses: [
        "RapportTranscripts", "Yams", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    module("RapportMatching", uses: ["RapportTranscripts", "RapportCodebooks"]),
    module(
      "RapportCoding",
      uses: ["RapportTranscripts", "RapportCodebooks", "RapportMatching", "RapportReliability"],
      resources: [.embedInCode("Validation/validation-gate.json")]),
    // GRDB builds on the system's SQLite: libsqlite3-dev. No other module knows of either.
    module(
      "RapportStore",
      uses: [
        "RapportTranscripts", "RapportCodebooks", "RapportCoding",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    module(
      "RapportFitting",
      uses: [
        "RapportTranscripts", "RapportCodebooks", "RapportMatching", "RapportCoding",
        "RapportReliability",
      ]),
    module(
      "RapportProfiles",
      uses: ["RapportTranscripts", "RapportCodebooks", "RapportCoding", "RapportReliability"],
      resources: [
        .embedInCode("Sufficiency/sufficiency.json"), .embedInCode("Thresholds/thresholds.json"),
      ]),
    module(
      "RapportReports",
      uses: [
        "RapportTranscripts", "RapportCodebooks", "RapportCoding", "RapportReliability",
        "RapportProfiles",
      ],
      resources: [.embedInCode("Style/report.css")]),
    // FlyingFox serves the page; ReviewServer.swift alone knows of it.
    module(
      "RapportReview",
      uses: [
        "RapportTranscripts", "RapportCodebooks", "RapportReliability", "RapportCoding",
        "RapportProfiles", "RapportReports", "RapportStore",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [.embedInCode("Assets/review.css"), .embedInCode("Assets/review.js")]),
    module(
      "Rapport",
      uses: [
        "RapportTranscripts", "RapportReaders", "RapportCodebooks", "RapportReliability",
        "RapportCoding", "RapportProfiles", "RapportReports",
      ]),
    .executableTarget(
      name: "RapportCLI",
      dependencies: [
        "RapportTranscripts", "RapportReaders", "RapportCodebooks",
        "RapportReliability", "RapportCoding", "RapportFitting", "RapportProfiles",
        "RapportReports", "RapportStore", "RapportReview",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(
      name: "RapportTestSupport",
      dependencies: [
        "RapportTranscripts", "RapportCodebooks", "RapportMatching", "RapportCoding",
      ],
      path: "Tests/RapportTestSupport", swiftSettings: strict),
    tests(of: "RapportTranscripts", using: ["RapportTranscripts"]),
    tests(of: "RapportReliability", using: ["RapportReliability"]),
    tests(
      of: "RapportReaders", using: ["RapportReaders", "RapportTranscripts"],
      exclude: ["Fixtures", "Malformed"]),
    tests(of: "RapportCodebooks", using: ["RapportCodebooks", "RapportTranscripts"]),
    tests(
      of: "RapportMatching",
      using: ["RapportMatching", "RapportCodebooks", "RapportTranscripts"]),
    tests(
      of: "RapportCoding",
      using: [
        "RapportCoding", "RapportCodebooks", "RapportTranscripts", "RapportReliability",
      ]),
    // Killed, and let run out of disk, by the tests of the store.
    .executableTarget(
      name: "StoreProbe",
      dependencies: ["RapportTranscripts", "RapportCodebooks", "RapportCoding", "RapportStore"],
      path: "Tests/StoreProbe", swiftSettings: strict),
    tests(
      of: "RapportStore",
      using: [
        "RapportStore", "RapportCoding", "RapportCodebooks", "RapportTranscripts", "StoreProbe",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], exclude: ["Studies"]),
    tests(
      of: "RapportFitting",
      using: [
        "RapportFitting", "RapportCoding", "RapportMatching", "RapportCodebooks",
        "RapportTranscripts", "RapportReliability",
      ]),
    tests(
      of: "RapportProfiles",
      using: [
        "RapportProfiles", "RapportCoding", "RapportCodebooks", "RapportTranscripts",
        "RapportReliability",
      ]),
    tests(
      of: "RapportReports",
      using: [
        "RapportReports", "RapportProfiles", "RapportCoding", "RapportCodebooks",
        "RapportTranscripts",
      ], exclude: ["Snapshots"]),
    tests(
      of: "RapportReview",
      using: [
        "RapportReview", "RapportStore", "RapportCoding", "RapportCodebooks",
        "RapportReliability", "RapportTranscripts",
      ]),
    tests(
      of: "RapportCLI",
      using: [
        "RapportCLI", "RapportReliability", "RapportStore", "RapportCoding", "RapportCodebooks",
        "RapportTranscripts",
      ], exclude: ["Snapshots"]),
    // The review site in a real browser, where there is one.
    .testTarget(
      name: "BrowserTests",
      dependencies: [
        "RapportTestSupport", "RapportCLI", "RapportStore", "RapportCoding", "RapportCodebooks",
        "RapportTranscripts",
      ],
      exclude: ["Scripts", "Study"], swiftSettings: strict),
    tests(
      of: "ShippedCodebooks",
      using: ["RapportCodebooks", "RapportCoding", "RapportTranscripts"]),
    tests(
      of: "Docs",
      using: ["RapportCodebooks", "RapportReaders", "RapportCoding", "RapportTranscripts"]),
  ]
)
