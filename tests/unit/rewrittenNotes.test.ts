// The moments at which notes and decks were last written: what a merge of two devices goes by.
import { describe, expect, it } from 'vitest';
import type { Note } from '../../src/domain/deck/deck';
import type { RunningApp } from '../../src/state/createApp';
import { applyPreview, previewOf } from '../support/importStages';
import { cardIdsOf, change, decksOf, valueOf } from '../support/libraryChanges';
import { freshProfile, inDatabase, MINUTE, openShipping, openTab, type Profile } from '../support/testApp';
import { sizedDeck } from '../support/sizedDecks';

const HARBOUR = '# The harbour\n\nQ: How many locks?\nA: Three.\n\nQ: Who keeps them?\nA: The guild.\n';

async function openHarbour(): Promise<{ profile: Profile; app: RunningApp; deckId: string }> {
  const profile = freshProfile();
  const app = await openTab(profile, sizedDeck(0));
  const deckId = await bring(app, HARBOUR);
  profile.nowMs += MINUTE;
  return { profile, app, deckId };
}

async function bring(app: RunningApp, text: string): Promise<string> {
  await previewOf(app, text);
  const { report } = await applyPreview(app);
  app.commands.cancelImport();
  return report.decks[0]?.id ?? '';
}

async function notesOf(profile: Profile, deckId: string): Promise<readonly Note[]> {
  return inDatabase(profile, async ({ pages }) =>
    (await pages.toArray()).filter((page) => page.deckId === deckId).flatMap(({ notes }) => notes),
  );
}

describe('the moment of a change', () => {
  it('is kept with each note that a newer text changes, and with no other', async () => {
    const { profile, app, deckId } = await openHarbour();
    await bring(app, HARBOUR.replace('Three', 'Four'));
    const [changed, same] = await notesOf(profile, deckId);
    expect([changed?.rewrittenAtMs, same?.rewrittenAtMs]).toEqual([profile.nowMs, undefined]);
    profile.nowMs += MINUTE;
    const preview = await previewOf(app, HARBOUR.replace('Three', 'Four'));
    expect(preview.isNothingNew).toBe(true);
  });

  it('is later than that of its deletion for a note that comes back', async () => {
    const { profile, app, deckId } = await openHarbour();
    const [gone, kept] = await notesOf(profile, deckId);
    await app.commands.changeCards([`${gone?.id}:front`], { kind: 'delete' });
    const deletedAtMs = profile.nowMs;
    await bring(app, HARBOUR);
    const [back, other] = await notesOf(profile, deckId);
    expect([back?.id, other?.id]).toEqual([gone?.id, kept?.id]);
    expect(back?.rewrittenAtMs).toBeGreaterThan(deletedAtMs);
    expect(other?.rewrittenAtMs).toBe(undefined);
  });

  it('is later than that of its deletion for a deck that comes back, and the deletion is remembered', async () => {
    const { profile, app, deckId } = await openHarbour();
    const before = await notesOf(profile, deckId);
    valueOf(await app.commands.deleteDeck(deckId));
    const deletedAtMs = profile.nowMs;
    expect(await bring(app, HARBOUR)).toBe(deckId);
    const deck = (await decksOf(profile)).find(({ id }) => id === deckId);
    expect(deck?.addedAtMs).toBeGreaterThan(deletedAtMs);
    const tombstone = await inDatabase(profile, ({ tombstones }) => tombstones.get(deckId));
    expect(tombstone).toMatchObject({ deletedAtMs, title: 'The harbour' });
    const after = await notesOf(profile, deckId);
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.every(({ rewrittenAtMs = 0 }) => rewrittenAtMs > deletedAtMs)).toBe(true);
    valueOf(await app.commands.deleteDeck(deckId));
    valueOf(await app.commands.undoDeckChange());
    expect(await notesOf(profile, deckId)).toEqual(after);
  });

  it('is kept with a deck for its name, its options and its order', async () => {
    const { profile, app, deckId } = await openHarbour();
    const deckNow = async () => (await decksOf(profile)).find(({ id }) => id === deckId);
    const [titledAtMs, optionsAtMs, orderedAtMs] = [1, 2, 3].map(
      (minutes) => profile.nowMs + minutes * MINUTE,
    );
    profile.nowMs = titledAtMs ?? 0;
    valueOf(await app.commands.renameDeck(deckId, 'The harbour of Olt'));
    profile.nowMs = optionsAtMs ?? 0;
    valueOf(await app.commands.setDeckOption(deckId, { name: 'newPerDay', value: 3 }));
    expect(await deckNow()).toMatchObject({ titledAtMs, optionsAtMs });
    profile.nowMs = orderedAtMs ?? 0;
    const [first] = await notesOf(profile, deckId);
    await app.commands.changeCards([`${first?.id}:front`], { kind: 'delete' });
    expect(await deckNow()).toMatchObject({
      titledAtMs,
      optionsAtMs,
      orderedAtMs,
      options: { newPerDay: 3 },
    });
  });
});

describe('what another device said', () => {
  it('stays where a newer shipped text comes later: a note that it changes counts as written just after the text before', async () => {
    const profile = freshProfile();
    (await openTab(profile, sizedDeck(2))).stop();
    profile.nowMs += MINUTE;
    const { notes, ...deck } = sizedDeck(2);
    const newer = notes.map((note, index) => (index === 0 ? { ...note, remark: 'Counted again.' } : note));
    (await openShipping(profile, { ...deck, notes: newer })).stop();
    const [changed, same] = await notesOf(profile, 'shelf');
    expect(changed).toMatchObject({ remark: 'Counted again.', rewrittenAtMs: 1 });
    expect(same?.rewrittenAtMs).toBe(undefined);
    expect((await decksOf(profile))[0]).toMatchObject({ titledAtMs: 1 });
  });

  it('goes by the moment of a move, and of the learner’s taking a shipped deck over', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, sizedDeck(2));
    const [first] = await cardIdsOf(profile);
    await change(app, [first ?? ''], { kind: 'move', to: { title: 'Jars' } });
    const decks = await decksOf(profile);
    const [from, to] = [decks.find(({ id }) => id === 'shelf'), decks.find(({ id }) => id !== 'shelf')];
    expect(from).toMatchObject({ revision: 'own', titledAtMs: from?.orderedAtMs });
    expect((await notesOf(profile, to?.id ?? ''))[0]?.rewrittenAtMs).toBe(to?.orderedAtMs);
    app.stop();
  });

  it('of a deck that it deleted does not empty one that came here since', async () => {
    const [one, other] = [await openHarbour(), freshProfile()];
    valueOf(await one.app.commands.deleteDeck(one.deckId));
    const deleted = valueOf(await one.app.commands.makeBackup()).contents;
    other.nowMs = one.profile.nowMs + MINUTE;
    const app = await openTab(other, sizedDeck(0));
    await bring(app, HARBOUR);
    const fresh = valueOf(await app.commands.makeBackup()).contents;
    valueOf(await app.commands.restoreBackup(deleted));
    valueOf(await one.app.commands.restoreBackup(fresh));
    expect(await notesOf(other, one.deckId)).toHaveLength(2);
    expect(await notesOf(one.profile, one.deckId)).toEqual(await notesOf(other, one.deckId));
    one.app.stop();
    app.stop();
  });
});
