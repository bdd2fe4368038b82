// How long the texts of a deck may be, in UTF-16 units. Far above any real note; they keep a hostile document
// from making a card that no screen can show.

export const TEXT_LIMITS = {
  title: 300,
  source: 2_000,
  question: 10_000,
  label: 200,
  /** A point's text, a lead-in, a closing, a remark. */
  text: 50_000,
  /** A side of a template, a style sheet: shared decks bring scripts and fonts along in them. */
  template: 4_000_000,
} as const;

/** Most points a note may have. */
export const MOST_POINTS = 500;

/** Most notes a deck may have. */
export const MOST_NOTES = 200_000;

/** Those of some tags that a note may have: none too long, and not too many. */
export function tagsWithin(tags: readonly string[]): readonly string[] {
  return tags.filter((tag) => tag.length <= TEXT_LIMITS.label).slice(0, MOST_POINTS);
}
