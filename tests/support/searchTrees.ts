// Searches as trees: each is printed in one of the many ways in which it may be written, and answered by asking a card as a
// learner would read it, without any of the code that searches.
import fc from 'fast-check';
import { DECKS, NOTE_IDS, NOTE_KINDS, SLOTS, TAGS, WORDS, type MadeCard } from './searchCards';

/** A search: its text, and whether it finds a card. */
export interface SearchTree {
  readonly text: string;
  readonly finds: (card: MadeCard) => boolean;
}

type Piece = { readonly literal: string } | { readonly sign: '*' | '_' };

/** A text with some of its characters replaced by signs that stand for them. */
function piecesOf(texts: readonly string[]): fc.Arbitrary<readonly Piece[]> {
  const whole = fc.constantFrom(...texts);
  const holes = fc.array(
    fc.record({ at: fc.nat({ max: 12 }), sign: fc.constantFrom('*' as const, '_' as const, '' as const) }),
    { maxLength: 2 },
  );
  return fc.tuple(whole, holes, fc.boolean()).map(([text, signs, isUpper]) => {
    const letters = [...(isUpper && !text.includes('ß') ? text.toUpperCase() : text)];
    return letters.map((literal, at): Piece => {
      const sign = signs.find((hole) => hole.at === at)?.sign;
      return sign === undefined || sign === '' ? { literal } : { sign };
    });
  });
}

type Quoting = 'none' | 'whole' | 'value';

/** A term as text: an operator, if any, and what stands behind it. */
function printTerm(operator: string, pieces: readonly Piece[], quoting: Quoting): string {
  const escaped = quoting === 'none' ? /[\\"():*_\s-]/u : /[\\":*_]/u;
  const value = pieces
    .map((piece) =>
      'sign' in piece ? piece.sign : escaped.test(piece.literal) ? `\\${piece.literal}` : piece.literal,
    )
    .join('');
  if (quoting === 'whole') return `"${operator}${value}"`;
  if (quoting === 'value') return `${operator}"${value}"`;
  // Words that would be signs.
  return operator === '' && /^(?:and|or)$/iu.test(value) ? `"${value}"` : operator + value;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
}

function regexOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if ('sign' in piece) return piece.sign === '*' ? '.*' : '.';
      return plain(piece.literal).replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
    })
    .join('');
}

const aQuoting = fc.constantFrom<Quoting>('none', 'whole', 'value');

/** A term of a pattern; `finds` is asked with a test of one text. */
function patternTerm(
  operators: readonly string[],
  texts: readonly string[],
  form: (regex: string) => string,
  finds: (card: MadeCard, isMeant: (text: string) => boolean) => boolean,
): fc.Arbitrary<SearchTree> {
  return fc
    .tuple(fc.constantFrom(...operators), piecesOf(texts), aQuoting)
    .map(([operator, pieces, quoting]) => {
      const regex = new RegExp(form(regexOf(pieces)), 'su');
      return {
        text: printTerm(operator, pieces, quoting),
        finds: (card) => finds(card, (text) => regex.test(plain(text))),
      };
    });
}

const isPart = (regex: string): string => regex;
const isName = (regex: string): string => `^(?:${regex})$`;
const isAbove = (regex: string): string => `^(?:${regex})(?:::.*)?$`;

const aWord = patternTerm([''], WORDS, isPart, ({ question, answer, tags }, isMeant) =>
  [question, answer, tags.join(' ')].some(isMeant),
);
const aPhrase = patternTerm(
  [''],
  ['ebb flood', 'or ebb', 'straße x:y'],
  isPart,
  ({ question, answer, tags }, isMeant) => [question, answer, tags.join(' ')].some(isMeant),
);
const inQuestion = patternTerm(['question:', 'front:', 'FRONT:'], WORDS, isPart, ({ question }, isMeant) =>
  isMeant(question),
);
const inAnswer = patternTerm(['answer:', 'back:'], WORDS, isPart, ({ answer }, isMeant) => isMeant(answer));
const ofDeck = patternTerm(['deck:', 'Deck:'], DECKS, isAbove, ({ deck }, isMeant) => isMeant(deck));
const ofTag = patternTerm(['tag:'], [...TAGS, 'leech'], isAbove, ({ tags, isLeech }, isMeant) =>
  (isLeech ? [...tags, 'leech'] : tags).some(isMeant),
);
const ofKind = patternTerm(['note:'], NOTE_KINDS, isName, ({ noteKind }, isMeant) => isMeant(noteKind));
const inSlot = patternTerm(['card:'], SLOTS, isName, ({ slot }, isMeant) => isMeant(slot));

function term(text: string, finds: (card: MadeCard) => boolean): fc.Arbitrary<SearchTree> {
  return fc.constantFrom({ text, finds }, { text: `"${text}"`, finds });
}

/** The day on which a card is due, from today: its day begins at 4, seven hours ago, and ends 17 hours from now. */
function dueDays({ due }: MadeCard): number {
  return 'days' in due ? due.days : Math.floor((due.hours + 8) / 24);
}

const aMark = fc.oneof(
  term('is:due', (card) => card.phase !== 'new' && !card.isSuspended && !card.isBuried && dueDays(card) <= 0),
  term('is:new', ({ phase }) => phase === 'new'),
  term('is:learn', ({ phase }) => phase === 'learning' || phase === 'relearning'),
  term('is:learning', ({ phase }) => phase === 'learning' || phase === 'relearning'),
  term('is:Review', ({ phase }) => phase === 'review' || phase === 'relearning'),
  term('is:relearn', ({ phase }) => phase === 'relearning'),
  term('is:suspended', ({ isSuspended }) => isSuspended),
  term('is:buried', ({ isBuried }) => isBuried),
  term('is:leech', ({ isLeech }) => isLeech),
  term('is:wrong', ({ isWrong }) => isWrong),
  term('is:changed', ({ isChanged }) => isChanged),
  term('tag:none', ({ tags, isLeech }) => tags.length === 0 && !isLeech),
);

const COMPARE: Readonly<Record<string, (one: number, other: number, decimals: number) => boolean>> = {
  '<': (one, other) => one < other,
  '<=': (one, other) => one <= other,
  '>': (one, other) => one > other,
  '>=': (one, other) => one >= other,
  '=': (one, other, decimals) => Number(one.toFixed(decimals)) === other,
  '!=': (one, other, decimals) => Number(one.toFixed(decimals)) !== other,
};

const NUMBERS: Readonly<Record<string, (card: MadeCard) => number | undefined>> = {
  s: (card) => (card.phase === 'new' ? undefined : card.stability),
  d: (card) => (card.phase === 'new' ? undefined : card.difficulty),
  R: (card) => (card.phase === 'new' ? undefined : card.retrievability),
  ivl: (card) => (card.phase === 'new' ? undefined : card.intervalDays),
  due: (card) => (card.phase === 'new' ? undefined : dueDays(card)),
  lapses: ({ lapses }) => lapses,
  reps: ({ ratings }) => ratings.length,
};

const aProperty = fc
  .record({
    name: fc.constantFrom(...Object.keys(NUMBERS)),
    sign: fc.constantFrom(...Object.keys(COMPARE)),
    number: fc.constantFrom('-1', '0', '0.1', '0.10', '1', '1.0', '1.05', '2', '10', '10.0'),
  })
  .chain(({ name, sign, number }) =>
    term(`prop:${name}${sign}${number}`, (card) => {
      const value = NUMBERS[name]?.(card);
      const decimals = number.split('.')[1]?.length ?? 0;
      return value !== undefined && (COMPARE[sign]?.(value, Number(number), decimals) ?? false);
    }),
  );

const someDays = fc.integer({ min: 1, max: 5 });
const aSpan = fc.oneof(
  fc
    .tuple(someDays, fc.integer({ min: 1, max: 4 }))
    .chain(([days, button]) =>
      term(`rated:${days}:${button}`, ({ ratings }) =>
        ratings.some((rating) => rating.day > -days && rating.button === button),
      ),
    ),
  someDays.chain((days) => term(`rated:${days}`, ({ ratings }) => ratings.some(({ day }) => day > -days))),
  someDays.chain((days) => term(`added:${days}`, ({ addedDay }) => addedDay > -days)),
  someDays.chain((days) =>
    term(`edited:${days}`, ({ editedDay }) => editedDay !== undefined && editedDay > -days),
  ),
  someDays.chain((days) =>
    term(`introduced:${days}`, ({ phase, firstDay }) => phase !== 'new' && firstDay > -days),
  ),
);

const anId = fc.oneof(
  fc.nat({ max: 7 }).chain((flag) => term(`flag:${flag}`, (card) => card.flag === flag)),
  fc
    .uniqueArray(fc.constantFrom(...NOTE_IDS), { minLength: 1 })
    .chain((ids) => term(`nid:${ids.join(',')}`, ({ noteId }) => ids.some((id) => id === noteId))),
  fc
    .tuple(fc.constantFrom(...NOTE_IDS), fc.constantFrom(...SLOTS))
    .chain(([id, slot]) => term(`cid:x,${id}:${slot}`, (card) => card.noteId === id && card.slot === slot)),
);

/** One operator each, by its name: every one of them is tried as often as another. */
export const TERMS: Readonly<Record<string, fc.Arbitrary<SearchTree>>> = {
  word: aWord,
  phrase: aPhrase,
  'question:': inQuestion,
  'answer:': inAnswer,
  'deck:': ofDeck,
  'tag:': ofTag,
  'note:': ofKind,
  'card:': inSlot,
  'is:': aMark,
  'prop:': aProperty,
  'rated:, added:, edited:, introduced:': aSpan,
  'flag:, nid:, cid:': anId,
};

const aTerm = fc.oneof(...Object.values(TERMS));
const aBlank = fc.constantFrom(' ', '  ', '\n', ' \t');

/** A search with brackets, minus signs, "and" and "or", with blanks where they may be. */
export const aTree: fc.Arbitrary<SearchTree> = fc.letrec<{ tree: SearchTree; part: SearchTree }>((tie) => ({
  // What may stand beside anything else.
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    aTerm,
    tie('part').map(({ text, finds }) => ({ text: `-${text}`, finds: (card: MadeCard) => !finds(card) })),
    fc.tuple(tie('tree'), fc.constantFrom('', ' ')).map(([{ text, finds }, blank]) => ({
      text: `(${blank}${text}${blank})`,
      finds,
    })),
  ),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('part'),
    fc
      .tuple(fc.array(tie('part'), { minLength: 2, maxLength: 3 }), fc.constantFrom('', 'and', 'AND'), aBlank)
      .map(([parts, sign, blank]) => ({
        text: parts.map(({ text }) => text).join(sign === '' ? blank : `${blank}${sign}${blank}`),
        finds: (card: MadeCard) => parts.every((part) => part.finds(card)),
      })),
    fc
      .tuple(tie('part'), tie('part'), tie('part'), fc.constantFrom('or', 'OR'), aBlank)
      .map(([one, other, third, sign, blank]) => ({
        // Side by side binds more.
        text: [one.text, sign, other.text, third.text].join(blank),
        finds: (card: MadeCard) => one.finds(card) || (other.finds(card) && third.finds(card)),
      })),
  ),
})).tree;
