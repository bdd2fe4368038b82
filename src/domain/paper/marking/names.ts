// Which words of a text are names: those with a capital where the language has none for other words.
import type { Written } from './written';
import { OPENERS } from '../../deck/factWords';
import { isStop } from './written';

/** In German every noun has a capital, so that capitals say nothing: these words tell that a text is in it. */
const GERMAN = /^(?:der|die|das|und|ist|ein|eine|den|dem|des|von|mit|nicht|auch|werden|wurde|sich|auf|im)$/u;

/** The folded words of some texts that are names wherever they stand. */
export function namesOf(texts: readonly Written[]): ReadonlySet<string> {
  const names = new Set<string>();
  const small = new Set<string>();
  let [german, words] = [0, 0];
  for (const { tokens } of texts) {
    tokens.forEach((token, at) => {
      if (token.quantity !== undefined || token.isGlued) return;
      words += 1;
      if (GERMAN.test(token.word)) german += 1;
      if (/^\p{Ll}/u.test(token.written)) small.add(token.word);
      if (!/^\p{Lu}/u.test(token.written) || isStop(token) || OPENERS.has(token.word)) return;
      const opens = at === 0 || tokens[at - 1]?.sentence !== token.sentence || /[:"“«(]/u.test(token.gap);
      if (isLoud(token.written) || !opens) names.add(token.word);
    });
  }
  // Every tenth word of a German text is one of these, and of no other.
  const isGerman = german > words / 12;
  for (const name of names) if (small.has(name) || isGerman) names.delete(name);
  return names;
}

function isLoud(written: string): boolean {
  return written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase();
}
