// Ready choices of cards (STUDY-RULES C4), as data: the screen lists them and lets the learner change what they leave open.
import { MOST_CHOSEN, type Among, type FilteredChoice } from './filtered';

/** A ready choice. `days` is asked for where it is there, and says how many are proposed. */
export interface Preset {
  readonly name:
    'forgotten' | 'ahead' | 'previewNew' | 'newCards' | 'dueCards' | 'reviewedCards' | 'everything';
  readonly choice: FilteredChoice;
}

/** Of all cards of a state nobody wants to see more at once. */
const USUAL_LIMIT = 100;

const BY_STATE: ReadonlySet<Preset['name']> = new Set([
  'newCards',
  'dueCards',
  'reviewedCards',
  'everything',
]);

/** In the order in which they are shown. More new cards and more reviews are limits of today, and no sessions. */
export const PRESETS: readonly Preset[] = [
  preset('forgotten', { kind: 'forgotten', days: 1 }, { order: 'lapsesDown', reschedules: false }),
  preset('ahead', { kind: 'ahead', days: 3 }, { order: 'due', reschedules: true }),
  preset('previewNew', { kind: 'new' }, { order: 'added', reschedules: false }),
  preset('newCards', { kind: 'new' }, { order: 'added', reschedules: true }),
  preset('dueCards', { kind: 'due' }, { order: 'due', reschedules: true }),
  preset('reviewedCards', { kind: 'reviewed' }, { order: 'random', reschedules: true }),
  preset('everything', { kind: 'all' }, { order: 'random', reschedules: false }),
];

/** Whether answers count where the learner says nothing else: for cards by state they do, for everything they do not. */
export function reschedulesByItself({ kind }: Among): boolean {
  return kind !== 'all' && kind !== 'forgotten';
}

function preset(
  name: Preset['name'],
  among: Among,
  { order, reschedules }: Pick<FilteredChoice, 'order' | 'reschedules'>,
): Preset {
  const limit = BY_STATE.has(name) ? USUAL_LIMIT : MOST_CHOSEN;
  return { name, choice: { search: '', among, order, limit, reschedules } };
}
