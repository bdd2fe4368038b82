// Papers on disk: every answer is there once its change resolved, from whichever tab it came, and one change is one row and the marker.
import { describe, expect, it } from 'vitest';
import { isKept } from '../../src/domain/paper/keptPaper';
import { itemRulingId, wordingRulingId } from '../../src/domain/paper/ruling';
import { DAY_MS } from '../../src/domain/studyDay';
import { closeDatabase, type Database } from '../../src/storage/database';
import { changePaper, keepPaper, readPaper, readPapers, removePaper } from '../../src/storage/papers';
import { putRuling, readRulings } from '../../src/storage/rulings';
import { aHarbourPage, aHarbourPaper, answer, itemOn } from './harbourPaper';
import { CARDS, connect, DAY, dump, freshName } from './library';

const NOW = DAY * DAY_MS + 5000;
const EACH = 40;

async function workIn(database: Database, id: string) {
  const paper = await readPaper(database, id);
  if (paper?.kind !== 'paper') throw new Error('no paper');
  return paper.sitting.work;
}

describe('a paper', () => {
  it('is there as it was kept, with every answer that resolved, when the database is opened again', async () => {
    const name = freshName();
    const database = await connect({ name });
    const paper = aHarbourPaper();
    await keepPaper(database, paper, NOW);
    for (const [index, pointId] of CARDS.flatMap(({ pointIds }) => pointIds).entries()) {
      await answer(database, paper, pointId, `answer ${index}`, NOW + 1 + index);
    }
    closeDatabase(database);
    const kept = await readPaper(await connect({ name }), paper.id);
    if (kept?.kind !== 'paper') throw new Error('no paper');
    expect(Object.values(kept.sitting.work).map((work) => work.answer)).toEqual(
      Array.from({ length: 6 }, (_, index) => ({ kind: 'written', text: `answer ${index}` })),
    );
    const { sitting, editedAtMs, ...rest } = kept;
    expect({ ...rest, sitting: { ...sitting, work: {} } }).toEqual(paper);
    expect(editedAtMs).toBe(NOW + 6);
  });

  it(`loses none of ${2 * EACH} answers that two tabs give at once to different items`, async () => {
    const name = freshName();
    const [one, other] = [await connect({ name }), await connect({ name })];
    const items = Array.from({ length: 2 * EACH }, (_, index) => ({
      ...itemOn('locks-0'),
      id: `item-${index}`,
    }));
    const paper = { ...aHarbourPaper(), items };
    await keepPaper(one, paper, NOW);
    await Promise.all(
      items.map(({ id }, index) => answer(index % 2 === 0 ? one : other, paper, id.slice(5), id, NOW)),
    );
    const work = await workIn(one, paper.id);
    expect(items.map(({ id }) => work[id]?.answer)).toEqual(
      items.map(({ id }) => ({ kind: 'written', text: id })),
    );
  });

  it('keeps of answers to one item the one that was given last, although none was waited for', async () => {
    const database = await connect();
    const paper = aHarbourPaper();
    await keepPaper(database, paper, NOW);
    const texts = Array.from({ length: 30 }, (_, index) => 'a'.repeat(index + 1));
    await Promise.all(texts.map((text) => answer(database, paper, 'locks-0', text, NOW)));
    expect((await workIn(database, paper.id))['item-locks-0']?.answer).toEqual({
      kind: 'written',
      text: texts.at(-1),
    });
  });

  it('moves the marker beside, and its own moment on, also where the clock was set back', async () => {
    const database = await connect();
    const paper = aHarbourPaper();
    const kept = await keepPaper(database, paper, NOW);
    expect(kept.marker).toMatchObject({ revision: 1, besides: 1, textRevision: 0, reviews: 0 });
    const changed = await answer(database, paper, 'locks-0', 'this', NOW - DAY_MS);
    expect(changed?.marker).toMatchObject({ revision: 2, besides: 2 });
    expect(changed?.paper.editedAtMs).toBe(NOW + 1);
    expect(await database.marker.get('marker')).toEqual(changed?.marker);
  });

  it('is not written again by a change that says the same', async () => {
    const database = await connect();
    const paper = aHarbourPaper();
    await keepPaper(database, paper, NOW);
    await answer(database, paper, 'locks-0', 'this', NOW + 1);
    const before = await dump(database);
    const same = await answer(database, paper, 'locks-0', 'this', NOW + 1);
    expect(same?.marker).toBeUndefined();
    expect(await dump(database)).toEqual(before);
  });

  it('that was kept already stays as it is when it is kept again', async () => {
    const database = await connect();
    const paper = aHarbourPaper();
    await keepPaper(database, paper, NOW);
    await answer(database, paper, 'locks-0', 'this', NOW + 1);
    const before = await dump(database);
    await keepPaper(database, paper, NOW + 2);
    expect(await dump(database)).toEqual(before);
  });

  it('that was taken away can neither be read nor changed, leaves its moment, and comes back as it is given', async () => {
    const database = await connect();
    const paper = aHarbourPaper();
    await keepPaper(database, paper, NOW);
    await answer(database, paper, 'locks-0', 'this', NOW + 1);
    const kept = await readPaper(database, paper.id);
    if (kept === undefined) throw new Error('no paper');
    await removePaper(database, paper.id, NOW);
    expect(await readPaper(database, paper.id)).toBeUndefined();
    expect(await readPapers(database)).toEqual([]);
    expect(await answer(database, paper, 'locks-0', 'that', NOW + 3)).toBeUndefined();
    expect(await database.papers.toArray()).toEqual([{ id: paper.id, removedAtMs: NOW + 2 }]);
    await removePaper(database, paper.id, NOW + 10);
    expect(await database.papers.toArray()).toEqual([{ id: paper.id, removedAtMs: NOW + 2 }]);
    const back = await keepPaper(database, kept, NOW);
    expect(back.paper).toEqual({ ...kept, editedAtMs: NOW + 3, broughtBackAtMs: NOW + 3 });
    const changed = await changePaper(database, paper.id, NOW, () => paper);
    expect(changed?.paper).toEqual({ ...paper, editedAtMs: NOW + 4, broughtBackAtMs: NOW + 3 });
  });

  it('and a blank page are listed, the latest begun first', async () => {
    const database = await connect();
    const [first, second] = [aHarbourPaper(NOW), aHarbourPaper(NOW + 2000)];
    const page = aHarbourPage(NOW + 1000);
    for (const one of [first, second, page]) await keepPaper(database, one, NOW);
    expect((await readPapers(database)).map(({ id }) => id)).toEqual([second.id, page.id, first.id]);
    const written = await changePaper(database, page.id, NOW, (before) =>
      before.kind === 'blank' ? { ...before, text: 'All of it.' } : before,
    );
    expect(written?.paper).toEqual({ ...page, text: 'All of it.', editedAtMs: NOW + 1 });
    expect((await database.papers.toArray()).every(isKept)).toBe(true);
  });
});

describe('a ruling', () => {
  const ruling = {
    id: wordingRulingId('locks-0', 'two gates'),
    kind: 'wording',
    pointId: 'locks-0',
    wording: 'Two gates',
    isAccepted: true,
    atMs: NOW,
  } as const;

  it('stands until the next one on the same thing, whose moment is behind it', async () => {
    const database = await connect();
    await putRuling(database, ruling);
    const marker = await putRuling(database, { ...ruling, isAccepted: false, atMs: NOW - 1000 });
    expect(marker).toMatchObject({ revision: 2, besides: 2 });
    expect(await readRulings(database, 'wording')).toEqual([{ ...ruling, isAccepted: false, atMs: NOW + 1 }]);
    expect(await putRuling(database, { ...ruling, isAccepted: false, atMs: NOW + 9 })).toBeUndefined();
  });

  it('is read by its kind, the latest first', async () => {
    const database = await connect();
    const bad = { kind: 'item', bans: [], said: 'What?', isBad: true } as const;
    await putRuling(database, ruling);
    for (const [index, itemId] of ['one', 'two'].entries())
      await putRuling(database, { ...bad, id: itemRulingId(itemId), itemId, atMs: NOW + index });
    expect((await readRulings(database, 'item')).map(({ itemId }) => itemId)).toEqual(['two', 'one']);
    expect((await readRulings(database, 'wording')).map(({ wording }) => wording)).toEqual(['Two gates']);
  });
});
