// A quick look at a text, so that text without maths costs nothing, and no more than this is needed for the first card.

/** Whether a text may hold maths; prices make it say yes as well. See mathsParts.ts. */
export function mayHoldMaths(text: string): boolean {
  return text.includes('$') || text.includes('\\(') || text.includes('\\[');
}
