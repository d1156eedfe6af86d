/// Words by which a leader speaks to the whole group.
package enum GroupWords {
  /// Words and phrases as folded tokens, those of a phrase parted by a blank.
  package static let all: [String] = [
    "everyone", "everybody", "anyone", "anybody", "all of you", "you all", "folks", "the group",
    "who else", "some of you", "any of you", "each of you", "both of you",
  ]
}
