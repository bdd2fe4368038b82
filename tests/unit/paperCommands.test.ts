// What papers leave behind: bad items, accepted wordings, sessions of what was missed, and shared recipes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ITEM_KINDS } from '../../src/domain/paper/item';
import type { PaperSettings } from '../../src/domain/paper/paper';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { valueOf } from '../support/libraryChanges';
import { wholeAnswer } from '../support/paperItems';
import {
  answerWith,
  beginPaper,
  cardOf,
  itemAt,
  paperIn,
  studyAll,
  viewIn,
  WHOLE_ANSWERS,
} from '../support/sittingPapers';
import { calm, shown } from '../support/studying';
import { freshProfile, inDatabase, MINUTE, openTab, type Profile } from '../support/testApp';

const CSTO: unknown = JSON.parse(readFileSync(new URL('../../data/csto.json', import.meta.url), 'utf8'));
const ALL_KINDS: PaperSettings = {
  ...WHOLE_ANSWERS,
  items: 20,
  kinds: ITEM_KINDS,
  marking: { penalty: 1 / 3 },
};

describe('a recipe', () => {
  it('makes the same paper in another profile, and another recipe another one', async () => {
    const [one, other] = [await openTab(freshProfile(), CSTO), await openTab(freshProfile(), CSTO)];
    const first = await paperIn(one, valueOf(await one.commands.startPaper(ALL_KINDS)));
    expect(first.items.length).toBeGreaterThan(10);
    expect(first.recipe).not.toHaveProperty('targets');
    const { settings, seed } = first.recipe;
    const again = await paperIn(other, valueOf(await other.commands.startPaper(settings, { seed })));
    expect(again.items).toEqual(first.items);
    const next = await paperIn(one, valueOf(await one.commands.startPaper(ALL_KINDS)));
    expect(next.items).not.toEqual(first.items);
    one.stop();
    other.stop();
  });

  it('of a paper that favours weak points makes it where nothing was studied', async () => {
    const settings = { ...ALL_KINDS, items: 3, favoursWeak: true };
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    await studyAll(app, profile);
    const weakest = `${FIXTURE_DECK.notes[2]?.id}:front`;
    profile.nowMs += 20 * 24 * 60 * MINUTE;
    const others = FIXTURE_DECK.notes.map(({ id }) => `${id}:front`).filter((id) => id !== weakest);
    valueOf(await app.commands.changeCards(others, { kind: 'gradeNow', grade: 'easy' }));
    const weak = await paperIn(app, valueOf(await app.commands.startPaper(settings)));
    expect(weak.recipe.targets?.slice(0, 3).sort()).toEqual(
      FIXTURE_DECK.notes[2]?.points.map(({ id }) => id).sort(),
    );
    const { seed, targets = [] } = weak.recipe;
    const other = await openTab(freshProfile(), FIXTURE_DECK);
    const shared = await paperIn(
      other,
      valueOf(await other.commands.startPaper(settings, { seed, targets })),
    );
    expect(shared.items).toEqual(weak.items);
    app.stop();
    other.stop();
  });
});

describe('a bad item', () => {
  it('leaves the paper that is sat, also for the next tab, and comes back where that is taken back', async () => {
    const { profile, app, id, items } = await beginPaper();
    const bad = itemAt(items, 1);
    valueOf(await app.commands.ruleItem(id, bad.id, true));
    expect((await paperIn(app, id)).items.map((item) => item.id)).toEqual(
      items.filter((item) => item !== bad).map((item) => item.id),
    );
    const later = await openTab(profile, FIXTURE_DECK);
    expect((await paperIn(later, id)).items).toHaveLength(items.length - 1);
    expect(valueOf(await later.commands.readPapers())).toMatchObject({
      papers: [{ items: items.length - 1 }],
      badItems: [{ itemId: bad.id, said: bad.stem, isBad: true }],
      deckTitles: new Map([[bad.deckId, bad.deckTitle]]),
    });
    valueOf(await later.commands.ruleItem(id, bad.id, false));
    expect((await paperIn(later, id)).items).toEqual(items);
    expect(valueOf(await later.commands.readPapers()).badItems).toEqual([]);
    app.stop();
    later.stop();
  });

  it('has no mark in its paper, and no later paper has it until it is ruled good', async () => {
    const { app, id, items } = await beginPaper();
    const bad = itemAt(items, 0);
    valueOf(await app.commands.ruleItem(id, bad.id, true));
    valueOf(await app.commands.submitPaper(id));
    expect(Object.keys((await paperIn(app, id)).submitted?.marks ?? {})).toHaveLength(items.length - 1);
    const idsOf = async (): Promise<readonly string[]> => {
      const next = valueOf(await app.commands.startPaper(WHOLE_ANSWERS));
      return (await paperIn(app, next)).items.map((item) => item.id);
    };
    for (let round = 0; round < 5; round += 1) expect(await idsOf()).not.toContain(bad.id);
    const [ruling] = valueOf(await app.commands.readPapers()).badItems;
    if (ruling === undefined) throw new Error('no ruling');
    valueOf(await app.commands.ruleItemGood(ruling));
    expect(await idsOf()).toContain(bad.id);
    app.stop();
  });
});

describe('a wording', () => {
  it('that was ruled right in a result is right in the next paper and in study, until it is ruled wrong', async () => {
    const { app, id, items } = await beginPaper();
    const item = itemAt(items, 0);
    const [point] = item.tests;
    const pointId = point?.pointId ?? '';
    await answerWith(app, id, item, 'Quite otherwise.');
    valueOf(await app.commands.submitPaper(id));
    valueOf(await app.commands.overruleMark(id, item.id, pointId, 'recalled'));
    const inStudy = async (): Promise<unknown> => {
      const marked = await app.commands.markWritten(cardOf(item), 'lenne', [pointId], 'quite OTHERWISE');
      return valueOf(marked).points;
    };
    expect(await inStudy()).toMatchObject([{ pointId, verdict: 'recalled', by: 'accepted' }]);
    const next = valueOf(await app.commands.startPaper(WHOLE_ANSWERS));
    await answerWith(app, next, item, 'quite otherwise');
    valueOf(await app.commands.submitPaper(next));
    expect((await paperIn(app, next)).submitted?.marks[item.id]?.written?.points[0]).toMatchObject({
      verdict: 'recalled',
      by: 'accepted',
    });
    valueOf(await app.commands.ruleWording(pointId, 'Quite otherwise', false));
    expect(await inStudy()).toMatchObject([{ pointId, verdict: 'missed' }]);
    app.stop();
  });

  it('written in study is marked against the points that are asked, as the deck says them now', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const [, note] = FIXTURE_DECK.notes;
    const [asked] = note?.points ?? [];
    const cardId = `${note?.id}:front`;
    const marked = await app.commands.markWritten(
      cardId,
      'lenne',
      [asked?.id ?? ''],
      'it sets the level of the three locks',
    );
    expect(valueOf(marked).points).toMatchObject([{ pointId: asked?.id, verdict: 'recalled' }]);
    valueOf(await app.commands.changeCards([cardId], { kind: 'delete' }));
    expect(valueOf(await app.commands.markWritten(cardId, 'lenne', [asked?.id ?? ''], 'it'))).toEqual({
      points: [],
    });
    app.stop();
  });
});

describe('rulings', () => {
  it('of another device stand here as well once a backup of it was brought in', async () => {
    const { app: there, id, items } = await beginPaper();
    const [bad, item] = [itemAt(items, 0), itemAt(items, 1)];
    const pointId = item.tests[0]?.pointId ?? '';
    valueOf(await there.commands.ruleItem(id, bad.id, true));
    valueOf(await there.commands.ruleWording(pointId, 'as ever', true));
    const here = await openTab(freshProfile(), FIXTURE_DECK);
    valueOf(await here.commands.restoreBackup(valueOf(await there.commands.makeBackup()).contents));
    await calm(here);
    expect((await paperIn(here, id)).items).toHaveLength(items.length - 1);
    const own = await paperIn(here, valueOf(await here.commands.startPaper(WHOLE_ANSWERS)));
    expect(own.items.map((one) => one.id)).not.toContain(bad.id);
    expect(
      valueOf(await here.commands.markWritten(cardOf(item), 'lenne', [pointId], 'As ever')).points,
    ).toMatchObject([{ verdict: 'recalled', by: 'accepted' }]);
    there.stop();
    here.stop();
  });
});

describe('studying the misses', () => {
  async function studied(profile: Profile, sessionId: string): Promise<readonly string[]> {
    const session = await inDatabase(profile, ({ filtered }) => filtered.get(sessionId));
    return session !== undefined && 'cardIds' in session ? session.cardIds : [];
  }

  it('is a session of the cards that were not right, in the order of the paper, without those that are suspended', async () => {
    const { profile, app, id, items } = await beginPaper({}, studyAll);
    await answerWith(app, id, itemAt(items, 1), wholeAnswer(itemAt(items, 1)));
    expect(await app.commands.studyMisses(id)).toEqual({ ok: false, failure: 'noSuchPaper' });
    valueOf(await app.commands.submitPaper(id));
    const cards = [cardOf(itemAt(items, 0)), cardOf(itemAt(items, 2))];
    const session = valueOf(await app.commands.studyMisses(id));
    expect(await studied(profile, session)).toEqual(cards);
    app.commands.studyChosen(session);
    await calm(app);
    expect(shown(app).cardId).toBe(cards[0]);
    valueOf(await app.commands.changeCards(cards.slice(0, 1), { kind: 'suspend' }));
    expect(await studied(profile, valueOf(await app.commands.studyMisses(id)))).toEqual(cards.slice(1));
    app.stop();
  });

  it('is nothing where everything was right', async () => {
    const { app, id, items } = await beginPaper();
    for (const item of items) await answerWith(app, id, item, wholeAnswer(item));
    valueOf(await app.commands.submitPaper(id));
    expect(await app.commands.studyMisses(id)).toEqual({ ok: false, failure: 'noCards' });
    app.stop();
  });

  it('tells of cards that are gone from the decks', async () => {
    const { app, id, items } = await beginPaper();
    valueOf(await app.commands.submitPaper(id));
    expect((await viewIn(app, id)).goneCards).toEqual([]);
    valueOf(await app.commands.changeCards([cardOf(itemAt(items, 0))], { kind: 'delete' }));
    expect((await viewIn(app, id)).goneCards).toEqual([cardOf(itemAt(items, 0))]);
    app.stop();
  });
});

describe('the worker for papers', () => {
  it('follows what is changed in the decks between two papers', async () => {
    const { app } = await beginPaper();
    const [first, second] = FIXTURE_DECK.notes;
    valueOf(await app.commands.changeCards([`${second?.id}:front`], { kind: 'delete' }));
    valueOf(await app.commands.changeCards([`${first?.id}:front`], { kind: 'tag', tags: ['seat'] }));
    expect(valueOf(await app.commands.readPaperChoices())).toMatchObject({
      decks: [{ cards: 3 }],
      tags: [{ tag: 'seat', cards: 1 }],
    });
    app.stop();
  });

  it('that breaks down is told as trouble, and the next paper has another', async () => {
    const { startPaperInPlace } = await import('../support/paperInPlace');
    const profile = freshProfile();
    let starts = 0;
    const app = await openTab(profile, FIXTURE_DECK, {
      startPaper: async () => {
        starts += 1;
        const running = await startPaperInPlace(profile);
        return starts > 1 ? running : { ...running, crashed: Promise.reject(new Error('out of memory')) };
      },
    });
    expect(await app.commands.startPaper(WHOLE_ANSWERS)).toMatchObject({
      ok: false,
      failure: { code: 'unexpected' },
    });
    valueOf(await app.commands.startPaper(WHOLE_ANSWERS));
    expect(starts).toBe(2);
    app.stop();
  });
});
