// Changes of options: checked first, then changed as they are kept, then put in force.
import {
  changeOption,
  readOptions,
  type OptionChange,
  type OptionProblem,
  type Options,
} from '../domain/options';
import { dayUseOf, type TodayLimits } from '../domain/queue/limit';
import { success, type Result } from '../domain/result';
import { changeSetting } from '../storage/settings';
import type { Trouble } from './appState';
import { applyOptions, notify, optionsOf, perform, todayOf, written, type Engine } from './engine';
import { refold } from './refolding';
import { dropSession, reloadSession } from './session';
import { follow } from './steps';

/** Raises today's limit of new cards, for today only. */
export async function addNewToday(engine: Engine, cards: number): Promise<void> {
  const day = todayOf(engine);
  const { extraNew = 0, ...others } = limitsOfToday(engine);
  // Worked out once: the write may be tried again after it was kept.
  return keepTodayLimits(engine, {
    ...others,
    day,
    extraNew: Math.max(extraNew, overdrawnToday(engine)) + cards,
  });
}

/** Raises today's limit of reviews, for today only. */
export async function addReviewsToday(engine: Engine, cards: number): Promise<void> {
  const { extraReviews = 0, ...others } = limitsOfToday(engine);
  return keepTodayLimits(engine, { ...others, day: todayOf(engine), extraReviews: extraReviews + cards });
}

function limitsOfToday(engine: Engine): Partial<TodayLimits> {
  return engine.todayLimits?.day === todayOf(engine) ? engine.todayLimits : {};
}

async function keepTodayLimits(engine: Engine, limits: TodayLimits): Promise<void> {
  const nowMs = engine.ports.nowMs();
  const result = await perform(engine, (database) =>
    changeSetting(database, 'todayLimits', () => limits, nowMs),
  );
  if (!result.ok) return notify(engine, { kind: 'trouble', trouble: result.failure });
  written(engine, result.value.marker);
  engine.todayLimits = limits;
  const { session } = engine;
  if (session === undefined) return;
  await follow(engine, session, undefined, (database) => reloadSession(engine, database, session));
}

// How many cards were introduced today beyond the limit, where the limit was lowered since: room for more counts from there.
function overdrawnToday(engine: Engine): number {
  const day = todayOf(engine);
  const rows = [...(engine.session?.rows.values() ?? [])];
  const decks = [...(engine.session?.decks.values() ?? [])];
  const beyond = decks.map((deck) => {
    const states = rows.filter(({ deckId }) => deckId === deck.id).map(({ state }) => state);
    return dayUseOf(states, day).introduced - optionsOf(engine, deck).newPerDay;
  });
  return Math.max(0, ...beyond);
}

/** Changes one option; refused with the reason, and then nothing changes. */
export async function setOption(
  engine: Engine,
  change: OptionChange,
): Promise<Result<undefined, OptionProblem | Trouble>> {
  const checked = changeOption(engine.store.getState().options, change);
  if (!checked.ok) return checked;
  // Changed as it is kept: another tab may have changed another option a moment ago.
  const changeKept = (kept: unknown): Options => {
    const changed = changeOption(readOptions(kept), change);
    return changed.ok ? changed.value : checked.value;
  };
  const nowMs = engine.ports.nowMs();
  const result = await perform(engine, (database) =>
    changeSetting(database, 'options', changeKept, nowMs, change.name),
  );
  if (!result.ok) return result;
  written(engine, result.value.marker);
  await applyOptions(engine, result.value.value);
  if (!SCREEN_ONLY.has(change.name)) dropSession(engine);
  if (MEMORY.has(change.name)) await refold(engine);
  return success(undefined);
}

/** What every memory has to be made again for (STUDY-RULES P1). */
const MEMORY: ReadonlySet<string> = new Set(['parameters', 'ignoreBeforeDay', 'historicalRetention']);
const SCREEN_ONLY: ReadonlySet<string> = new Set([
  'theme',
  'answerStyle',
  'writesAnswers',
  'labelHints',
  'revealOneByOne',
]);
