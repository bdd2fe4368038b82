// Papers for the stored database: one that was handed in and looked at again, one that is sat, one that was taken away, a blank page;
// and what was ruled.
import { eventIdOf } from '../../../src/domain/ids';
import type { Item, ItemId } from '../../../src/domain/paper/item';
import type { BlankPage, ItemWork, Paper, PaperSettings, Submitted } from '../../../src/domain/paper/paper';
import { itemRulingId, wordingRulingId } from '../../../src/domain/paper/ruling';
import type { Database } from '../../../src/storage/database';
import { changePaper, keepPaper, removePaper } from '../../../src/storage/papers';
import { putRuling } from '../../../src/storage/rulings';

const SETTINGS: PaperSettings = {
  scope: { deckIds: ['orchard'], tags: ['picked'] },
  items: 2,
  minutes: 20,
  kinds: ['choice', 'short'],
  marking: { penalty: 1 / 3 },
  favoursWeak: true,
  isOffRecord: true,
};

const APPLES = {
  cardId: 'apples:front',
  noteId: 'apples',
  pointId: 'apples0',
  label: 'First picking',
  text: 'in week 36',
};

const ABOUT = {
  deckId: 'orchard',
  deckTitle: 'The old orchard',
  asOf: '2025-09-30',
  tags: [],
  about: 'When are the apples picked?',
  tests: [APPLES],
} as const;

const ITEMS: readonly Item[] = [
  {
    ...ABOUT,
    id: 'itemofweeks',
    kind: 'choice',
    stem: 'Which number belongs in the gap?',
    passage: 'First picking: in week ____',
    options: ['36', '38', '40'],
    key: 0,
    bans: ['apples0|38', 'apples0|40'],
  },
  {
    ...ABOUT,
    id: 'itemtowrite',
    kind: 'short',
    stem: 'What do the notes say under “First picking”?',
    bans: [],
  },
];

/** Keeps them, each change a minute after the one before. */
export async function keepPapers(database: Database, startMs: number): Promise<void> {
  let atMs = startMs;
  const next = (): number => (atMs += 60_000);
  const paper = (minute: number, startedAtMs: number): Paper => ({
    kind: 'paper',
    id: eventIdOf(startedAtMs, 1234, minute),
    recipe: { settings: SETTINGS, seed: `seed${minute}`, targets: ['apples0'] },
    title: 'The old orchard and #picked',
    items: ITEMS,
    sitting: { startedAtMs, at: 0, work: {} },
  });
  const [done, open, gone] = [paper(1, next()), paper(2, next()), paper(3, next())];
  for (const one of [done, open, gone]) await keepPaper(database, one, one.sitting.startedAtMs);
  const work = (id: string, itemId: ItemId, said: ItemWork) =>
    changePaper(database, id, next(), (before) =>
      before.kind === 'blank' ? before : { ...before, sitting: withWork(before, itemId, said) },
    );
  await work(done.id, 'itemofweeks', {
    answer: { kind: 'chosen', option: 1 },
    confidence: 'sure',
    atMs,
    tookMs: 9000,
  });
  await work(done.id, 'itemtowrite', {
    answer: { kind: 'written', text: 'week 36' },
    isFlagged: true,
    atMs,
    tookMs: 21_000,
  });
  await work(open.id, 'itemtowrite', { atMs, tookMs: 4000 });
  for (const isAccepted of [false, true])
    await changePaper(database, done.id, next(), (before) =>
      before.kind === 'blank' ? before : { ...before, submitted: submittedAt(startMs, isAccepted) },
    );
  await removePaper(database, gone.id, next());
  const page: BlankPage = {
    kind: 'blank',
    id: eventIdOf(next(), 1234, 4),
    scope: SETTINGS.scope,
    title: 'The old orchard',
    minutes: 5,
    startedAtMs: atMs,
    text: 'Apples in week 36.',
  };
  await keepPaper(database, page, atMs);
  const finished = { atMs: next(), covered: ['apples0'], missed: ['pears0'] };
  await changePaper(database, page.id, atMs, (before) =>
    before.kind === 'blank' ? { ...before, finished } : before,
  );
  await putRuling(database, {
    id: wordingRulingId('apples0', 'week 36'),
    kind: 'wording',
    pointId: 'apples0',
    wording: 'week 36',
    isAccepted: true,
    atMs: next(),
  });
  await putRuling(database, {
    id: itemRulingId('itemofweeks'),
    kind: 'item',
    itemId: 'itemofweeks',
    bans: ['apples0|38', 'apples0|40'],
    said: 'First picking: in week ____',
    isBad: true,
    atMs: next(),
  });
}

function withWork({ sitting }: Paper, itemId: ItemId, said: ItemWork): Paper['sitting'] {
  return { ...sitting, at: 1, isClockHidden: true, work: { ...sitting.work, [itemId]: said } };
}

function submittedAt(atMs: number, isAccepted: boolean): Submitted {
  return {
    atMs,
    marks: {
      itemofweeks: { share: 0 },
      itemtowrite: {
        share: isAccepted ? 1 : 0.5,
        written: {
          points: [
            {
              pointId: 'apples0',
              verdict: isAccepted ? 'recalled' : 'partly',
              coverage: 0.75,
              earned: [{ from: 0, to: 7 }],
              missing: ['in'],
              wrong: [],
              ...(isAccepted ? { by: 'learner' } : {}),
            },
          ],
        },
      },
    },
    grades: [],
  };
}
