// Papers from every real file that can be imported, where a checkout has them beside it: whatever a deck holds, no two choices of an
// item are equal, its key earns all of its marks, and each kind that the deck cannot give has a reason. The project holds none of the files.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalizeText } from '../../src/domain/ids';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { ITEM_KINDS, type Item } from '../../src/domain/paper/item';
import { createFilesService } from '../../src/state/files/service';
import type { LibraryMoment } from '../../src/state/library/libraryMoment';
import { createPaperService, type PaperService } from '../../src/state/paper/paperService';
import { startSqlite } from '../support/filesInPlace';
import { valueOf } from '../support/libraryChanges';
import { keyOf } from '../support/paperItems';
import { WHOLE_ANSWERS } from '../support/sittingPapers';
import { freshProfile, type Profile } from '../support/testApp';

/** Files without a card that has words; and one that a later version of its program wrote, which is refused. */
const NOTHING_TO_ASK = [
  '09-tcsh-faq.txt',
  '41-obsidian-note-no-cards.md',
  '43-obsidian-docs-flashcards.zh.md',
  '51-ankidroid-utf16be-bom.txt',
  '52-mnemosyne-tsv-3.txt',
  'anki-media.apkg',
  'ankidroid-schema16.anki2',
];
const REFUSED = 'ankidroid-schema250.anki2';
const FOLDERS = ['documents', 'apkg', 'apkg/collections'].map(
  (name) => new URL(`../../../shared/inputs/${name}/`, import.meta.url),
);
const FILES = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !['INDEX.md', 'counts.tsv', REFUSED].includes(entry.name))
    .map(({ name }): readonly [name: string, file: URL] => [name, new URL(name, folder)]),
);
const SEEDS = ['one', 'two', 'three'];
const SETTINGS = { ...WHOLE_ANSWERS, items: 20, kinds: ITEM_KINDS };
const MOMENT: LibraryMoment = {
  nowMs: Date.UTC(2026, 10, 26, 12),
  rolloverHour: 4,
  parameters: DEFAULT_OPTIONS.parameters,
  desiredRetention: 0.9,
  knownRevision: 0,
  leechThreshold: 8,
};

describe.runIf(FILES.length > 0)('papers from the real files beside the checkout', () => {
  it.each(FILES)('%s', async (name, file) => {
    const profile = freshProfile();
    await importFile(profile, name, file);
    const papers = createPaperService(() => profile.open({}));
    const { cards, kinds } = valueOf(await papers.readSupport(SETTINGS.scope, MOMENT));
    expect(kinds.map(({ kind }) => kind)).toEqual(ITEM_KINDS);
    expect(kinds.filter((kind) => kind.most === 0 && !('why' in kind))).toEqual([]);
    const given = kinds.filter(({ most }) => most > 0);
    const isAsked = given.length > 0;
    expect([cards > 0, isAsked]).toEqual([isAsked, !NOTHING_TO_ASK.includes(name)]);
    for (const seed of SEEDS) {
      const made = await papers.make(SETTINGS, { seed }, MOMENT);
      expect(made.ok).toBe(isAsked);
      if (!made.ok) continue;
      const { items } = made.value;
      const possible = given.reduce((sum, { most }) => sum + most, 0);
      expect(items.length).toBeLessThanOrEqual(Math.min(SETTINGS.items, possible));
      expect(items.flatMap(equalTexts)).toEqual([]);
      expect(await notEarned(papers, items)).toEqual([]);
    }
    papers.close();
  });
});

async function importFile(profile: Profile, name: string, file: URL): Promise<void> {
  const files = createFilesService({ open: () => profile.open({}), startSqlite });
  const read = valueOf(await files.read(new Blob([readFileSync(file)]), name, MOMENT, () => undefined));
  if (read.kind === 'choosing') valueOf(await files.acceptColumns(MOMENT));
  valueOf(await files.apply(MOMENT));
  files.close();
}

/** What is shown twice where the learner has to choose. */
function equalTexts(item: Item): readonly string[] {
  switch (item.kind) {
    case 'choice':
      return twice(item.options);
    case 'statements':
      return [...twice(item.options), ...twice(item.statements.map(({ text }) => text))];
    case 'pairs':
      return [...twice(item.labels), ...twice(item.texts)];
    case 'order':
      return [...twice(item.entries), ...twice(item.dates)];
    case 'cloze':
    case 'short':
    case 'long':
      return [];
  }
}

function twice(texts: readonly string[]): readonly string[] {
  const plain = texts.map(normalizeText);
  return plain.filter((text, place) => text === '' || plain.indexOf(text) !== place);
}

/** Items whose own key does not earn all of their marks. */
async function notEarned(papers: PaperService, items: readonly Item[]): Promise<readonly unknown[]> {
  const answered = items.map((item) => ({ item, work: { answer: keyOf(item), tookMs: 1000 } }));
  const marks = valueOf(await papers.mark(answered));
  return answered.filter(({ item }) => marks[item.id]?.share !== 1);
}
