import RapportTranscripts

/// The mappings that come with Rapport: the files of the folder Mappings.
enum BuiltInMappings {
  static let files: [(name: String, bytes: [UInt8])] = [
    ("plain.json", PackageResources.plain_json),
    ("transcriber.json", PackageResources.transcriber_json),
    ("elan.json", PackageResources.elan_json),
    ("exmaralda-basic.json", PackageResources.exmaralda_basic_json),
    ("exmaralda-segmented.json", PackageResources.exmaralda_segmented_json),
    ("folker.json", PackageResources.folker_json),
    ("talkbank.json", PackageResources.talkbank_json),
    ("folia.json", PackageResources.folia_json),
    ("akoma-ntoso.json", PackageResources.akoma_ntoso_json),
  ]

  static func all() throws(InvalidInput) -> [XMLMapping] {
    var mappings: [XMLMapping] = []
    for file in files { mappings.append(try XMLMapping.load(file.bytes, name: file.name)) }
    return mappings
  }

  static func tei() throws(InvalidInput) -> XMLMapping {
    try XMLMapping.load(PackageResources.tei_json, name: "tei.json")
  }
}

extension XMLMapping {
  /// Whether the mapping is for files with this root element.
  func fits(_ root: XMLName) -> Bool {
    roots.contains(root.local)
      && rootNamespaces.contains { namespace in
        namespace.hasSuffix("*")
          ? root.namespace.hasPrefix(namespace.dropLast()) : root.namespace == namespace
      }
  }
}
