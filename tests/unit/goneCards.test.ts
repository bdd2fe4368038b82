// What is gone from the text keeps its history until the learner clears it; then its text comes back as something new, and
// that too can be taken back.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import { applyPreview, bringIn, previewOf } from '../support/importStages';
import { gradeShown, openStudy, todayIn } from '../support/studying';
import {
  freshProfile,
  inDatabase,
  MINUTE,
  openShipping,
  openTab,
  passTime,
  type Profile,
} from '../support/testApp';
import { FIXTURE_DECK } from '../support/fixtureDeck';

const LOCKS = 'Q: How many locks has the harbour?\nA: Three, since 1931.\n';
const HARBOUR = `# The harbour\n\n${LOCKS}\nQ: Who pays for the lights?\nA: Ships pay by their length.\n`;
const SHORTER = HARBOUR.replace(LOCKS, '');
const NOTHING = { ok: true, value: { cards: 0, reviews: 0 } };

async function learnedHarbour(profile: Profile): Promise<{ app: RunningApp; deckId: string }> {
  const app = await openStudy(profile);
  const deckId = await bringIn(app, HARBOUR);
  app.commands.study(deckId);
  await app.settled();
  await gradeShown(profile, app, 'easy');
  await gradeShown(profile, app, 'easy');
  passTime(profile, MINUTE);
  return { app, deckId };
}

async function readHarbour(app: RunningApp, text: string): Promise<void> {
  await previewOf(app, text);
  await applyPreview(app);
}

async function newCards(app: RunningApp): Promise<number | undefined> {
  return (await todayIn(app))?.decks.find(({ title }) => title === 'The harbour')?.due.new;
}

describe('cards that are gone from the text', () => {
  it.each<[string, (app: RunningApp, deckId: string) => Promise<unknown>, cards: number]>([
    ['a newer text does not have', (app) => readHarbour(app, SHORTER), 1],
    ['were in a deck that was deleted', (app, deckId) => app.commands.deleteDeck(deckId), 2],
  ])('are kept until they are cleared: those that %s', async (_, leave, cards) => {
    const profile = freshProfile();
    const { app, deckId } = await learnedHarbour(profile);
    expect(await app.commands.readGoneCards()).toEqual(NOTHING);
    expect(await app.commands.clearGoneCards()).toEqual({ ok: true, value: undefined });
    await leave(app, deckId);
    expect(await app.commands.readGoneCards()).toEqual({ ok: true, value: { cards, reviews: cards } });
    await readHarbour(app, HARBOUR);
    expect(await newCards(app)).toBe(0);
    app.stop();
  });

  it('are new when their text comes back after they were cleared, and remembered again after Undo', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learnedHarbour(profile);
    await app.commands.deleteDeck(deckId);
    const before = await rows(profile);
    const cleared = await app.commands.clearGoneCards();
    expect(await app.commands.readGoneCards()).toEqual(NOTHING);
    expect(await app.commands.readDeckChange()).toMatchObject({ name: 'clear' });
    await readHarbour(app, HARBOUR);
    expect(await newCards(app)).toBe(2);
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await app.commands.undoDeckChange(cleared.ok ? cleared.value : undefined)).toMatchObject({
      ok: true,
    });
    expect(await rows(profile)).toEqual(before);
    await readHarbour(app, HARBOUR);
    expect(await newCards(app)).toBe(0);
    app.stop();
  });

  it('come along in a copy, and wait for their text in another browser or find it there', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learnedHarbour(profile);
    await app.commands.deleteDeck(deckId);
    const copy = await app.commands.saveCopy();
    const text = copy.ok ? copy.value.text : '';
    expect(await previewOf(app, text, 'copy.json')).toMatchObject({ isNothingNew: true, leftOut: [] });
    app.stop();
    for (const isTextFirst of [false, true]) {
      const other = await openTab(freshProfile(), FIXTURE_DECK);
      if (isTextFirst) await readHarbour(other, HARBOUR);
      const preview = await previewOf(other, text, 'copy.json');
      expect(preview).toMatchObject({ isNothingNew: false, reviews: 2, leftOut: [] });
      await applyPreview(other);
      const kept = isTextFirst ? NOTHING : { ok: true, value: { cards: 2, reviews: 2 } };
      expect(await other.commands.readGoneCards()).toEqual(kept);
      expect(await previewOf(other, text, 'copy.json')).toMatchObject({ isNothingNew: true });
      other.commands.cancelImport();
      if (!isTextFirst) await readHarbour(other, HARBOUR);
      expect(await newCards(other)).toBe(0);
      other.stop();
    }
  });

  it('leave no trace of a copy that is taken back', async () => {
    const { app, deckId } = await learnedHarbour(freshProfile());
    await app.commands.deleteDeck(deckId);
    const copy = await app.commands.saveCopy();
    app.stop();
    const profile = freshProfile();
    const other = await openTab(profile, FIXTURE_DECK);
    const before = await rows(profile);
    await previewOf(other, copy.ok ? copy.value.text : '', 'copy.json');
    await applyPreview(other);
    expect(await other.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await rows(profile)).toEqual(before);
    other.stop();
  });

  it('are told with the reviews since they were last cleared', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learnedHarbour(profile);
    await app.commands.deleteDeck(deckId);
    await app.commands.clearGoneCards();
    await readHarbour(app, HARBOUR);
    app.commands.study(deckId);
    await app.settled();
    await gradeShown(profile, app, 'easy');
    await app.commands.deleteDeck(deckId);
    expect(await app.commands.readGoneCards()).toEqual({ ok: true, value: { cards: 1, reviews: 1 } });
    app.stop();
  });

  it('leave every other card, the days and the number of reviews as they are', async () => {
    const profile = freshProfile();
    const { app } = await learnedHarbour(profile);
    await readHarbour(app, SHORTER);
    const reviews = app.store.getState().storage.reviews;
    const today = await todayIn(app);
    await app.commands.clearGoneCards();
    expect(await todayIn(app)).toEqual(today);
    expect(app.store.getState().storage.reviews).toBe(reviews);
    app.stop();
  });

  it('are not counted, and not cleared, where the browser damaged their histories', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learnedHarbour(profile);
    await app.commands.deleteDeck(deckId);
    const damage = (row: { history: Uint8Array }): void => {
      row.history = row.history.slice(0, -1);
    };
    await inDatabase(profile, ({ cards }) => cards.toCollection().modify(damage));
    expect(await app.commands.readGoneCards()).toEqual(NOTHING);
    expect(await app.commands.clearGoneCards()).toEqual({ ok: true, value: undefined });
    app.stop();
  });

  it('are asked again when a newer shipped text has them by the time that clearing is undone', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    await gradeShown(profile, app, 'easy');
    app.stop();
    const shorter = { ...FIXTURE_DECK, notes: FIXTURE_DECK.notes.slice(1) };
    const without = await openShipping(profile, shorter);
    expect(await without.commands.clearGoneCards()).toMatchObject({ ok: true, value: expect.any(Number) });
    without.stop();
    const again = await openShipping(profile, FIXTURE_DECK);
    expect(await again.commands.undoDeckChange()).toMatchObject({ ok: true });
    const [row] = await inDatabase(profile, ({ cards }) => cards.toArray());
    expect(row).toMatchObject({ state: { reviews: 1 }, due: expect.anything() });
    expect(row?.pointIds).not.toEqual([]);
    again.stop();
  });

  it('are cleared also of what was answered under a clock that ran ahead', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learnedHarbour(profile);
    await app.commands.deleteDeck(deckId);
    app.stop();
    profile.nowMs -= 3 * 86_400_000;
    const earlier = await openTab(profile, FIXTURE_DECK);
    expect(await earlier.commands.clearGoneCards()).toMatchObject({ ok: true, value: expect.any(Number) });
    expect(await earlier.commands.readGoneCards()).toEqual(NOTHING);
    await readHarbour(earlier, HARBOUR);
    expect(await newCards(earlier)).toBe(2);
    // What is learned from now on comes behind what was cleared.
    earlier.commands.study(deckId);
    await earlier.settled();
    await gradeShown(profile, earlier, 'easy');
    expect(await newCards(earlier)).toBe(1);
    earlier.stop();
  });
});

async function rows(profile: Profile): Promise<unknown> {
  return inDatabase(profile, async ({ cards, studied }) => [await cards.toArray(), await studied.toArray()]);
}
