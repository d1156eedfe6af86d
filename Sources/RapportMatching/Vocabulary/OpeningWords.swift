/// Words and phrases that may open a sentence without being part of what it says.
///
/// Folded tokens as `Tokenizer` gives them, the tokens of a phrase parted by a blank: *that's good*
/// is `that 's good`. Compared token by token, nothing but the same token matches.
package enum OpeningWords {
  /// Single words.
  package static let words: Set<String> = [
    // acknowledging
    "okay", "ok", "okey", "right", "alright", "alrighty", "righto", "yeah", "yes", "yep", "yup",
    "yea", "ya", "aye", "sure", "exactly", "absolutely", "definitely", "certainly", "totally",
    "precisely", "indeed", "correct", "true", "gotcha", "understood", "agreed",
    // sounds
    "mm", "mmm", "mm-hm", "mm-hmm", "mhm", "mhmm", "mmhm", "mmhmm", "mm-mhm", "uh-huh", "uh-hum",
    "um-hum", "um-hm", "huh", "oh", "ooh", "ohh", "ah", "ahh", "aha", "ah-ha", "aw", "aww", "ha",
    "haha", "hmm", "hmmm", "wow", "whoa", "gosh", "phew",
    // praising
    "great", "good", "cool", "perfect", "excellent", "wonderful", "brilliant", "fantastic",
    "awesome", "lovely", "nice", "amazing", "terrific", "interesting", "super",
    // greeting and thanking
    "hi", "hey", "hello", "thanks", "cheers",
    // joining on
    "so", "well", "and", "but", "or", "now", "then", "because", "cos", "cuz", "anyway", "anyways",
    "also", "plus", "actually",
  ]

  /// Phrases of two words and more.
  package static let phrases: [String] = [
    "all right", "i see", "i mean", "you know", "of course", "got it", "i got it", "no worries",
    "no problem", "thank you", "thank you so much", "thank you very much", "many thanks",
    "fair enough", "for sure", "that 's good", "that 's great", "that 's right", "that 's true",
    "that 's fine", "that 's okay", "that 's ok", "that 's it", "that 's fair", "that 's lovely",
    "that 's wonderful", "that 's excellent", "that 's interesting", "that is good",
    "that is great", "that is right", "that is true", "that makes sense", "makes sense",
    "it makes sense", "sounds good", "sounds great", "that sounds good", "that sounds great",
    "very good", "very well", "very nice", "so good", "good morning", "good afternoon",
    "good evening", "oh my god", "oh my gosh", "my god", "oh dear", "oh no", "by the way",
    "at any rate", "in any case", "let us see", "well then", "there you go", "here we go",
    "no doubt",
  ]
}
