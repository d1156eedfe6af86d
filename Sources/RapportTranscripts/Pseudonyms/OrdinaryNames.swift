/// Names that are ordinary English words too, or single letters.
enum OrdinaryNames {
  /// Whether a folded name is one.
  static func contains(_ folded: String) -> Bool {
    folded.utf8.count <= 1 || months.contains(folded) || words.contains(folded)
  }

  /// Names that are months: `in May` is none.
  static let months: Set<String> = ["april", "may", "june", "july", "august", "march"]

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  private static let words = set(
    """
    ah ai am an as at be by do go he hi if in is it ma me my no of oh ok on or pa so to up us we
    ace amber angel archer are art ash aspen autumn baker banks bay bell berry best bill birch
    bird bishop black blue bond booth bow boy branch brand bridge bright brook brooks brown buck
    bud bush butler butter can carol carpenter carter case cash chance charity chase chip chuck
    church clay clement cliff close constant cook cooper coral cotton cross cruise crystal daisy
    dale darling dawn day dean dell did does dolly don dove drew duke earl earnest east ember ever
    faith farmer fern field fields fisher flint flora flower ford forest foster fox frank friend
    frost gale gardener garland gay gene gentry ginger glass gold good grace grant gray green grey
    guy hail hall han hand harmony harper harsh hart has hazel heath heather her herb hill him his
    holiday holly honey hood hope house how hunt hunter iris its ivory ivy jack jade jasmine jewel
    joy judge justice keen king kit knight lake lamb lance lane lark last laurel law let liberty
    light lily little long lord lot love low lucky major man marina marine mark marks marshal
    marshall mason mat max may mead melody men mercy merit merry miles mill miller mills mind
    misty money moon moss nana nick noble norm north not now oak olive opal our out own page park
    parks pat patience peach pearl peg penny pepper petal pierce pike pine piper pope poppy porter
    post potter power powers precious price pride prince prudence queen rain ray read red reed
    reeves reign rich richer rip river rivers rob robin rock rod rose rowan royal ruby rusty sage
    saint salt sand sandy savage scarlet sea see senior sharp she shell shepherd short silver sir
    sky small smart snow solo song sorrow south spring star stark sterling still stone storm
    strange street stride strong sue summer summers sun sunny swan sweet swift tab tail tanner
    temple the thorn tiger too tower town trinity trip trusty tucker turner use valentine van vane
    venture verity victor violet walker wall walls ward warden was waters way weaver weeks west
    white who why wild will wills winter wise wolf wood woods worth wren yes you young
    """)
}
