/// English words whose forms no rule gives.
enum IrregularWords {
  /// Words with all their other forms: *be*, modal verbs, nouns with irregular plurals.
  static let complete: [String: [String]] = table(
    """
    be am are been being is was were
    have had has having
    do did does doing done
    go goes going gone went
    can could
    will would
    may might
    shall should
    must
    ought
    analysis analyses
    basis bases
    child children
    crisis crises
    criterion criteria
    foot feet
    goose geese
    grandchild grandchildren
    half halves
    hypothesis hypotheses
    knife knives
    leaf leaves
    life lives
    loaf loaves
    man men
    mouse mice
    person people persons
    phenomenon phenomena
    self selves
    shelf shelves
    stepchild stepchildren
    thief thieves
    tooth teeth
    wife wives
    wolf wolves
    woman women
    """)

  /// Verbs with their past and participle; the other forms are regular.
  static let pasts: [String: [String]] = table(
    """
    arise arose arisen
    awake awoke awoken
    babysit babysat
    bear bore born borne
    beat beat beaten
    become became become
    befall befell befallen
    begin began begun
    bend bent
    bet bet
    bid bid
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    broadcast broadcast
    build built
    burn burned burnt
    burst burst
    buy bought
    cast cast
    catch caught
    choose chose chosen
    cling clung
    come came
    cost cost
    creep crept
    cut cut
    deal dealt
    dig dug
    dive dived dove
    draw drew drawn
    dream dreamed dreamt
    drink drank drunk
    drive drove driven
    dwell dwelled dwelt
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    fit fit fitted
    flee fled
    fling flung
    fly flew flown
    forbid forbade forbidden
    forecast forecast
    foresee foresaw foreseen
    forget forgot forgotten
    forgive forgave forgiven
    forgo forwent forgone
    forsake forsook forsaken
    freeze froze frozen
    get got gotten
    give gave given
    grind ground
    grow grew grown
    hang hung hanged
    hear heard
    hide hid hidden
    hit hit
    hold held
    hurt hurt
    input input
    keep kept
    kneel knelt kneeled
    knit knit knitted
    know knew known
    lay laid
    lead led
    lean leaned leant
    leap leaped leapt
    learn learned learnt
    leave left
    lend lent
    let let
    lie lay lain lied
    light lit lighted
    lose lost
    make made
    mean meant
    meet met
    mishear misheard
    mislead misled
    misread misread
    mistake mistook mistaken
    misunderstand misunderstood
    mow mowed mown
    offset offset
    outgrow outgrew outgrown
    overcome overcame
    overdo overdid overdone
    overeat overate overeaten
    overhear overheard
    override overrode overridden
    oversleep overslept
    overtake overtook overtaken
    overthink overthought
    overthrow overthrew overthrown
    partake partook partaken
    pay paid
    prove proved proven
    put put
    quit quit
    read read
    rebuild rebuilt
    redo redid redone
    repay repaid
    reset reset
    rethink rethought
    retell retold
    rewrite rewrote rewritten
    rid rid
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran
    saw sawed sawn
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set set
    sew sewed sewn
    shake shook shaken
    shed shed
    shine shone shined
    shoot shot
    show showed shown
    shrink shrank shrunk
    shut shut
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    slide slid
    sling slung
    slit slit
    smell smelled smelt
    sneak sneaked snuck
    speak spoke spoken
    speed sped speeded
    spell spelled spelt
    spend spent
    spill spilled spilt
    spin spun
    spit spat spit
    split split
    spoil spoiled spoilt
    spread spread
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    stink stank stunk
    strike struck stricken
    string strung
    strive strove striven strived
    swear swore sworn
    sweep swept
    swell swelled swollen
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    thrive thrived throve
    throw threw thrown
    thrust thrust
    tread trod trodden
    undergo underwent undergone
    understand understood
    undertake undertook undertaken
    undo undid undone
    uphold upheld
    upset upset
    wake woke woken waked
    wear wore worn
    weave wove woven
    weep wept
    win won
    wind wound
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    wring wrung
    write wrote written
    """)

  /// One word a line, with its other forms behind it.
  private static func table(_ text: String) -> [String: [String]] {
    var table: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let base = words.first else { continue }
      table[base] = Array(words.dropFirst())
    }
    return table
  }
}
