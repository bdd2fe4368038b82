// Days off and an even load: what a plan would do, and doing it as one step that can be taken back.
import type { CardId } from '../../domain/ids';
import { rankForAdvance, rankForPostpone, type RankedMove } from '../../domain/load/advance';
import { planBreak } from '../../domain/load/break';
import { newDaysOff, type Stretch } from '../../domain/load/daysOff';
import { flatten } from '../../domain/load/flatten';
import {
  afterMoves,
  cardsByDay,
  loadCardOf,
  recallOfMoves,
  type LoadCard,
  type Move,
} from '../../domain/load/loadCard';
import { success, type Result } from '../../domain/result';
import type { StudyDay } from '../../domain/studyDay';
import { stateOf } from '../../storage/cardRow';
import type { Database } from '../../storage/database';
import { readScheduled } from '../../storage/filtered';
import { rescheduleCards } from '../../storage/rescheduleCards';
import { perform, todayOf, type Engine } from '../engine';
import { takeInDecks } from '../importing';
import { loadOptions } from '../loadOptions';
import { decksOf } from '../loadQueue';
import { stampFor } from '../stamps';
import type { Trouble } from '../trouble';
import type { LoadPlan, LoadPreview } from './chosenState';

/** What a plan would do now. */
export async function previewLoad(engine: Engine, plan: LoadPlan): Promise<Result<LoadPreview, Trouble>> {
  return perform(engine, async (database) => {
    const today = todayOf(engine);
    const cards = await loadCards(engine, database);
    const { moves, ranked } = movesOf(plan, cards, engine);
    return {
      today,
      moved: moves.length,
      early: plan.kind === 'break' ? moves.filter(({ toDay }) => toDay < plan.fromDay).length : 0,
      newDaysOff: newStretches(engine, plan).reduce(
        (sum, { fromDay, toDay }) => sum + toDay - fromDay + 1,
        0,
      ),
      possible: ranked?.length ?? moves.length,
      safe: ranked?.filter(({ isSafe }) => isSafe).length ?? moves.length,
      worstShare: ranked?.[moves.length - 1]?.share,
      recall: recallOfMoves(moves, today, engine.scheduler),
      days: daysOf(plan, cards, moves, today),
    };
  });
}

/** Moves the cards of a plan, and notes its days off. */
export async function applyLoad(
  engine: Engine,
  plan: LoadPlan,
): Promise<Result<{ readonly stepId: number | undefined; readonly moved: number }, Trouble>> {
  const day = todayOf(engine);
  const stamp = stampFor(engine, `load ${JSON.stringify(plan)}`, 'step');
  const daysOff = newStretches(engine, plan);
  const result = await perform(engine, async (database) => {
    const { moves } = movesOf(plan, await loadCards(engine, database), engine);
    const dueDays = new Map<CardId, StudyDay>(moves.map(({ card, toDay }) => [card.id, toDay]));
    const changed = await rescheduleCards(database, engine.scheduler, dueDays, { ...stamp, day }, daysOff);
    if (daysOff.length > 0) await loadOptions(engine, database);
    return changed;
  });
  if (!result.ok) return result;
  const { stepId, count, marker } = result.value;
  if (stepId !== undefined) takeInDecks(engine, marker);
  return success({ stepId, moved: count });
}

function newStretches(engine: Engine, plan: LoadPlan): readonly Stretch[] {
  return plan.kind === 'break' ? newDaysOff(engine.store.getState().options.daysOff, plan) : [];
}

async function loadCards(engine: Engine, database: Database): Promise<readonly LoadCard[]> {
  const decks = await decksOf(engine, database);
  const here = new Set(decks.flatMap(({ cardIds }) => cardIds));
  const rows = await readScheduled(database, decks);
  return rows.flatMap((row) =>
    here.has(row.id) ? (loadCardOf(row.id, stateOf(row, engine.scheduler)) ?? []) : [],
  );
}

interface Planned {
  readonly moves: readonly Move[];
  /** All that could be moved, where the learner says how many are. */
  readonly ranked?: readonly RankedMove[];
}

function movesOf(plan: LoadPlan, cards: readonly LoadCard[], engine: Engine): Planned {
  const today = todayOf(engine);
  const { daysOff } = engine.store.getState().options;
  switch (plan.kind) {
    case 'break':
      return { moves: planBreak(cards, plan, today, daysOff) };
    case 'flatten':
      return { moves: flatten(cards, plan.cap, today, daysOff) };
    case 'advance':
    case 'postpone': {
      const ranked =
        plan.kind === 'advance' ? rankForAdvance(cards, today) : rankForPostpone(cards, today, daysOff);
      return { moves: ranked.slice(0, plan.cards), ranked };
    }
  }
}

function daysOf(
  plan: LoadPlan,
  cards: readonly LoadCard[],
  moves: readonly Move[],
  today: StudyDay,
): LoadPreview['days'] {
  const [before, after] = [cardsByDay(cards), cardsByDay(afterMoves(cards, moves))];
  const days = new Set(moves.flatMap(({ card, toDay }) => [card.dueDay, toDay]));
  if (plan.kind === 'break') {
    for (
      let day = Math.max(today, plan.fromDay - plan.spreadDays);
      day <= plan.toDay + plan.spreadDays;
      day += 1
    )
      days.add(day);
  }
  return [...days]
    .sort((one, other) => one - other)
    .map((day) => ({ day, before: before.get(day)?.length ?? 0, after: after.get(day)?.length ?? 0 }));
}
