// Long texts in a list.

/** A text, or where it is longer than `longest` UTF-16 units, its beginning of that length with " …" behind it. */
export function beginningOf(text: string, longest: number): string {
  // No letter is cut in two.
  return text.length > longest ? `${text.slice(0, longest).replace(/\p{Cs}$/u, '')} …` : text;
}
