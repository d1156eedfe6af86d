import RapportTranscripts

/// How transcripts stand in an XML vocabulary: which element is an utterance, where its speaker,
/// text and times are.
///
/// Read from a small JSON file; docs/reference/formats-xml.md describes it.
public struct XMLMapping: Sendable {
  /// The mapping's name, for messages.
  public internal(set) var name: String
  /// What vocabulary it is for, in one line.
  public internal(set) var summary = ""
  var roots: [String] = []
  /// Namespaces of the root; empty string for none; a `*` at the end stands for anything.
  var rootNamespaces: [String] = []
  var session: SessionRule
  var speakers = SpeakerRule()
  var utterance: UtteranceRule
  var marks: [MarkRule] = []
  var milestones = MilestoneRule()
  var timeline: TimelineRule?
  var layers: LayerRule?
  /// Elements that are known to be no speech, and what is in them.
  var aside: [XMLPath] = []
  var roles: [String: SpeakerRole] = [:]
  var requiredUtterances = 1

  /// Where a session is and what is known about it.
  struct SessionRule: Sendable {
    var each: XMLPath
    var id: [XMLPath] = []
    var date: [XMLPath] = []
    var language: [XMLPath] = []
    var number: [XMLPath] = []
  }

  /// Who speaks.
  struct SpeakerRule: Sendable {
    var each: [XMLPath] = []
    var id: [XMLPath] = []
    /// Other labels the same speaker goes by.
    var aliases: [XMLPath] = []
    var name: [XMLPath] = []
    var role: [XMLPath] = []
  }

  /// How texts and tokens become one text.
  enum Join: String, Sendable, CaseIterable {
    /// The text as it stands, white space evened out.
    case raw
    /// Tokens with a blank between.
    case tokens
    /// Tokens with a blank between but none before punctuation.
    case glued = "tokens-glued"
  }

  enum Order: String, Sendable, CaseIterable {
    case file, time
  }

  /// What an utterance is.
  struct UtteranceRule: Sendable {
    var each: [XMLPath]
    var id: [XMLPath] = []
    var speaker: [XMLPath] = []
    var separator: String?
    var addressee: [XMLPath] = []
    var start: [XMLPath] = []
    var end: [XMLPath] = []
    var unit = XMLTimeUnit.seconds
    var text: [XMLPath] = []
    var skip: [XMLPath] = []
    var join = Join.raw
    var breaks: [XMLPath] = []
    var tokens = TokenRule()
    var order = Order.file
    var chain: ChainRule?
    var reference: ReferenceRule?
    var numberIsSilence = false
  }

  /// What a token is and where no blank stands beside it.
  struct TokenRule: Sendable {
    var each: [XMLPath] = []
    var punctuation: [XMLPath] = []
    var joinBefore: [XMLPath] = []
    var joinAfter: [XMLPath] = []
    /// Whether text outside tokens counts where an utterance has tokens.
    var keepsOutside = true
  }

  /// Pieces of one utterance: the next one belongs to it where its start is the end of this.
  struct ChainRule: Sendable {
    var start: [XMLPath]
    var end: [XMLPath]
  }

  /// An element that takes its times from another.
  struct ReferenceRule: Sendable {
    var each: XMLPath
    var id: [XMLPath]
    var to: [XMLPath]
  }

  /// An element that is shown in the text but is no word.
  struct MarkRule: Sendable {
    var each: XMLPath
    var kind: Mark.Kind
    var label: [XMLPath] = []
    var word: String
    var duration: [XMLPath] = []
  }

  /// Empty elements at which a new utterance begins.
  struct MilestoneRule: Sendable {
    var time: XMLPath?
    var speaker: XMLPath?
    /// Whether the speaker's value is its place, from 1, in the utterance's list of speakers.
    var speakerIsPosition = false
    var cutsAtTime = true
  }

  /// Points in time that utterances refer to.
  struct TimelineRule: Sendable {
    var each: XMLPath
    var id: [XMLPath]
    var value: [XMLPath]
    var unit = XMLTimeUnit.seconds
    var unitPath: [XMLPath] = []
    var since: [XMLPath] = []
    /// Whether the first point without a value is the beginning.
    var firstIsOrigin = false
  }

  /// Parallel texts or tiers, of which some are to be read.
  struct LayerRule: Sendable {
    /// When there must be a choice.
    enum Choice: String, Sendable, CaseIterable {
      /// Several layers of one speaker.
      case perSpeaker = "one-per-speaker"
      /// Several layers at all.
      case one
    }
    var each: XMLPath
    var name: [XMLPath]
    var speaker: [XMLPath] = []
    var choice = Choice.one
    /// Layers that may hold speech; all, if empty.
    ///
    /// Others are read only when asked for.
    var only: [XMLPath] = []
    /// A layer with a value among those of `unlessIn` doesn't hold speech.
    var unlessValue: [XMLPath] = []
    var unlessIn: XMLPath?
  }
}
