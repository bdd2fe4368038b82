// A quick look at a text, so that text without marks costs nothing, and no more than this is needed for the first card.

/** Whether a text may hold inline marks or maths; prices make it say yes as well. See inlineParts.ts. */
export function mayHoldMarks(text: string): boolean {
  return /[$\\*_`<]|~~|==|\]\(/u.test(text);
}
