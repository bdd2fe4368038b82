// From a search to a test of cards: everything that can be worked out beforehand is, since a hundred thousand cards are tested.
import {
  nextRolloverAfter,
  studyDayOf,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  type DayClock,
  type StudyDay,
} from '../studyDay';
import { compileContained, compileWhole, isPlain, type Pattern } from './pattern';
import type { CardMark, Comparison, Condition, Property, Search } from './search';
import { buttonOfRating, dayOfRating, type SearchCard } from './searchCard';

/** When a search is asked. */
export interface SearchMoment {
  readonly today: StudyDay;
  readonly clock: DayClock;
}

type Test = (card: SearchCard) => boolean;

/** A test whether a search finds a card at a moment. */
export function compileSearch(search: Search, moment: SearchMoment): Test {
  switch (search.kind) {
    case 'and': {
      const tests = cheapFirst(search.parts).map((part) => compileSearch(part, moment));
      return (card) => tests.every((test) => test(card));
    }
    case 'or': {
      const tests = cheapFirst(search.parts).map((part) => compileSearch(part, moment));
      return (card) => tests.some((test) => test(card));
    }
    case 'not': {
      const test = compileSearch(search.part, moment);
      return (card) => !test(card);
    }
    default:
      return compileCondition(search, moment);
  }
}

// Numbers before names before words.
function cheapFirst(parts: readonly Search[]): readonly Search[] {
  return parts.toSorted((one, other) => costOf(one) - costOf(other));
}

function costOf(search: Search): number {
  switch (search.kind) {
    case 'text':
      return 3;
    case 'and':
    case 'or':
    case 'not':
      return 2;
    case 'deck':
    case 'tag':
    case 'note':
    case 'slot':
    case 'rated':
      return 1;
    default:
      return 0;
  }
}

function compileCondition(condition: Condition, moment: SearchMoment): Test {
  switch (condition.kind) {
    case 'text':
      return compileText(condition.where, condition.pattern);
    case 'deck': {
      const isMeant = remembered(compileWhole(condition.pattern, { orAbove: true }));
      return ({ deck }) => isMeant(deck);
    }
    case 'tag': {
      const isMeant = remembered(compileWhole(condition.pattern, { orAbove: true }));
      return ({ tags }) => tags.some(isMeant);
    }
    case 'note': {
      const isMeant = remembered(compileWhole(condition.pattern));
      return ({ noteKind }) => isMeant(noteKind);
    }
    case 'slot': {
      const isMeant = remembered(compileWhole(condition.pattern));
      return ({ slot }) => isMeant(slot);
    }
    case 'noTags':
      return ({ tags }) => tags.length === 0;
    case 'is':
      return compileMark(condition.mark, moment);
    case 'prop':
      return compileProperty(condition, moment);
    case 'rated': {
      const { button } = condition;
      const firstDay = moment.today - condition.days + 1;
      const isMeant = (rating: number): boolean =>
        dayOfRating(rating) >= firstDay && (button === undefined || buttonOfRating(rating) === button);
      return ({ ratings }) => ratings.some(isMeant);
    }
    case 'added':
    case 'edited': {
      const fromMs = firstMomentOf(moment.today - condition.days + 1, moment.clock);
      if (condition.kind === 'added') return ({ addedAtMs }) => addedAtMs >= fromMs;
      return ({ editedAtMs }) => editedAtMs !== undefined && editedAtMs >= fromMs;
    }
    case 'introduced': {
      const from = moment.today - condition.days + 1;
      return ({ firstDay }) => firstDay !== undefined && firstDay >= from;
    }
    case 'flag':
      return ({ flag }) => flag === condition.flag;
    case 'noteIds':
      return ({ noteId }) => condition.ids.has(noteId);
    case 'cardIds':
      return ({ cardId }) => condition.ids.has(cardId);
  }
}

function compileText(where: 'anywhere' | 'question' | 'answer', pattern: Pattern): Test {
  const isIn = compileContained(pattern);
  switch (where) {
    case 'question':
      return ({ question }) => isIn(question);
    case 'answer':
      return ({ answer }) => isIn(answer);
    case 'anywhere':
      if (isPlain(pattern)) return ({ text }) => isIn(text);
      // All lines at once first: most cards have the words in none.
      return ({ text, question, answer }) =>
        isIn(text) &&
        (isIn(question) || isIn(answer) || isIn(text.slice(question.length + answer.length + 2)));
  }
}

/** A test of names that works each one out once: many cards share a deck. */
function remembered(test: (name: string) => boolean): (name: string) => boolean {
  const known = new Map<string, boolean>();
  return (name) => {
    let answer = known.get(name);
    if (answer === undefined) {
      answer = test(name);
      known.set(name, answer);
    }
    return answer;
  };
}

function compileMark(mark: CardMark, { today, clock }: SearchMoment): Test {
  switch (mark) {
    case 'due': {
      const endMs = firstMomentOf(today + 1, clock);
      return ({ due, isSuspended, isBuried }) => {
        if (due === undefined || isSuspended || isBuried) return false;
        return due.kind === 'day' ? due.day <= today : due.atMs < endMs;
      };
    }
    case 'new':
      return ({ phase }) => phase === 'new';
    case 'learning':
      return ({ phase }) => phase === 'learning' || phase === 'relearning';
    case 'relearning':
      return ({ phase }) => phase === 'relearning';
    case 'review':
      return ({ phase }) => phase === 'review' || phase === 'relearning';
    case 'suspended':
      return ({ isSuspended }) => isSuspended;
    case 'buried':
      return ({ isBuried }) => isBuried;
    case 'leech':
      return ({ isLeech }) => isLeech;
    case 'wrong':
      return ({ isWrong }) => isWrong;
    case 'changed':
      return ({ isChanged }) => isChanged;
  }
}

function compileProperty(
  { property, comparison, value, decimals }: Extract<Condition, { readonly kind: 'prop' }>,
  moment: SearchMoment,
): Test {
  const isMeant = compileComparison(comparison, value, decimals);
  const read = readerOf(property, moment);
  return (card) => {
    const number = read(card);
    return number !== undefined && isMeant(number);
  };
}

function compileComparison(
  comparison: Comparison,
  value: number,
  decimals: number,
): (number: number) => boolean {
  const isSame = (number: number): boolean => Number(number.toFixed(decimals)) === value;
  switch (comparison) {
    case '<':
      return (number) => number < value;
    case '<=':
      return (number) => number <= value;
    case '>':
      return (number) => number > value;
    case '>=':
      return (number) => number >= value;
    case '=':
      return isSame;
    case '!=':
      return (number) => !isSame(number);
  }
}

function readerOf(
  property: Property,
  { today, clock }: SearchMoment,
): (card: SearchCard) => number | undefined {
  switch (property) {
    case 's':
      return ({ stability }) => stability;
    case 'd':
      return ({ difficulty }) => difficulty;
    case 'r':
      return ({ retrievability }) => retrievability;
    case 'ivl':
      return ({ intervalDays }) => intervalDays;
    case 'due':
      return ({ due }) => {
        if (due === undefined) return undefined;
        return (due.kind === 'day' ? due.day : studyDayOf(due.atMs, clock)) - today;
      };
    case 'lapses':
      return ({ lapses }) => lapses;
    case 'reps':
      return ({ reviews }) => reviews;
  }
}

/** The first moment (ms) of a study day, by the zone in force then. */
function firstMomentOf(day: StudyDay, clock: DayClock): number {
  const middayMs = day * DAY_MS + (clock.rolloverHour - 12) * HOUR_MS;
  // In the middle of the day before, whatever the clocks do on the day itself.
  return nextRolloverAfter(middayMs - clock.offsetMinutesAt(middayMs) * MINUTE_MS, clock);
}
