// The shipped deck in the hands of a learner: its name and what was read into it stay when a newer one ships, and no step goes
// back behind a newer text.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { applyPreview, previewOf } from '../support/importStages';
import { aNoteType } from '../support/noteTypes';
import { freshProfile, inDatabase, openShipping, type Profile } from '../support/testApp';

async function previewOfJson(app: RunningApp, value: unknown) {
  return previewOf(app, JSON.stringify(value), 'notes.json');
}

async function bring(app: RunningApp, value: unknown): Promise<void> {
  await previewOfJson(app, value);
  await applyPreview(app);
}

/** The same deck with the answer to its first question reworded. */
const NEWER = { ...FIXTURE_DECK, notes: FIXTURE_DECK.notes.map(reworded) };
const OWN_NOTE = {
  id: 'ownnote0001',
  question: 'What do I add?',
  points: [{ id: 'ownpoint001', text: 'A note.' }],
};
const EXTENDED = { ...FIXTURE_DECK, notes: [...FIXTURE_DECK.notes, OWN_NOTE] };

function reworded(note: (typeof FIXTURE_DECK.notes)[number], index: number) {
  if (index > 0) return note;
  return { ...note, points: note.points.map((point) => ({ ...point, text: `${point.text}, by the quay` })) };
}

async function textOf(
  profile: Profile,
): Promise<{ readonly title: string | undefined; readonly text: string }> {
  return inDatabase(profile, async ({ decks, pages }) => {
    const deck = await decks.get('lenne');
    return {
      title: deck?.title,
      text: JSON.stringify((await pages.toArray()).flatMap(({ notes }) => notes)),
    };
  });
}

describe('a newer shipped deck', () => {
  it('keeps the name that the learner gave', async () => {
    const profile = freshProfile();
    const app = await openShipping(profile, FIXTURE_DECK);
    await app.commands.renameDeck('lenne', 'My commission');
    app.stop();
    (await openShipping(profile, NEWER)).stop();
    const { title, text } = await textOf(profile);
    expect(title).toBe('My commission');
    expect(text).toContain('by the quay');
  });

  it('leaves a deck alone that other text was read into', async () => {
    const profile = freshProfile();
    const app = await openShipping(profile, FIXTURE_DECK);
    await bring(app, EXTENDED);
    app.stop();
    const before = await textOf(profile);
    expect(before.text).toContain('What do I add?');
    (await openShipping(profile, NEWER)).stop();
    expect(await textOf(profile)).toEqual(before);
  });

  it('comes again once that was taken back', async () => {
    const profile = freshProfile();
    const app = await openShipping(profile, FIXTURE_DECK);
    await bring(app, EXTENDED);
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    app.stop();
    (await openShipping(profile, NEWER)).stop();
    expect((await textOf(profile)).text).toContain('by the quay');
  });

  it('is not mixed with an older one by undoing a change from before it came', async () => {
    const profile = freshProfile();
    const app = await openShipping(profile, FIXTURE_DECK);
    await app.commands.renameDeck('lenne', 'My commission');
    app.stop();
    const later = await openShipping(profile, NEWER);
    const before = await textOf(profile);
    expect(await later.commands.undoDeckChange()).toEqual({ ok: false, failure: 'changedSince' });
    expect(await textOf(profile)).toEqual(before);
    later.stop();
  });

  it('stays away when the learner deleted it', async () => {
    const profile = freshProfile();
    const app = await openShipping(profile, FIXTURE_DECK);
    await app.commands.deleteDeck('lenne');
    app.stop();
    (await openShipping(profile, NEWER)).stop();
    expect((await textOf(profile)).title).toBeUndefined();
  });
});

describe('media with the name of other media', () => {
  const type = aNoteType();
  const deckOf = (key: string, picture: string) => ({
    format: 'pointwise-deck',
    version: 1,
    key,
    title: `Deck ${key}`,
    noteTypes: [type],
    notes: ['a b.png', 'a%20b.png'].map((name, index) => ({
      kind: 'fields',
      id: `${key}note${index}000`.slice(0, 11),
      typeId: type.id,
      fields: [`<img src="${name}">`, `Picture ${index}`],
      slots: ['t1'],
      guid: `${key}${index}`,
    })),
    media: [{ name: 'a b.png', base64: btoa(picture) }],
  });

  it('gets another name in all notes, and reading it again brings nothing new', async () => {
    const profile = freshProfile();
    const app = await openShipping(profile, FIXTURE_DECK);
    await bring(app, deckOf('first', 'one picture'));
    await bring(app, deckOf('other', 'another picture'));
    const [names, texts] = await inDatabase(profile, async ({ media, pages }) => [
      await media.toCollection().primaryKeys(),
      JSON.stringify((await pages.get('other/0'))?.notes),
    ]);
    const own = names.find((name) => name !== 'a b.png') ?? '';
    expect(names).toHaveLength(2);
    expect(texts).toContain(own);
    expect(texts).toContain(encodeURIComponent(own));
    expect(texts).not.toMatch(/"a(?: |%20)b\.png/u);
    expect(await previewOfJson(app, deckOf('other', 'another picture'))).toMatchObject({
      isNothingNew: true,
      changeCount: 0,
    });
    app.stop();
  });

  it('that were missing are something new', async () => {
    const profile = freshProfile();
    const app = await openShipping(profile, FIXTURE_DECK);
    const { media: _media, ...without } = deckOf('first', 'one picture');
    await bring(app, without);
    expect(await previewOfJson(app, without)).toMatchObject({ isNothingNew: true });
    expect(await previewOfJson(app, deckOf('first', 'one picture'))).toMatchObject({ isNothingNew: false });
    app.stop();
  });
});
