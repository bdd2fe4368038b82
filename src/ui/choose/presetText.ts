// The ready choices, states and orders of chosen cards in words.
import type { Among, FilteredOrder } from '../../domain/session/filtered';
import type { Preset } from '../../domain/session/presets';

/** A ready choice in words: its name, and what it is for. */
export function presetText(name: Preset['name']): { readonly title: string; readonly what: string } {
  switch (name) {
    case 'forgotten':
      return { title: 'Forgotten lately', what: 'What you missed in the last days, once more.' };
    case 'ahead':
      return {
        title: 'Review ahead',
        what: 'What is due in the next days, for example before a journey. Not for every day: an early review teaches less.',
      };
    case 'previewNew':
      return { title: 'Look at new cards', what: 'New cards, before you begin to learn them.' };
    case 'newCards':
      return {
        title: 'Learn new cards',
        what: 'New cards beyond the limit of the day, through all their steps.',
      };
    case 'dueCards':
      return { title: 'Due cards', what: 'All that is due, also what the limit of the day holds back.' };
    case 'reviewedCards':
      return { title: 'Reviewed cards', what: 'All that you have learned, due or not, in any order.' };
    case 'everything':
      return { title: 'Everything', what: 'All cards in any order, as before an exam.' };
  }
}

/** What answers do, in a few words. */
export function countsText(reschedules: boolean): string {
  return reschedules ? 'Answers count' : 'Your schedule stays as it is';
}

/** What can be chosen among, in words. */
export const AMONG_WORDS: readonly { readonly kind: Among['kind']; readonly words: string }[] = [
  { kind: 'all', words: 'all cards' },
  { kind: 'new', words: 'new cards' },
  { kind: 'due', words: 'due cards' },
  { kind: 'reviewed', words: 'reviewed cards' },
  { kind: 'forgotten', words: 'cards forgotten lately' },
  { kind: 'ahead', words: 'cards due in the next days' },
];

/** The orders in words. */
export const ORDER_WORDS: readonly { readonly order: FilteredOrder; readonly words: string }[] = [
  { order: 'random', words: 'any order' },
  { order: 'due', words: 'due first' },
  { order: 'added', words: 'as in the decks' },
  { order: 'retrievabilityUp', words: 'least likely to be recalled first' },
  { order: 'stabilityUp', words: 'least stable first' },
  { order: 'lapsesDown', words: 'most often forgotten first' },
  { order: 'overdueness', words: 'most overdue first' },
];
