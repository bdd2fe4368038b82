// Made-up cards to search in: what a learner would see of them, in words that meet often, and the same as a search sees it.
import fc from 'fast-check';
import { foldText } from '../../src/domain/search/foldText';
import { ratingOf, type SearchCard } from '../../src/domain/search/searchCard';
import type { SearchMoment } from '../../src/domain/search/compileSearch';
import { DAY_MS, HOUR_MS, type Due } from '../../src/domain/studyDay';

/** A card before it is folded. Days are counted from today: 0 is today, -1 yesterday. */
export interface MadeCard {
  readonly noteId: string;
  readonly slot: string;
  readonly deck: string;
  readonly noteKind: string;
  readonly question: string;
  readonly answer: string;
  readonly tags: readonly string[];
  readonly phase: SearchCard['phase'];
  /** In days, or in hours from now. */
  readonly due: { readonly days: number } | { readonly hours: number };
  readonly stability: number;
  readonly difficulty: number;
  readonly retrievability: number;
  readonly intervalDays: number;
  readonly lapses: number;
  readonly firstDay: number;
  readonly ratings: readonly { readonly day: number; readonly button: number }[];
  readonly flag: number;
  readonly isSuspended: boolean;
  readonly isBuried: boolean;
  readonly isLeech: boolean;
  readonly isWrong: boolean;
  readonly isChanged: boolean;
  readonly addedDay: number;
  readonly editedDay: number | undefined;
}

/** Noon of day 20,000 for a learner an hour ahead of UTC whose day begins at 4. */
export const MOMENT: SearchMoment = {
  today: 20_000,
  clock: { rolloverHour: 4, offsetMinutesAt: () => 60 },
};
export const NOW_MS = 20_000 * DAY_MS + 11 * HOUR_MS;

/** Pieces of texts: plain, with accents and capitals, with the signs of the language. */
export const WORDS = [
  'ebb',
  'Ébb',
  'flood',
  'Straße',
  'or',
  'x:y',
  'a_b',
  '(tide',
  'tide*',
  '"q"',
  '-low',
  '\\',
] as const;
export const DECKS = [
  'Harbour',
  'harbour::Lights',
  'Hárbour::Lights::Red',
  'Open sea',
  'Sea_1',
  'Harbours',
] as const;
export const TAGS = ['pilot', 'Pilot::night', 'pilots', 'Éclair', 'leech', 'a_b', 'none::such'] as const;
export const NOTE_KINDS = ['question', 'cloze', 'Basic (and back)'] as const;
export const SLOTS = ['front', 'back', 'c1', 'c12', 't1'] as const;
export const NOTE_IDS = ['note-a', 'note-b', 'note-c'] as const;

const aText = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const aDay = fc.integer({ min: -4, max: 4 });
const aPastDay = fc.integer({ min: -4, max: 0 });
const aRate = fc.constantFrom(0.5, 1, 1.04, 1.05, 2, 9.96, 10);

export const aCard: fc.Arbitrary<MadeCard> = fc.record({
  noteId: fc.constantFrom(...NOTE_IDS),
  slot: fc.constantFrom(...SLOTS),
  deck: fc.constantFrom(...DECKS),
  noteKind: fc.constantFrom(...NOTE_KINDS),
  question: aText,
  answer: aText,
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
  phase: fc.constantFrom('new', 'learning', 'review', 'relearning'),
  due: fc.oneof(fc.record({ days: aDay }), fc.record({ hours: fc.constantFrom(-40, -8, -7, 0, 16, 15, 39) })),
  stability: aRate,
  difficulty: aRate,
  retrievability: aRate.map((rate) => rate / 10),
  intervalDays: fc.nat({ max: 3 }),
  lapses: fc.nat({ max: 3 }),
  firstDay: aPastDay,
  ratings: fc.array(fc.record({ day: aPastDay, button: fc.integer({ min: 1, max: 4 }) }), { maxLength: 3 }),
  flag: fc.integer({ min: 0, max: 7 }),
  isSuspended: fc.boolean(),
  isBuried: fc.boolean(),
  isLeech: fc.boolean(),
  isWrong: fc.boolean(),
  isChanged: fc.boolean(),
  addedDay: aPastDay,
  editedDay: fc.option(aPastDay, { nil: undefined }),
});

/** The card as a search sees it. Something done on a day was done in its first or its last minute. */
export function searchCardOf(made: MadeCard, isEarly = true): SearchCard {
  const isNew = made.phase === 'new';
  const [question, answer] = [foldText(made.question), foldText(made.answer)];
  const momentOf = (day: number): number =>
    (MOMENT.today + day) * DAY_MS + (isEarly ? 3 : 27) * HOUR_MS - (isEarly ? 0 : 1);
  const due: Due =
    'days' in made.due
      ? { kind: 'day', day: MOMENT.today + made.due.days }
      : { kind: 'at', atMs: NOW_MS + made.due.hours * HOUR_MS };
  const tags = made.tags.map(foldText);
  return {
    cardId: `${made.noteId}:${made.slot}`,
    noteId: made.noteId,
    deckId: made.deck,
    slot: made.slot,
    deck: foldText(made.deck),
    noteKind: foldText(made.noteKind),
    text: [question, answer, foldText(made.tags.join(' '))].join('\n'),
    question,
    answer,
    tags: made.isLeech ? [...tags, 'leech'] : tags,
    phase: made.phase,
    due: isNew ? undefined : due,
    stability: isNew ? undefined : made.stability,
    difficulty: isNew ? undefined : made.difficulty,
    retrievability: isNew ? undefined : made.retrievability,
    intervalDays: isNew ? undefined : made.intervalDays,
    lapses: made.lapses,
    reviews: made.ratings.length,
    firstDay: isNew ? undefined : MOMENT.today + made.firstDay,
    ratings: made.ratings.map(({ day, button }) => ratingOf(MOMENT.today + day, button)),
    flag: made.flag,
    isSuspended: made.isSuspended,
    isBuried: made.isBuried,
    isLeech: made.isLeech,
    isWrong: made.isWrong,
    isChanged: made.isChanged,
    addedAtMs: momentOf(made.addedDay),
    editedAtMs: made.editedDay === undefined ? undefined : momentOf(made.editedDay),
  };
}
