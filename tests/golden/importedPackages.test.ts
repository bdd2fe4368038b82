// Real packages through the whole import, where a checkout has them beside it: what is kept is what the index says, and
// importing twice adds nothing.
import { describe, expect, it } from 'vitest';
import type { FilesMoment } from '../../src/state/files/moment';
import { createFilesService, type FilesService } from '../../src/state/files/service';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import type { ImportPreview } from '../../src/state/importState';
import { countPacked } from '../../src/storage/packedIds';
import { startSqlite } from '../support/filesInPlace';
import { HAS_REAL_PACKAGES, readRealPackage, REAL_PACKAGES } from '../support/realPackages';
import { freshProfile, inDatabase, type Profile } from '../support/testApp';

const MOMENT: FilesMoment = {
  nowMs: Date.UTC(2026, 10, 26, 12),
  rolloverHour: 4,
  parameters: DEFAULT_OPTIONS.parameters,
  desiredRetention: 0.9,
  knownRevision: 0,
};

describe.runIf(HAS_REAL_PACKAGES)('the real packages beside the checkout', () => {
  it.each(REAL_PACKAGES)(
    '$name: $notes notes, $cards cards, $reviewsOfCards reviews, $media media',
    async ({ name, notes, cards, reviewsOfCards: reviews, media }) => {
      const profile = freshProfile();
      const service = serviceOn(profile);
      await importPackage(service, name);
      expect(await counts(profile)).toEqual({ notes, cards, reviews, media });
      const again = await previewOf(service, name);
      expect(again).toMatchObject({ isReadAgain: true, isNothingNew: true, reviews: 0 });
      await apply(service);
      expect(await counts(profile)).toEqual({ notes, cards, reviews, media });
      service.close();
    },
  );

  it('takes the newer text of a note that is here', async () => {
    const profile = freshProfile();
    const service = serviceOn(profile);
    await importPackage(service, 'anki-update1.apkg');
    const before = await texts(profile);
    const preview = await previewOf(service, 'anki-update2.apkg');
    expect(preview).toMatchObject({ changeCount: 1, isNothingNew: false });
    await apply(service);
    expect(await texts(profile)).not.toEqual(before);
    expect(await counts(profile)).toMatchObject({ notes: 1, cards: 1 });
    // The older package brings nothing back.
    expect(await previewOf(service, 'anki-update1.apkg')).toMatchObject({ isNothingNew: true });
    service.close();
  });

  it('keeps the newer note when an older one comes with more cards, as Anki does', async () => {
    const profile = freshProfile();
    const service = serviceOn(profile);
    await importPackage(service, 'anki-diffmodels2-1.apkg');
    await importPackage(service, 'anki-diffmodels2-2.apkg');
    expect(await counts(profile)).toMatchObject({ notes: 1, cards: 1 });
    service.close();
  });

  it('finds two packages of one deck equal, whatever their form', async () => {
    const profile = freshProfile();
    const service = serviceOn(profile);
    await importPackage(service, 'parser-deck_media_old.apkg');
    expect(await previewOf(service, 'parser-deck_media_new.apkg')).toMatchObject({ isNothingNew: true });
    service.close();
  });
});

function serviceOn(profile: Profile): FilesService {
  return createFilesService({ open: () => profile.open({}), startSqlite });
}

async function previewOf(service: FilesService, name: string): Promise<ImportPreview> {
  const read = await service.read(new Blob([readRealPackage(name)]), name, MOMENT, () => undefined);
  if (!read.ok || read.value.kind !== 'preview') throw new Error(JSON.stringify(read).slice(0, 500));
  return read.value.preview;
}

async function apply(service: FilesService): Promise<void> {
  const applied = await service.apply(MOMENT);
  if (!applied.ok || applied.value.kind !== 'written') throw new Error(JSON.stringify(applied).slice(0, 500));
}

async function importPackage(service: FilesService, name: string): Promise<void> {
  await previewOf(service, name);
  await apply(service);
}

async function counts(profile: Profile): Promise<unknown> {
  return inDatabase(profile, async (database) => {
    const decks = await database.decks.toArray();
    const rows = await database.cards.toArray();
    return {
      notes: decks.reduce((sum, deck) => sum + deck.notes, 0),
      cards: decks.reduce((sum, deck) => sum + countPacked(deck.cardIds), 0),
      reviews: rows.reduce((sum, row) => sum + row.state.reviews, 0),
      media: await database.media.count(),
    };
  });
}

async function texts(profile: Profile): Promise<unknown> {
  return inDatabase(profile, async (database) =>
    (await database.pages.toArray()).flatMap((page) => page.notes),
  );
}
