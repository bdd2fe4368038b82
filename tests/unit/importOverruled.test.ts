// What the learner says of single gaps, cards and verdicts, through the whole app: histories follow, and Undo brings everything back.
import { describe, expect, it } from 'vitest';
import type { FieldsNote } from '../../src/domain/deck/deck';
import { writeDeckJson } from '../../src/domain/deck/writeDeckJson';
import { hashText } from '../../src/domain/ids';
import type { RunningApp } from '../../src/state/createApp';
import type { ChangeLink, ImportPreview } from '../../src/state/importState';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { applyPreview, bringIn, previewOf } from '../support/importStages';
import { aNoteType } from '../support/noteTypes';
import { gradeShown, openStudy, shown } from '../support/studying';
import { DAY, freshProfile, inDatabase, passTime, type Profile } from '../support/testApp';

/** Brings a text in and grades its first cards, each easy. */
async function learned(profile: Profile, text: string, name: string, cards: number) {
  const app = await openStudy(profile);
  const deckId = await bringIn(app, text, name);
  app.commands.study(deckId);
  await app.settled();
  const asked: string[] = [];
  for (let card = 0; card < cards; card += 1) {
    asked.push(shown(app).face.question);
    await gradeShown(profile, app, 'easy');
    // Two cards of a note are not asked on one day.
    passTime(profile, DAY);
    app.commands.study(deckId);
    await app.settled();
  }
  return { app, deckId, asked };
}

function previewIn(app: RunningApp): ImportPreview {
  const { importing } = app.store.getState();
  if (importing.kind !== 'preview') throw new Error('no preview');
  return importing.preview;
}

function linksIn(app: RunningApp): readonly ChangeLink[] {
  return previewIn(app).changes.flatMap(({ links }) => links);
}

/** Says what a gap or card goes on as, by the number that it has among the older ones; 0 for none. */
async function link(app: RunningApp, place: number, number: number): Promise<void> {
  const chosen = linksIn(app)[place];
  const option = chosen?.options.find((each) => (each.number ?? 0) === number);
  if (chosen === undefined || option === undefined) throw new Error('no such link');
  app.commands.correctChange(chosen.id, option.to);
  await expect.poll(() => linksIn(app)[place]?.to).toBe(option.to);
}

/** The cards of a deck: what each asks, and how often it was reviewed. */
async function cardsOf(app: RunningApp, deckId: string): Promise<readonly string[]> {
  const page = await app.commands.readPage(deckId, 0);
  if (!page.ok) throw new Error('no page');
  return page.value.notes.flatMap(({ cards }) =>
    cards.map(({ face, state }) => `${face.points[0]?.text} ${state?.reviews ?? 0}`),
  );
}

/** Everything that is kept, but for the marker and the steps that could be done again. */
async function dump(profile: Profile): Promise<unknown> {
  return inDatabase(profile, async ({ dexie }) => {
    const tables = dexie.tables.filter(({ name }) => !['marker', 'deckSteps', 'images'].includes(name));
    return Promise.all(tables.map(async (table) => [table.name, await table.toArray()]));
  });
}

const RIVER =
  '# The river\n\nThe Lenne was dammed at {{c1::Bresk}} in {{c2::1901}} by the guild of boatmen.\n';

describe('a gap that the comparison has wrong', () => {
  it('goes on as none: what was remembered of it is kept apart, and comes back with Undo', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile, RIVER, 'river.md', 2);
    expect(await cardsOf(app, deckId)).toEqual(['Bresk 1', '1901 1']);
    const before = await dump(profile);
    await previewOf(app, RIVER.replace('the guild of boatmen', 'a guild of boatmen'), 'river.md');
    await link(app, 0, 0);
    const [change] = previewIn(app).changes;
    expect(change?.points.map(({ kind }) => kind)).toEqual(['removed', 'new']);
    await applyPreview(app);
    expect((await cardsOf(app, deckId)).toSorted()).toEqual(['1901 1', 'Bresk 0']);
    expect(await app.commands.readGoneCards()).toMatchObject({ ok: true, value: { cards: 1, reviews: 1 } });
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await dump(profile)).toEqual(before);
    app.stop();
  });

  it('goes on as another, with its history, and reading the text again changes nothing', async () => {
    const profile = freshProfile();
    const { app, deckId, asked } = await learned(profile, RIVER, 'river.md', 1);
    expect(asked).toEqual(['The Lenne was dammed at […] in 1901 by the guild of boatmen.']);
    const before = await dump(profile);
    const edited = RIVER.replace('the guild of boatmen', 'a guild of boatmen');
    await previewOf(app, edited, 'river.md');
    await link(app, 1, 1);
    await link(app, 0, 2);
    await applyPreview(app);
    expect((await cardsOf(app, deckId)).toSorted()).toEqual(['1901 1', 'Bresk 0']);
    expect(await previewOf(app, edited, 'river.md')).toMatchObject({ isNothingNew: true });
    app.commands.cancelImport();
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await dump(profile)).toEqual(before);
    app.stop();
  });

  it('gets no history of a gap that was gone before', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile, RIVER, 'river.md', 2);
    const shorter = RIVER.replace('{{c2::1901}}', '1901');
    await previewOf(app, shorter, 'river.md');
    await applyPreview(app);
    await previewOf(app, shorter.replace('the guild of boatmen', 'a guild of boatmen'), 'river.md');
    await link(app, 0, 0);
    await applyPreview(app);
    expect(await cardsOf(app, deckId)).toEqual(['Bresk 0']);
    expect(await app.commands.readGoneCards()).toMatchObject({ ok: true, value: { cards: 2, reviews: 2 } });
    app.stop();
  });

  it('is not offered where the file has its reviews, and would give them to it again', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile, RIVER, 'river.md', 2);
    const edited = (await exported(app, deckId)).replace('the guild', 'a guild');
    expect(await previewOf(app, edited, 'river.json')).toMatchObject({ reviews: 0, changeCount: 1 });
    expect(linksIn(app)).toEqual([]);
    await applyPreview(app);
    expect(await previewOf(app, edited, 'river.json')).toMatchObject({ isNothingNew: true });
    app.commands.cancelImport();
    const bundle = await packageOf(app, deckId);
    await previewOf(app, RIVER, 'river.md');
    expect(linksIn(app)).toHaveLength(2);
    await applyPreview(app);
    expect(await previewOf(app, bundle)).toMatchObject({ reviews: 0, changeCount: 1 });
    expect(linksIn(app)).toEqual([]);
    app.stop();
  });
});

const TYPE = aNoteType({
  name: 'Both ways',
  templates: [
    { name: 'There', question: '{{Front}}', answer: '{{Back}}' },
    { name: 'Back', question: '{{Back}}', answer: '{{Front}}' },
  ],
});
const GAP_TYPE = aNoteType({
  kind: 'cloze',
  name: 'Gaps',
  fields: ['Text'],
  templates: [{ name: 'Gap', question: '{{cloze:Text}}', answer: '{{cloze:Text}}' }],
});

function deckOf(type: typeof TYPE, fields: readonly string[], slots: readonly string[]): string {
  // As a package gives it.
  const id = hashText('anki\none');
  const note: FieldsNote = { kind: 'fields', id, typeId: type.id, fields, slots, guid: 'one' };
  return writeDeckJson('rivers', { title: 'Rivers', notes: [note] }, { noteTypes: [type] });
}

describe('a card of an imported note that the comparison has wrong', () => {
  const WEIR = deckOf(TYPE, ['weir', 'a low dam'], ['t1', 't2']);
  const edited = deckOf(TYPE, ['weir', 'a dam'], ['t1', 't2']);

  it('goes on as another, with its history, and reading the file again changes nothing', async () => {
    const profile = freshProfile();
    const { app, deckId, asked } = await learned(profile, WEIR, 'rivers.json', 1);
    expect(asked).toEqual(['weir']);
    expect(await cardsOf(app, deckId)).toEqual(['a low dam 1', 'weir 0']);
    const before = await dump(profile);
    await previewOf(app, edited, 'rivers.json');
    await link(app, 1, 1);
    await link(app, 0, 2);
    await applyPreview(app);
    expect(await cardsOf(app, deckId)).toEqual(['a dam 0', 'weir 1']);
    expect(await previewOf(app, edited, 'rivers.json')).toMatchObject({ isNothingNew: true });
    app.commands.cancelImport();
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await dump(profile)).toEqual(before);
    app.stop();
  });

  it('goes on as none: what was remembered of it is kept apart, and comes back with Undo', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile, WEIR, 'rivers.json', 2);
    expect(await cardsOf(app, deckId)).toEqual(['a low dam 1', 'weir 1']);
    const before = await dump(profile);
    await previewOf(app, edited, 'rivers.json');
    await link(app, 0, 0);
    await applyPreview(app);
    expect(await cardsOf(app, deckId)).toEqual(['a dam 0', 'weir 1']);
    expect(await app.commands.readGoneCards()).toMatchObject({ ok: true, value: { cards: 1, reviews: 1 } });
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await dump(profile)).toEqual(before);
    app.stop();
  });

  it('keeps its history in copies from before and since, of which none is mixed with another', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile, WEIR, 'rivers.json', 1);
    const older = await exported(app, deckId);
    await previewOf(app, edited, 'rivers.json');
    await link(app, 1, 1);
    await link(app, 0, 2);
    await applyPreview(app);
    const newer = await exported(app, deckId);
    expect(await previewOf(app, newer, 'rivers.json')).toMatchObject({ isNothingNew: true, reviews: 0 });
    await previewOf(app, older, 'rivers.json');
    expect(linksIn(app)).toEqual([]);
    await applyPreview(app);
    expect(await cardsOf(app, deckId)).toEqual(['a low dam 1', 'weir 0']);
    await previewOf(app, newer, 'rivers.json');
    await applyPreview(app);
    expect(await cardsOf(app, deckId)).toEqual(['a dam 0', 'weir 1']);
    app.stop();
  });

  it('is known by its reviews in packages from before and since', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile, WEIR, 'rivers.json', 1);
    const older = await packageOf(app, deckId);
    await previewOf(app, edited, 'rivers.json');
    await link(app, 1, 1);
    await link(app, 0, 2);
    await applyPreview(app);
    const newer = await packageOf(app, deckId);
    expect(await previewOf(app, newer)).toMatchObject({ reviews: 0 });
    await applyPreview(app);
    expect(await cardsOf(app, deckId)).toEqual(['a dam 0', 'weir 1']);
    expect(await previewOf(app, newer)).toMatchObject({ isNothingNew: true });
    expect(await previewOf(app, older)).toMatchObject({ reviews: 0 });
    await applyPreview(app);
    expect(await cardsOf(app, deckId)).toEqual(['a low dam 1', 'weir 0']);
    app.stop();
  });

  it('may be a gap: its number in the field stays as it came', async () => {
    const profile = freshProfile();
    const text = 'The Lenne ends at {{c1::Bresk}} in {{c2::the Arvel}}.';
    const { app, deckId } = await learned(profile, deckOf(GAP_TYPE, [text], ['c1', 'c2']), 'rivers.json', 1);
    const before = await dump(profile);
    // Its author has numbered the gaps anew.
    const renumbered = text.replace('c1', 'c3').replace('c2', 'c1').replace('c3', 'c2');
    await previewOf(app, deckOf(GAP_TYPE, [renumbered], ['c1', 'c2']), 'rivers.json');
    expect(linksIn(app).map(({ text: said }) => said)).toEqual(['the Arvel', 'Bresk']);
    await link(app, 0, 2);
    await link(app, 1, 1);
    await applyPreview(app);
    const page = await app.commands.readPage(deckId, 0);
    const cards = page.ok ? page.value.notes.flatMap((note) => note.cards) : [];
    expect(cards.map(({ face, state }) => `${face.question} ${state?.reviews ?? 0}`)).toEqual([
      'The Lenne ends at Bresk in <span class="cloze">[…]</span>. 0',
      'The Lenne ends at <span class="cloze">[…]</span> in the Arvel. 1',
    ]);
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    expect(await dump(profile)).toEqual(before);
    app.stop();
  });
});

async function packageOf(app: RunningApp, deckId: string): Promise<File> {
  const result = await app.commands.exportDeck(deckId, 'apkg');
  if (!result.ok) throw new Error(JSON.stringify(result));
  return new File([result.value.contents], 'Rivers.apkg');
}

async function exported(app: RunningApp, deckId: string): Promise<string> {
  const result = await app.commands.exportDeck(deckId, 'json');
  if (!result.ok) throw new Error('not exported');
  return result.value.contents.text();
}

describe('a new note', () => {
  it('is offered no older one where the file has its reviews, and would give them to that one again', async () => {
    const profile = freshProfile();
    const toll = 'Q: What did mills pay in autumn?\nA: Two coins.\n';
    const deck = `# Mills\n\n${toll}\nQ: Who kept the ferries?\nA: The guild of Castel.\n\nQ: What is a weir?\nA: A dam.\n`;
    const { app, deckId } = await learned(profile, deck, 'mills.md', 3);
    const file = await exported(app, deckId);
    await previewOf(app, deck.replace(toll, ''), 'mills.md');
    await applyPreview(app);
    expect(await cardsOf(app, deckId)).toHaveLength(2);
    const whole: { readonly notes: readonly unknown[] } = JSON.parse(file);
    const without = { ...whole, notes: whole.notes.toSpliced(1, 1) };
    expect(await previewOf(app, JSON.stringify(without), 'mills.json')).toMatchObject({ reviews: 0 });
    expect(previewIn(app).changes.map(({ kind }) => kind)).toEqual(['removed', 'new']);
    expect(linksIn(app)).toEqual([]);
    app.stop();
  });
});

const LOCKS = '# Locks\n\nQ: What of the upper lock?\nA:\n- It has 3 gates\n- It is made of red stone\n';

describe('a link of a point', () => {
  it('is taken back where the reviews of the file are new here by then', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile, LOCKS, 'locks.md', 1);
    const edited = (await exported(app, deckId)).replace('3 gates', '4 gates');
    app.stop();
    const other = await openStudy(freshProfile());
    await previewOf(other, LOCKS, 'locks.md');
    await applyPreview(other);
    await previewOf(other, edited.replace('4 gates', '3 gates'), 'locks.json');
    await applyPreview(other);
    expect(await previewOf(other, edited, 'locks.json')).toMatchObject({ reviews: 0 });
    const [gates] = linksIn(other);
    other.commands.correctChange(gates?.id ?? '', '');
    await expect.poll(() => linksIn(other)[0]?.to).toBe('');
    expect(await other.commands.undoDeckChange()).toMatchObject({ ok: true });
    other.commands.applyImport();
    await expect
      .poll(() => other.store.getState().importing)
      .toMatchObject({ kind: 'preview', isRenewed: true, preview: { reviews: 1 } });
    expect(previewIn(other).changes[0]?.points.map(({ kind }) => kind)).toEqual(['changed']);
    other.stop();
  });
});

describe('a verdict on a fact', () => {
  const EDITED = LOCKS.replace('3 gates', '4 gates').replace('made of', 'built from');

  it.each([
    ['as it was found', [], [true, false]],
    ['taken back', [0], [false, false]],
    ['given', [1], [true, true]],
    ['the other way round', [0, 1], [false, true]],
  ])('%s marks what is to be checked again', async (_, toggled, marked) => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile, LOCKS, 'locks.md', 1);
    await previewOf(app, EDITED, 'locks.md');
    for (const place of toggled) {
      const check = checksIn(app)[place];
      const verdict = check?.verdict === 'changed' ? 'reworded' : 'changed';
      app.commands.correctChange(check?.id ?? '', verdict);
      await expect.poll(() => checksIn(app)[place]?.verdict).toBe(verdict);
    }
    expect(previewIn(app).changes[0]?.kind).toBe(marked.includes(true) ? 'changed' : 'reworded');
    await applyPreview(app);
    const page = await app.commands.readPage(deckId, 0);
    const [note] = page.ok ? page.value.notes : [];
    expect(note?.cards[0]?.face.points.map(({ changedOn }) => changedOn !== undefined)).toEqual(marked);
    expect(note?.cards[0]?.state?.points).toMatchObject([{ reviews: 1 }, { reviews: 1 }]);
    app.stop();
  });

  function checksIn(app: RunningApp) {
    return previewIn(app).changes.flatMap(({ points }) =>
      points.flatMap((point) => (point.kind === 'split' ? [] : (point.check ?? []))),
    );
  }

  it('is asked for beside the whole question, which may differ anywhere', async () => {
    const long = `${'Boats wait at the lower lock. '.repeat(30)}Which lock has 3 gates?`;
    const { app } = await learned(freshProfile(), LOCKS.replace('What of the upper lock?', long), 'l.md', 1);
    const edited = long.replace('3 gates', '4 gates');
    await previewOf(app, LOCKS.replace('What of the upper lock?', edited), 'l.md');
    expect(previewIn(app).changes).toMatchObject([
      {
        question: `${edited.slice(0, 600)} …`,
        questionChange: { before: long, after: edited },
        check: { verdict: 'changed' },
      },
    ]);
    app.stop();
  });

  it('is kept when the library changes meanwhile', async () => {
    const profile = freshProfile();
    const { app } = await learned(profile, LOCKS, 'locks.md', 1);
    await previewOf(app, EDITED, 'locks.md');
    app.commands.correctChange(checksIn(app)[0]?.id ?? '', 'reworded');
    await expect.poll(() => previewIn(app).changes[0]?.kind).toBe('reworded');
    expect(await app.commands.renameDeck(FIXTURE_DECK.key, 'Another name')).toMatchObject({ ok: true });
    app.commands.applyImport();
    await expect
      .poll(() => app.store.getState().importing)
      .toMatchObject({ kind: 'preview', isRenewed: true });
    expect(previewIn(app).changes[0]?.kind).toBe('reworded');
    app.stop();
  });
});
