// A card is in one deck only, whatever files bring: no history is written over, and none comes to stand on two lists.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import { hasAllRows } from '../../src/storage/studied';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { applyPreview, previewOf, untilStage } from '../support/importStages';
import { gradeShown, openStudy } from '../support/studying';
import { DAY, freshProfile, inDatabase, passTime, type Profile } from '../support/testApp';

/** Reads a file, into a deck if one is given (`undefined` for a new one), and applies it. */
async function bring(app: RunningApp, text: string, target?: { readonly id: string | undefined }) {
  await previewOf(app, text, 'notes.json');
  if (target !== undefined) {
    app.commands.chooseTarget(target.id);
    await new Promise((resolve) => setTimeout(resolve, 60));
    await untilStage(app, 'preview');
  }
  return applyPreview(app);
}

async function exported(app: RunningApp): Promise<string> {
  const result = await app.commands.exportDeck('lenne', 'json');
  if (!result.ok) throw new Error('not exported');
  return result.value.contents.text();
}

/** All cards with a history: of which deck, and with how many reviews. */
async function studied(profile: Profile): Promise<readonly string[]> {
  return inDatabase(profile, async (database) => {
    expect(await hasAllRows(database)).toBe(true);
    const lists = await database.studied.toArray();
    const listed = lists.flatMap(({ deckId, cardIds }) => cardIds.split('\n').map((id) => `${deckId} ${id}`));
    const rows = await database.cards.toArray();
    expect(listed.sort()).toEqual(rows.map(({ deckId, id }) => `${deckId} ${id}`).sort());
    return rows.map(({ deckId, state }) => `${deckId} ${state.reviews}`).sort();
  });
}

async function cardIds(profile: Profile): Promise<readonly string[]> {
  return inDatabase(profile, async ({ decks }) =>
    (await decks.toArray()).flatMap((deck) => deck.cardIds.split('\n')),
  );
}

const FERRIES = '# The ferries\n\nQ: Is there a ferry?\nA: Yes.\n';

async function studiedOnce(): Promise<{ readonly profile: Profile; readonly app: RunningApp }> {
  const profile = freshProfile();
  const app = await openStudy(profile);
  await gradeShown(profile, app, 'easy');
  return { profile, app };
}

/** Three weeks later all four cards are graded: the one that was studied before for the second time. */
async function studyAll(profile: Profile, app: RunningApp): Promise<void> {
  passTime(profile, 20 * DAY);
  app.commands.study('lenne');
  await app.settled();
  for (let card = 0; card < 4; card += 1) await gradeShown(profile, app, 'easy');
}

const ALL = ['lenne 1', 'lenne 1', 'lenne 1', 'lenne 2'];

describe('a file with the notes of a deck that is here', () => {
  it('read into another deck makes other notes there, and leaves the histories of the first alone', async () => {
    const { profile, app } = await studiedOnce();
    const copy = await exported(app);
    const { report } = await bring(app, FERRIES);
    await studyAll(profile, app);
    await bring(app, copy, { id: report.decks[0]?.id });
    const ids = await cardIds(profile);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await studied(profile)).toEqual([`${report.decks[0]?.id} 1`, ...ALL]);
    await bring(app, copy, { id: report.decks[0]?.id });
    // Read a second time it speaks of most of that deck, and still takes nothing of it away.
    expect(new Set(await cardIds(profile))).toEqual(new Set(ids));
    app.stop();
  });

  it('of which one was removed since brings that one with what is remembered of it', async () => {
    const { profile, app } = await studiedOnce();
    const copy = await exported(app);
    await studyAll(profile, app);
    const shorter = JSON.parse(copy) as { notes: unknown[]; histories?: unknown };
    delete shorter.histories;
    await bring(app, JSON.stringify({ ...shorter, notes: shorter.notes.slice(1) }));
    expect(await studied(profile)).toEqual(ALL);
    const { report } = await bring(app, copy, { id: undefined });
    expect(await studied(profile)).toEqual([`${report.decks[0]?.id} 2`, ...ALL.slice(0, 3)]);
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await studied(profile)).toEqual(ALL);
    app.stop();
  });
});

describe('a file of two decks with the same notes', () => {
  it('keeps both, with the history in one', async () => {
    const { profile, app } = await studiedOnce();
    const copy = JSON.parse(await exported(app)) as object;
    const decks = ['one', 'two'].map((key) => ({ ...copy, key, title: `Deck ${key}` }));
    expect(await app.commands.deleteDeck('lenne')).toMatchObject({ ok: true });
    await bring(app, JSON.stringify(decks));
    const ids = await cardIds(profile);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(2 * FIXTURE_DECK.notes.length);
    expect(await studied(profile)).toEqual(['one 1']);
    app.stop();
  });

  it('is not emptied by a second deck of the same title without notes', async () => {
    const { profile, app } = await studiedOnce();
    const copy = JSON.parse(await exported(app)) as object;
    await bring(app, JSON.stringify([copy, { ...copy, key: 'other', notes: [], histories: [] }]));
    expect(await cardIds(profile)).toHaveLength(FIXTURE_DECK.notes.length);
    app.stop();
  });
});
