// Decks and tags in the text of a search: choosing one writes its term at the end, in the place of another of its kind,
// where the learner sees it and can take it out again.

/** What the trees narrow the table by. */
export type TermKind = 'deck' | 'tag';

/** A term that finds the cards of a deck or a tag, and of those below it: `deck:"Languages::Latin"`, `tag:verb`. */
export function termOf(kind: TermKind, name: string): string {
  const escaped = escapedOf(kind, name);
  // A tag needs no marks around it unless something in it would end the term; titles look the same with them.
  const isPlain = kind === 'tag' && /^[^\s()"]+$/u.test(name);
  return isPlain ? `${kind}:${escaped}` : `${kind}:"${escaped}"`;
}

/** A name as the search language takes it for itself; "tag:none" would find the notes that have no tag. */
function escapedOf(kind: TermKind, name: string): string {
  if (kind === 'tag' && name.toLowerCase() === 'none') return `\\${name}`;
  return name.replaceAll(/[\\"*_]/gu, String.raw`\$&`);
}

/** Whether a search has a term as it stands, and finds nothing without it. */
export function hasTerm(search: string, term: string): boolean {
  const terms = termsOf(search);
  return terms.includes(term) && !terms.some(isOr);
}

/** The search narrowed to a deck or a tag, which takes the place of another one; without it where it had it. */
export function toggleTerm(search: string, kind: TermKind, name: string): string {
  const term = termOf(kind, name);
  const terms = termsOf(search);
  if (terms.some(isOr)) return `(${terms.join(' ')}) ${term}`;
  const others = terms.filter((text) => !text.startsWith(`${kind}:`));
  return [...others, ...(terms.includes(term) ? [] : [term])].join(' ');
}

function isOr(term: string): boolean {
  return term.toLowerCase() === 'or';
}

/** The parts of a search between blanks; marks and brackets keep blanks together. */
function termsOf(search: string): readonly string[] {
  const terms: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let text = '';
  const end = (): void => {
    if (text !== '') terms.push(text);
    text = '';
  };
  for (let at = 0; at < search.length; at += 1) {
    const character = search.charAt(at);
    if (character === '\\') {
      text += search.slice(at, at + 2);
      at += 1;
      continue;
    }
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && character === '(') depth += 1;
    if (!isQuoted && character === ')') depth -= 1;
    if (/\s/u.test(character) && !isQuoted && depth <= 0) end();
    else text += character;
  }
  end();
  return terms;
}
