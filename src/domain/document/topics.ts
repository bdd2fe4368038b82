// Headings that ask and still are no questions: the titles of parts, and of the document.
import type { Dialect } from './dialect';
import type { Headings } from './headings';
import { endsAsQuestion } from './markers';
import type { Token } from './token';

/**
 * On a level where half of the headings end with a question mark, a heading with a number or a question word
 * is one too.
 */
export function questionHeadings(headings: Headings): (level: number) => boolean {
  const counts = new Map<number, { asked: number; all: number }>();
  for (const { level, text } of headings.byLine.values()) {
    const count = counts.get(level) ?? { asked: 0, all: 0 };
    counts.set(level, { asked: count.asked + (endsAsQuestion(text) ? 1 : 0), all: count.all + 1 });
  }
  return (level) => {
    const count = counts.get(level);
    return count !== undefined && count.asked > 0 && count.asked * 2 >= count.all;
  };
}

/**
 * A question that is only a heading right above marked questions, or above deeper headings of which one asks,
 * is the title of a part; one on the first line of a document that marks or numbers its questions is its title.
 */
export function withoutTopics(tokens: readonly Token[], dialect: Dialect): readonly Token[] {
  const first = dialect !== 'heading' ? tokens.find(saysSomething) : undefined;
  /** Levels whose part, read from its end, holds a question so far. */
  const asked = new Set<number>();
  const levels = levelsOf(tokens);
  let below: Token | undefined;
  const read = tokens.toReversed().map((token): Token => {
    const above = below;
    if (saysSomething(token)) below = token;
    const level = levelOf(token);
    const holdsQuestion = asked.has(level);
    if (asks(token)) for (const each of levels) if (each < level || level === 0) asked.add(each);
    if (level > 0) for (const each of levels) if (each >= level) asked.delete(each);
    if (!isQuestionHeading(token)) return token;
    const titles = token === first && token.level === 1;
    const opens = above !== undefined && opensBelow(token.level, above) && holdsQuestion;
    return titles || opens
      ? { kind: 'heading', line: token.line, level: token.level, text: token.marker.text, isLoose: false }
      : token;
  });
  return read.reverse();
}

function saysSomething(token: Token): boolean {
  return token.kind !== 'blank' && token.kind !== 'separator';
}

function levelOf(token: Token): number {
  return token.kind === 'heading' || token.kind === 'question' ? token.level : 0;
}

function levelsOf(tokens: readonly Token[]): readonly number[] {
  return [...new Set(tokens.map(levelOf))].filter((level) => level > 0);
}

/** Whether a token starts an entry, wherever it stands. */
function asks(token: Token): boolean {
  return (
    token.kind === 'question' ||
    token.kind === 'cloze' ||
    (token.kind === 'card' && token.card.weight !== 'outside')
  );
}

function isQuestionHeading(token: Token): token is Extract<Token, { kind: 'question' }> {
  return token.kind === 'question' && token.shape === 'heading' && token.marker.style === 'heading';
}

function opensBelow(level: number, below: Token): boolean {
  if (asks(below)) return levelOf(below) === 0 || levelOf(below) > level;
  return below.kind === 'heading' && below.level > level;
}
