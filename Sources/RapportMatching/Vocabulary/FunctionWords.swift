/// Words that carry grammar rather than content, as folded tokens after contractions came apart.
package enum FunctionWords {
  /// All of them, by class.
  package static let all: Set<String> = Set(
    articles + pronouns + auxiliaries + prepositions + conjunctions + adverbs + sounds)

  private static let articles = [
    "a", "an", "the", "this", "that", "these", "those", "some", "any", "each", "every", "either",
    "neither", "no", "all", "both", "few", "many", "much", "more", "most", "less", "least",
    "several", "such", "other", "another", "own", "same", "enough",
  ]
  private static let pronouns = [
    "i", "me", "my", "mine", "myself", "you", "your", "yours", "yourself", "yourselves", "he",
    "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "we", "us",
    "our", "ours", "ourselves", "they", "them", "their", "theirs", "themselves", "one", "ones",
    "who", "whom", "whose", "which", "what", "someone", "somebody", "something", "anyone",
    "anybody", "anything", "everyone", "everybody", "everything", "none", "nobody", "nothing",
  ]
  private static let auxiliaries = [
    "am", "is", "are", "was", "were", "be", "been", "being", "have", "has", "had", "having", "do",
    "does", "did", "doing", "done", "can", "could", "will", "would", "shall", "should", "may",
    "might", "must", "ought", "'s", "'d", "not", "got", "get", "gets", "getting", "going", "gonna",
    "let", "us",
  ]
  private static let prepositions = [
    "of", "in", "on", "at", "by", "for", "with", "about", "against", "between", "into", "through",
    "during", "before", "after", "above", "below", "to", "from", "up", "down", "out", "off", "over",
    "under", "onto", "upon", "within", "without", "around", "across", "along", "toward", "towards",
    "behind", "beside", "beyond", "near", "since", "until", "till", "per", "via", "like", "than",
    "as",
  ]
  private static let conjunctions = [
    "and", "but", "or", "nor", "so", "if", "because", "cause", "cos", "while", "when", "where",
    "why", "how", "whether", "unless", "although", "though", "then", "whatever", "whenever",
    "wherever", "whoever", "however",
  ]
  private static let adverbs = [
    "here", "there", "now", "just", "only", "very", "too", "also", "again", "once", "even", "ever",
    "never", "always", "still", "already", "yet", "quite", "rather", "really", "actually",
    "basically", "maybe", "perhaps", "kind", "sort", "bit", "lot", "lots", "well", "anyway", "else",
    "almost", "away", "back", "please",
  ]
  private static let sounds = [
    "okay", "ok", "yeah", "yes", "yep", "yup", "right", "alright", "oh", "ah", "mm", "mmm", "mm-hm",
    "mm-hmm", "mhm", "mmhm", "uh-huh", "huh", "hey", "hi", "hello", "wow", "sure",
  ]
}
