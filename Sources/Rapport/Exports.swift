// The library in one import, for other packages; never used inside this one. RapportMatching and
// RapportFitting promise nothing to other packages and are not among them.
@_exported public import RapportCodebooks
@_exported public import RapportCoding
@_exported public import RapportProfiles
@_exported public import RapportReaders
@_exported public import RapportReliability
@_exported public import RapportReports
@_exported public import RapportTranscripts
