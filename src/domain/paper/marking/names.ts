// Which words of a text are names: those with a capital where the language has none for other words.
import { OPENERS } from '../../deck/factWords';
import { isStop, type Placed, type Written } from './written';

/** In German every noun has a capital, so that capitals say nothing: these words tell that a text is in it. */
const GERMAN = /^(?:der|die|das|und|ist|ein|eine|den|dem|des|von|mit|nicht|auch|werden|wurde|sich|auf|im)$/u;

/** The folded words of some texts that are names wherever they stand. */
export function namesOf(texts: readonly Written[]): ReadonlySet<string> {
  const finder = nameFinder();
  for (const text of texts) finder.read(text);
  return finder.names();
}

/** Reads texts one by one, and then tells the names in all of them. */
export interface NameFinder {
  readonly read: (text: Written) => void;
  readonly names: () => ReadonlySet<string>;
}

/** Makes a {@link NameFinder}, which need not hold the texts. */
export function nameFinder(): NameFinder {
  const large = new Set<string>();
  const small = new Set<string>();
  let [german, words] = [0, 0];
  const read = ({ tokens }: Written) => {
    tokens.forEach((token, at) => {
      if (token.quantity !== undefined || token.isGlued) return;
      words += 1;
      if (GERMAN.test(token.word)) german += 1;
      if (/^\p{Ll}/u.test(token.written)) small.add(token.word);
      else if (isName(token, tokens[at - 1])) large.add(token.word);
    });
  };
  // Every tenth word of a German text is one of these, and of no other.
  const names = () => new Set(german > words / 12 ? [] : [...large].filter((name) => !small.has(name)));
  return { read, names };
}

function isName(token: Placed, before: Placed | undefined): boolean {
  if (!/^\p{Lu}/u.test(token.written) || isStop(token) || OPENERS.has(token.word)) return false;
  const opens = before?.sentence !== token.sentence || /[:"“«(]/u.test(token.gap);
  return isLoud(token.written) || !opens;
}

function isLoud(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
}
