// Blank pages, from the first word to what they missed.
import { describe, expect, it } from 'vitest';
import type { BlankPage } from '../../src/domain/paper/paper';
import type { RunningApp } from '../../src/state/createApp';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { valueOf } from '../support/libraryChanges';
import { viewIn } from '../support/sittingPapers';
import { freshProfile, inDatabase, MINUTE, openTab } from '../support/testApp';

const ALL = { deckIds: [], tags: [] };

describe('a blank page', () => {
  const TEXT = 'Arvel and Bresk have belonged to it since 1931.\nIt sets the level of the three locks.';

  async function pageIn(app: RunningApp, id: string): Promise<BlankPage> {
    const { paper } = await viewIn(app, id);
    if (paper.kind !== 'blank') throw new Error('no page');
    return paper;
  }

  it('keeps what is written on it, and when it began', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const id = valueOf(await app.commands.startBlankPage(ALL, 10));
    const begun = await pageIn(app, id);
    expect(begun).toMatchObject({ title: 'The Lenne Commission', startedAtMs: profile.nowMs, text: '' });
    profile.nowMs += MINUTE;
    valueOf(await app.commands.writeBlankPage(id, TEXT));
    app.stop();
    const later = await openTab(profile, FIXTURE_DECK);
    expect(await pageIn(later, id)).toEqual({ ...begun, text: TEXT });
    later.stop();
  });

  it.each([
    [ALL, 0, 'minutes'],
    [ALL, 601, 'minutes'],
    [{ deckIds: ['gone'], tags: [] }, 10, 'noCards'],
  ])('is refused with what is wrong in %j and %i minutes', async (scope, minutes, code) => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const refused = await app.commands.startBlankPage(scope, minutes);
    expect(refused).toEqual({ ok: false, failure: { code } });
    app.stop();
  });

  it('is finished once, with what it covers and what it misses, which can be studied', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const id = valueOf(await app.commands.startBlankPage(ALL, 10));
    void app.commands.writeBlankPage(id, TEXT);
    valueOf(await app.commands.finishBlankPage(id));
    const { finished } = await pageIn(app, id);
    const points = FIXTURE_DECK.notes.flatMap((note) => note.points);
    const said = points.filter(({ label }) => label === 'Founders' || label === 'Water levels');
    expect(new Set(finished?.covered)).toEqual(new Set(said.map((point) => point.id)));
    expect(finished?.missed).toHaveLength(points.length - 2);
    profile.nowMs += MINUTE;
    valueOf(await app.commands.finishBlankPage(id));
    expect((await pageIn(app, id)).finished).toEqual(finished);
    expect(await app.commands.writeBlankPage(id, 'more')).toEqual({ ok: false, failure: 'noSuchPaper' });
    expect(valueOf(await app.commands.readPapers()).papers).toMatchObject([
      { kind: 'blank', items: 10, answered: 2, score: { marks: 2, of: 10 } },
    ]);
    const session = valueOf(await app.commands.studyMisses(id));
    const kept = await inDatabase(profile, ({ filtered }) => filtered.get(session));
    expect(kept).toMatchObject({ cardIds: FIXTURE_DECK.notes.map((note) => `${note.id}:front`) });
    app.stop();
  });

  it('is covered by question while it is written', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const coverage = valueOf(await app.commands.coverWith(ALL, TEXT));
    expect(coverage).toMatchObject({ covered: 2, points: 10 });
    expect(coverage.questions.map(({ question }) => question)).toEqual(
      FIXTURE_DECK.notes.map(({ question }) => question),
    );
    expect(valueOf(await app.commands.coverWith({ deckIds: [], tags: ['none'] }, TEXT))).toEqual({
      questions: [],
      covered: 0,
      points: 0,
    });
    app.stop();
  });
});
