// A gap that leaves a text and another that comes, through the whole app: what is remembered of the one is not remembered of the
// other, waits for it in a copy as well, and is there when it is put back.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { applyPreview, bringIn, previewOf } from '../support/importStages';
import { gradeShown, openStudy } from '../support/studying';
import { DAY, freshProfile, openTab, passTime, type Profile } from '../support/testApp';

/** The text with some of its words as gaps, numbered in their order. */
function withGaps(...gaps: readonly string[]): string {
  const text = 'The Lenne was dammed at Bresk in 1901 by the guild of boatmen.';
  return gaps.reduce(
    (done, gap, place) => done.replace(gap, `{{c${place + 1}::${gap}}}`),
    `# The river\n\n${text}\n`,
  );
}

const RIVER = withGaps('Bresk', '1901');
const WITHOUT_YEAR = withGaps('Bresk');
const WITH_GUILD = withGaps('Bresk', 'guild');
const WITH_ALL = withGaps('Bresk', '1901', 'guild');

async function read(app: RunningApp, text: string): Promise<string> {
  return bringIn(app, text, 'river.md');
}

/** Grades both gaps of the river, on a day each. */
async function learned(profile: Profile): Promise<{ readonly app: RunningApp; readonly deckId: string }> {
  const app = await openStudy(profile);
  const deckId = await read(app, RIVER);
  for (let card = 0; card < 2; card += 1) {
    app.commands.study(deckId);
    await app.settled();
    await gradeShown(profile, app, 'easy');
    passTime(profile, DAY);
  }
  return { app, deckId };
}

/** The gaps of the deck: what each asks, and how often it was reviewed. */
async function gapsIn(app: RunningApp, deckId: string): Promise<readonly string[]> {
  const page = await app.commands.readPage(deckId, 0);
  if (!page.ok) throw new Error('no page');
  return page.value.notes
    .flatMap(({ cards }) => cards.map(({ face, state }) => `${face.points[0]?.text} ${state?.reviews ?? 0}`))
    .toSorted();
}

describe('a gap that left the text', () => {
  it('leaves nothing to another gap, and has its reviews when it is put back', async () => {
    const { app, deckId } = await learned(freshProfile());
    expect(await gapsIn(app, deckId)).toEqual(['1901 1', 'Bresk 1']);
    await read(app, WITHOUT_YEAR);
    expect(await gapsIn(app, deckId)).toEqual(['Bresk 1']);
    expect(await previewOf(app, WITHOUT_YEAR, 'river.md')).toMatchObject({ isNothingNew: true });
    app.commands.cancelImport();
    await read(app, WITH_GUILD);
    expect(await gapsIn(app, deckId)).toEqual(['Bresk 1', 'guild 0']);
    expect(await app.commands.readGoneCards()).toMatchObject({ ok: true, value: { cards: 1, reviews: 1 } });
    await read(app, WITH_ALL);
    expect(await gapsIn(app, deckId)).toEqual(['1901 1', 'Bresk 1', 'guild 0']);
    expect(await app.commands.readGoneCards()).toMatchObject({ ok: true, value: { cards: 0 } });
    app.stop();
  });

  it('is remembered again when the reading that took its place is taken back', async () => {
    const { app, deckId } = await learned(freshProfile());
    await read(app, WITHOUT_YEAR);
    await read(app, WITH_GUILD);
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    await read(app, RIVER);
    expect(await gapsIn(app, deckId)).toEqual(['1901 1', 'Bresk 1']);
    app.stop();
  });

  it('leaves nothing to a gap that is new after its note was removed and came back', async () => {
    const profile = freshProfile();
    const { app, deckId } = await learned(profile);
    await read(app, WITHOUT_YEAR);
    await read(app, WITH_GUILD);
    app.commands.study(deckId);
    await app.settled();
    await gradeShown(profile, app, 'easy');
    expect(await gapsIn(app, deckId)).toEqual(['Bresk 1', 'guild 1']);
    expect(await app.commands.deleteDeck(deckId)).toMatchObject({ ok: true });
    await read(app, RIVER);
    expect(await gapsIn(app, deckId)).toEqual(['1901 1', 'Bresk 1']);
    await read(app, withGaps('Bresk', '1901', 'boatmen'));
    expect(await gapsIn(app, deckId)).toEqual(['1901 1', 'Bresk 1', 'boatmen 0']);
    app.stop();
  });

  it('has nothing of another gap when its note was removed and comes back with the gaps that it had in the end', async () => {
    const { app, deckId } = await learned(freshProfile());
    await read(app, withGaps('1901'));
    expect(await gapsIn(app, deckId)).toEqual(['1901 1']);
    expect(await app.commands.deleteDeck(deckId)).toMatchObject({ ok: true });
    await read(app, withGaps('1901'));
    // Its first text had other gaps: what is remembered waits for those.
    expect(await gapsIn(app, deckId)).toEqual(['1901 0']);
    expect(await app.commands.deleteDeck(deckId)).toMatchObject({ ok: true });
    await read(app, RIVER);
    expect(await gapsIn(app, deckId)).toEqual(['1901 1', 'Bresk 1']);
    app.stop();
  });

  it.each([
    ['where nothing is', []],
    ['where its text is, read once', [RIVER]],
    ['where another gap is in its place', [WITHOUT_YEAR, WITH_GUILD]],
    ['where other gaps left', [WITH_ALL, WITHOUT_YEAR]],
  ])('comes along in a copy and waits for its text: %s', async (_, texts) => {
    const { app } = await learned(freshProfile());
    await read(app, WITHOUT_YEAR);
    const copy = await app.commands.saveCopy();
    app.stop();
    const profile = freshProfile();
    passTime(profile, 3 * DAY);
    const other = await openTab(profile, FIXTURE_DECK);
    for (const text of texts) await read(other, text);
    await previewOf(other, copy.ok ? copy.value.text : '', 'copy.json');
    const { report } = await applyPreview(other);
    expect(report.reviews).toBe(2);
    const deckId = report.decks.find(({ title }) => title === 'The river')?.id ?? '';
    expect(await gapsIn(other, deckId)).toEqual(['Bresk 1']);
    expect(await previewOf(other, copy.ok ? copy.value.text : '', 'copy.json')).toMatchObject({
      isNothingNew: true,
    });
    other.commands.cancelImport();
    await read(other, WITH_GUILD);
    expect(await gapsIn(other, deckId)).toEqual(['Bresk 1', 'guild 0']);
    await read(other, WITH_ALL);
    expect(await gapsIn(other, deckId)).toEqual(['1901 1', 'Bresk 1', 'guild 0']);
    other.stop();
  });
});
