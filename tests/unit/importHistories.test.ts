// Histories that come with files: those that cannot be are left out and told, none is lost on the way into a copy and back, and
// what is studied between a change of text and its undoing goes on as the text says.
import { describe, expect, it } from 'vitest';
import { readJsonFile } from '../../src/formats/pointwise/readJsonFile';
import type { RunningApp } from '../../src/state/createApp';
import { eventIdOf, foreignEventId } from '../../src/domain/ids';
import type { Graded, ReviewEvent } from '../../src/domain/review/event';
import { EMPTY_HISTORY } from '../../src/domain/review/historyCodec';
import { addEvents } from '../../src/domain/review/packHistory';
import { DEFAULT_PARAMETERS, schedulerFor } from '../../src/domain/review/scheduler';
import { changeCards } from '../../src/storage/changeCards';
import { base64Of } from '../../src/domain/base64';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { applyPreview, previewOf, untilStage } from '../support/importStages';
import { gradeShown, openStudy, todayIn } from '../support/studying';
import {
  DAY,
  freshProfile,
  HOUR,
  inDatabase,
  MINUTE,
  openTab,
  passTime,
  type Profile,
} from '../support/testApp';

async function bring(app: RunningApp, text: string, name = 'notes.json') {
  const preview = await previewOf(app, text, name);
  const { report } = await applyPreview(app);
  return { preview, report };
}

const [FIRST] = FIXTURE_DECK.notes;
if (FIRST === undefined) throw new Error('the fixture has no notes');
const CARD = `${FIRST.id}:front`;

function gradedAt(atMs: number, day = Math.floor(atMs / DAY)): Graded {
  const due = { kind: 'day', day: day - 1 } as const;
  const outcomes = FIRST?.points.map(({ id }) => {
    return { pointId: id, grade: 'good', phase: 'review', step: 0, due } as const;
  });
  const id = foreignEventId(atMs, 'a log');
  return {
    kind: 'graded',
    id,
    atMs,
    day,
    grade: 'good',
    outcomes: outcomes ?? [],
    tookMs: 1000,
    mode: 'study',
  };
}

function withHistory(...events: readonly ReviewEvent[]): string {
  const base64 = base64Of(addEvents(EMPTY_HISTORY, events));
  return JSON.stringify({ ...FIXTURE_DECK, histories: [{ card: CARD, base64 }] });
}

/** Grades all four cards, of which one is due: afterwards none is. */
async function gradeAll(profile: Profile, app: RunningApp): Promise<void> {
  app.commands.study('lenne');
  await app.settled();
  for (let card = 0; card < 4; card += 1) await gradeShown(profile, app, 'easy');
  expect((await todayIn(app))?.decks[0]?.due).toEqual({ new: 0, learning: 0, review: 0 });
}

describe('a history with a review that lies ahead', () => {
  it.each([
    ['a year ahead', (nowMs: number) => gradedAt(nowMs + 365 * DAY)],
    ['of another day than its moment', (nowMs: number) => gradedAt(nowMs - DAY, 90_000)],
  ])('%s is taken without it, and this is told', async (_, strange) => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const file = withHistory(gradedAt(profile.nowMs - 3 * DAY), strange(profile.nowMs));
    const { preview, report } = await bring(app, file);
    expect(preview).toMatchObject({ reviews: 1, leftOut: [{ code: 'unreadable-reviews', count: 1 }] });
    expect(report.reviews).toBe(1);
    await gradeAll(profile, app);
    app.stop();
  });

  it('by an hour is taken with it, and what is graded now counts after it', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const { report } = await bring(app, withHistory(gradedAt(profile.nowMs + HOUR)));
    expect(report.reviews).toBe(1);
    await gradeAll(profile, app);
    app.stop();
  });
});

describe('a history', () => {
  it('of a card that is not in the file is told, not dropped in silence', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const file = JSON.parse(withHistory(gradedAt(profile.nowMs - 3 * DAY))) as { notes: unknown[] };
    const { preview } = await bring(app, JSON.stringify({ ...file, notes: file.notes.slice(1) }));
    expect(preview).toMatchObject({ reviews: 0, leftOut: [{ code: 'reviews-without-card', count: 1 }] });
    app.stop();
  });

  it.each([
    ['bytes of a kind that protobuf has not', [1, 1, 0x0e]],
    ['a number that goes on beyond its end', [1, 12, 8, ...Array.from({ length: 11 }, () => 255)]],
    ['a fraction that breaks off', [1, 3, 0x91, 1, 0]],
  ])('of %s is damaged', async (_, bytes) => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const histories = [{ card: CARD, base64: base64Of(Uint8Array.from(bytes)) }];
    app.commands.importFiles([new File([JSON.stringify({ ...FIXTURE_DECK, histories })], 'notes.json')]);
    expect((await untilStage(app, 'failed')).failure.code).toBe('damaged');
    app.stop();
  });
});

describe('a damaged row', () => {
  it('does not hold up a file with a history for its card', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    await bring(app, withHistory(gradedAt(profile.nowMs - 3 * DAY)));
    await inDatabase(profile, ({ cards }) => cards.toCollection().modify({ check: 1 }));
    const history = addEvents(EMPTY_HISTORY, [gradedAt(profile.nowMs - 2 * DAY)]);
    const [, second] = FIXTURE_DECK.notes;
    const histories = [CARD, `${second?.id}:front`].map((card) => ({ card, base64: base64Of(history) }));
    const { report } = await bring(app, JSON.stringify({ ...FIXTURE_DECK, histories }));
    expect(report.reviews).toBe(1);
    app.stop();
  });
});

describe('days with reviews that were taken back', () => {
  it('do not count them', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    const review = gradedAt(profile.nowMs - 3 * DAY);
    const atMs = review.atMs + MINUTE;
    const undone: ReviewEvent = {
      kind: 'undone',
      id: eventIdOf(atMs, 3, 3),
      atMs,
      day: review.day,
      target: review.id,
    };
    await bring(app, withHistory(review, undone, gradedAt(profile.nowMs - 3 * DAY + HOUR)));
    expect(await inDatabase(profile, ({ days }) => days.toArray())).toMatchObject([
      { day: review.day, reviews: 1 },
    ]);
    app.stop();
  });
});

describe('a grade from a tab that has not heard of a newer text', () => {
  it('leaves the row asking what the text asks', async () => {
    const profile = freshProfile();
    const app = await openTab(profile, FIXTURE_DECK);
    await bring(app, withHistory(gradedAt(profile.nowMs - 3 * DAY)));
    await inDatabase(profile, async (database) => {
      const before = await database.cards.get(CARD);
      const event = gradedAt(profile.nowMs);
      const card = { id: CARD, deckId: 'lenne', noteId: FIRST.id, pointIds: ['older'] };
      const step = { name: 'grade', day: event.day, atMs: event.atMs } as const;
      const scheduler = schedulerFor(DEFAULT_PARAMETERS);
      await changeCards(database, scheduler, [{ card, decide: () => [event] }], step);
      const { pointIds } = before ?? {};
      expect(await database.cards.get(CARD)).toMatchObject({ pointIds, state: { reviews: 2 } });
    });
    app.stop();
  });
});

describe('a copy of version 3', () => {
  it('brings the histories of cards that were parked as well', () => {
    const history = addEvents(EMPTY_HISTORY, [gradedAt(Date.UTC(2026, 1, 1))]);
    const row = { id: CARD, history: { base64: base64Of(history) } };
    const tables = { decks: [], pages: [], cards: [], parked: [{ id: 'page', rows: [row] }] };
    const copy = readJsonFile(JSON.stringify({ format: 'pointwise-copy', version: 1, tables }));
    expect([...(copy?.histories.keys() ?? [])]).toEqual([CARD]);
  });
});

describe('a point that is split', () => {
  it('passes its memory on also when the clock was set back since it was learned', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    const whole =
      '# The locks\n\nQ: Who runs the locks?\nA: The three towns run them, and the county pays for repairs.\n';
    const { report } = await bring(app, whole, 'locks.md');
    app.commands.study(report.decks[0]?.id);
    await app.settled();
    await gradeShown(profile, app, 'easy');
    profile.nowMs -= 60_000;
    const parts = whole.replace(
      'A: The three towns run them, and the',
      'A:\n- The three towns run them\n- The',
    );
    await bring(app, parts, 'locks.md');
    const page = await app.commands.readPage(report.decks[0]?.id ?? '', 0);
    const state = page.ok ? page.value.notes[0]?.cards[0]?.state : undefined;
    expect(state?.points).toHaveLength(2);
    app.stop();
  });
});

describe('undoing a change of text', () => {
  const LOCKS = '# The locks\n\nQ: How many locks are there?\nA: Three.\n';
  const MORE = `${LOCKS.replace('A: Three.', 'A:\n- Three.\n- All by the river.')}\nQ: Who pays?\nA: The town.\n`;

  it('after its cards were studied leaves rows that ask what the older text says', async () => {
    const profile = freshProfile();
    const app = await openStudy(profile);
    const { report } = await bring(app, LOCKS, 'locks.md');
    const deckId = report.decks[0]?.id ?? '';
    await bring(app, MORE, 'locks.md');
    app.commands.study(deckId);
    await app.settled();
    await gradeShown(profile, app, 'easy');
    await gradeShown(profile, app, 'easy');
    expect(await app.commands.undoDeckChange()).toMatchObject({ ok: true });
    passTime(profile, 60 * DAY);
    const today = await todayIn(app);
    expect(today?.decks.find(({ id }) => id === deckId)?.due).toEqual({ new: 0, learning: 0, review: 1 });
    const page = await app.commands.readPage(deckId, 0);
    const cards = page.ok ? page.value.notes.flatMap((note) => note.cards) : [];
    const asked = cards.map((card) => [
      card.face.points.length,
      card.state?.points.length,
      card.state?.reviews,
    ]);
    expect(asked).toEqual([[1, 1, 1]]);
    app.stop();
  });
});
