// Days off and an even load in the running app: C6 and C7 of the study rules, kept as one step that is taken back to the byte.
import { describe, expect, it, vi } from 'vitest';
import type { LoadPlan } from '../../src/state/chosen/chosenState';
import type { RunningApp } from '../../src/state/createApp';
import { openSized } from '../support/choosing';
import { loadCards } from '../support/loadCards';
import { addEvents } from '../../src/domain/review/packHistory';
import { EMPTY_HISTORY, readHistory } from '../../src/domain/review/historyCodec';
import { eventIdOf } from '../../src/domain/ids';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { cardRowOf } from '../../src/storage/cardRow';
import { pointIdsOf } from '../../src/domain/deck/slots';
import { readDecks, readNotesBetween } from '../../src/storage/decks';
import type { CardRow } from '../../src/storage/schema';
import { listStudied } from '../../src/storage/studied';
import { DECK_SIZES, sizedDeck, type DeckSize } from '../support/sizedDecks';
import { PATIENCE_MS } from '../../src/state/engine';
import {
  DAY,
  inDatabase,
  openTab,
  passTime,
  stallWrites,
  untilWaiting,
  type Profile,
} from '../support/testApp';

vi.setConfig({ testTimeout: 60_000 });

const scheduler = schedulerFor(DEFAULT_PARAMETERS);

/** A library of a size whose cards are all in review, due around today. */
async function openStudied(size: DeckSize) {
  const opened = await openSized(size);
  const today = Math.floor(opened.profile.nowMs / DAY);
  await inDatabase(opened.profile, async (database) => {
    const decks = await readDecks(database);
    const plans = loadCards(size);
    const rows: CardRow[] = [];
    for (const deck of decks) {
      const notes = await readNotesBetween(database, deck, 0, deck.notes);
      for (const [index, id] of deck.cardIds.entries()) {
        const note = notes[index];
        const plan = plans[index];
        if (note === undefined || plan === undefined) continue;
        const dueDay = today + plan.dueDay - 20_000;
        const [pointIds, atMs] = [pointIdsOf(note, id), (today - 90) * DAY + index];
        const { intervalDays, stability } = plan;
        const event = {
          kind: 'imported',
          id: eventIdOf(atMs, 1, index),
          atMs,
          day: today - 1,
          pointIds,
          dueDay,
          intervalDays,
          lapses: 0,
          stability,
          difficulty: 5,
        } as const;
        const card = { id, deckId: deck.id, noteId: note.id, pointIds };
        rows.push(cardRowOf(card, addEvents(EMPTY_HISTORY, [event]), scheduler));
      }
    }
    await database.dexie.transaction('rw', [database.cards, database.studied], async () => {
      await database.cards.bulkPut(rows);
      await listStudied(database, rows);
    });
  });
  return { ...opened, today };
}

async function preview(tab: RunningApp, plan: LoadPlan) {
  const result = await tab.commands.previewLoad(plan);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function apply(tab: RunningApp, plan: LoadPlan) {
  const result = await tab.commands.applyLoad(plan);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

async function kept(profile: Profile) {
  return inDatabase(profile, async ({ cards }) => {
    const rows = await cards.toArray();
    return rows
      .map((row) => `${[...row.history].join(' ')} ${JSON.stringify({ ...row, history: '' })}`)
      .join('\n');
  });
}

async function dueDays(profile: Profile): Promise<readonly number[]> {
  const rows = await inDatabase(profile, ({ cards }) => cards.toArray());
  return rows.map(({ due }) => due?.[2] ?? 0);
}

const plansOf = (today: number): readonly LoadPlan[] => [
  { kind: 'break', fromDay: today, toDay: today + 6, spreadDays: 5, withLate: true },
  { kind: 'flatten', cap: 2 },
  { kind: 'postpone', cards: 3 },
  { kind: 'advance', cards: 3 },
];

describe.each(DECK_SIZES)('a plan for %i cards', (size) => {
  it('C6 C7 does what its preview says, in one step that is taken back to the byte', async () => {
    const { profile, tab, today } = await openStudied(size);
    for (const plan of plansOf(today)) {
      const [before, seen] = [await kept(profile), await preview(tab, plan)];
      expect(await kept(profile)).toBe(before);
      const done = await apply(tab, plan);
      expect(done.moved).toBe(seen.moved);
      expect(seen.moved > 0 || seen.newDaysOff > 0).toBe(done.stepId !== undefined);
      if (done.stepId === undefined) continue;
      const days = await dueDays(profile);
      for (const { day, after } of seen.days) expect(days.filter((due) => due === day)).toHaveLength(after);
      const after = await kept(profile);
      expect(await tab.commands.undoDeckChange(done.stepId)).toEqual({ ok: true, value: undefined });
      expect(await kept(profile)).toBe(before);
      expect(after === before).toBe(seen.moved === 0);
    }
    tab.stop();
  });

  it('C7 has nothing due on a day off, and tells what recall drops to', async () => {
    const { profile, tab, today } = await openStudied(size);
    const plan = { kind: 'break', fromDay: today, toDay: today + 6, spreadDays: 5, withLate: true } as const;
    const { recall, days } = await preview(tab, plan);
    if (size > 0) {
      expect(recall?.after).toBeLessThan(recall?.before ?? 0);
      expect(days.map(({ day }) => day - today)).toEqual(expect.arrayContaining([0, 6, 7, 11]));
    }
    await apply(tab, plan);
    expect((await dueDays(profile)).filter((day) => day <= today + 6)).toEqual([]);
    tab.stop();
  });
});

describe('days off', () => {
  it.each(DECK_SIZES)(
    'C7 of %i cards are noted with the moves, and undone and done again with them',
    async (size) => {
      const { profile, tab, today } = await openStudied(size);
      const known = { fromDay: today + 3, toDay: today + 4 };
      await tab.commands.setOption({ name: 'daysOff', value: [known] });
      const daysOff = () => tab.store.getState().options.daysOff;
      const before = await kept(profile);
      const plan = {
        kind: 'break',
        fromDay: today + 2,
        toDay: today + 6,
        spreadDays: 5,
        withLate: true,
      } as const;
      const seen = await preview(tab, plan);
      expect(seen.newDaysOff).toBe(3);
      const { stepId } = await apply(tab, plan);
      expect(daysOff()).toEqual([{ fromDay: today + 2, toDay: today + 6 }]);
      expect((await dueDays(profile)).filter((day) => day >= today + 2 && day <= today + 6)).toEqual([]);
      expect((await dueDays(profile)).filter((day) => day < today + 2 && day >= today)).toHaveLength(
        seen.days.reduce((sum, { day, after }) => (day < today + 2 && day >= today ? sum + after : sum), 0),
      );
      // What else was said since stays said.
      await tab.commands.setOption({ name: 'newPerDay', value: 7 });
      expect(await tab.commands.undoDeckChange(stepId)).toEqual({ ok: true, value: undefined });
      expect(daysOff()).toEqual([known]);
      expect(tab.store.getState().options.newPerDay).toBe(7);
      expect(await kept(profile)).toBe(before);
      expect(await tab.commands.redoDeckChange(stepId)).toEqual({ ok: true, value: undefined });
      expect(daysOff()).toEqual([{ fromDay: today + 2, toDay: today + 6 }]);
      expect((await preview(tab, plan)).newDaysOff).toBe(0);
      tab.stop();
    },
  );

  it('C7 say how many cards come before them', async () => {
    const { tab, today } = await openStudied(2000);
    const plan = {
      kind: 'break',
      fromDay: today + 5,
      toDay: today + 9,
      spreadDays: 5,
      withLate: false,
    } as const;
    const { early, moved, days } = await preview(tab, plan);
    expect(early).toBeGreaterThan(0);
    expect(early).toBeLessThan(moved);
    const more = days.reduce(
      (sum, { day, before, after }) => (day < today + 5 ? sum + after - before : sum),
      0,
    );
    expect(more).toBe(early);
    tab.stop();
  });

  it('that are taken back count as said later than they were noted', async () => {
    const { profile, tab, today } = await openStudied(6);
    const { stepId } = await apply(tab, {
      kind: 'break',
      fromDay: today + 2,
      toDay: today + 6,
      spreadDays: 5,
      withLate: true,
    });
    const saidAt = () =>
      inDatabase(profile, async ({ settings }) => (await settings.get('options'))?.changedAtMs?.['daysOff']);
    const noted = (await saidAt()) ?? 0;
    await tab.commands.undoDeckChange(stepId);
    expect(await saidAt()).toBeGreaterThan(noted);
    tab.stop();
  });
});

describe('a new due day', () => {
  it('C6 is kept as such in the history, which says nothing of a review', async () => {
    const { profile, tab, today } = await openStudied(6);
    const { moved } = await apply(tab, {
      kind: 'break',
      fromDay: today,
      toDay: today + 6,
      spreadDays: 5,
      withLate: true,
    });
    const rows = await inDatabase(profile, ({ cards }) => cards.toArray());
    const events = rows
      .flatMap(({ history }) => readHistory(history))
      .filter(({ kind }) => kind === 'rescheduled');
    expect(moved).toBeGreaterThan(0);
    expect(events).toHaveLength(moved);
    expect(await tab.commands.readDeckChange()).toMatchObject({ name: 'reschedule', count: moved });
    expect(rows.reduce((sum, { state }) => sum + state.reviews, 0)).toBe(0);
    tab.stop();
  });
});

describe('a plan that is given again after an answer that did not come', () => {
  it('is carried out once', async () => {
    const { profile } = await openStudied(6);
    const stall = stallWrites(profile);
    const app = await openTab(profile, sizedDeck(6));
    stall.begin();
    const plan: LoadPlan = { kind: 'postpone', cards: 3 };
    const first = app.commands.applyLoad(plan);
    await untilWaiting(profile);
    passTime(profile, PATIENCE_MS);
    expect(await first).toMatchObject({ ok: false, failure: { code: 'slow' } });
    stall.end();
    const second = await app.commands.applyLoad(plan);
    expect(second).toMatchObject({ ok: true, value: { moved: 3 } });
    expect(await inDatabase(profile, ({ deckSteps }) => deckSteps.count())).toBe(1);
    app.stop();
  });
});
