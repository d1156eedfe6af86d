/// Words around names, folded.
enum NameWords {
  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  /// Titles, which are no part of a name.
  static let titles = set("dr mr mrs ms miss mx prof professor doctor sir madam sister nurse rev")

  /// What speakers' labels say of a role: `THERAPIST`, `Male voice`, `Co-leader 2`.
  static let roles = set(
    """
    therapist therapists client clients patient patients counsellor counselor coach psychologist
    psychiatrist psychotherapist analyst practitioner clinician facilitator leader leaders coleader
    co member members participant participants group all both several everybody everyone others
    interviewer interviewee respondent moderator researcher observer supervisor supervisee trainee
    student interpreter translator speaker unknown unidentified unclear other person voice male
    female man woman boy girl child adult mother father mum mom dad parent partner husband wife
    couple family staff nurse doctor host guest caller agent user assistant narrator transcriber
    author editor audio video recording first second third left right the and of
    th ther thp pt pat cl cli clt cnsl coun int intv inter iv ie ir mod obs sup res fac ld ldr mem
    par part spk spkr unk tx rx mc
    """)

  /// Words before which a month stands: `in May`.
  static let beforeMonths = set(
    """
    in last next this since until till by of early late mid during from before after each every
    around past previous coming following on
    """)

  /// Capitalized words that are no names of people, places or organisations that could tell who
  /// somebody is.
  static let capitalized = set(
    """
    i ok okay monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays
    thursdays fridays saturdays sundays january february march april may june july august september
    october november december christmas easter halloween thanksgiving ramadan hanukkah diwali god
    lord jesus christ bible quran koran allah buddha christian christianity muslim islam jewish hindu
    buddhist catholic protestant english french german spanish italian dutch polish russian chinese
    japanese american british european african asian indian irish scottish welsh mum mummy mom mommy
    dad daddy grandma grandpa granny grandad nan nana auntie aunt uncle internet google facebook
    instagram whatsapp youtube netflix zoom skype tv covid xanax prozac valium socratic
    """
  ).union(titles)
}
