// Changes of whole decks: their names, their being here, their own options, and taking the latest such change back.
import type { DeckId } from '../domain/ids';
import { changeOption, type OptionProblem, type Options } from '../domain/options';
import { failure, success, type Result } from '../domain/result';
import {
  deleteDeck as removeDeck,
  keepDeckOptions,
  renameDeck as nameDeck,
  type ChangedDeck,
} from '../storage/changeDecks';
import type { Database } from '../storage/database';
import { DAY_MS } from '../domain/studyDay';
import { readDeckStep, type DeckToggled } from '../storage/deckSteps';
import { readMedia as readBytes } from '../storage/media';
import type { Trouble } from './appState';
import type { DeckOptionChange, DeckOptionsView } from './deckOptions';
import { backUpBefore } from './backup/backingUp';
import { perform, type Engine } from './engine';
import { callOnce, momentOf } from './callFiles';
import type { FilesService } from './files/service';
import { setImportStage, takeInDecks, whyNotReady } from './importing';
import type { ExportedFile, ExportFormat, GoneCards, LatestDeckChange } from './importState';
import { loadOptions } from './loadOptions';
import { decksOf } from './loadQueue';

/** Gives a deck another title, and returns the step that takes it back. A deck that is gone keeps none. */
export async function renameDeck(
  engine: Engine,
  deckId: DeckId,
  title: string,
): Promise<Result<number | undefined, Trouble>> {
  const atMs = engine.ports.nowMs();
  return changeDeck(engine, (database) => nameDeck(database, deckId, title, atMs));
}

/** Removes the text of a deck, and returns the step that takes it back; histories stay. */
export async function deleteDeck(
  engine: Engine,
  deckId: DeckId,
): Promise<Result<number | undefined, Trouble>> {
  const atMs = engine.ports.nowMs();
  await backUpBefore(engine, 'delete');
  return changeDeck(engine, (database) => removeDeck(database, deckId, atMs));
}

async function changeDeck(
  engine: Engine,
  change: (database: Database) => Promise<ChangedDeck | undefined>,
): Promise<Result<number | undefined, Trouble>> {
  return takeInChange(engine, await perform(engine, change));
}

function takeInChange(
  engine: Engine,
  result: Result<ChangedDeck | undefined, Trouble>,
): Result<number | undefined, Trouble> {
  if (!result.ok) return result;
  if (result.value !== undefined) takeInDecks(engine, result.value.marker);
  return success(result.value?.stepId);
}

/** Counts what is remembered of cards that no deck has any more, in a worker: there may be many. */
export async function readGoneCards(engine: Engine): Promise<Result<GoneCards, Trouble>> {
  return callOnce(engine, (service) => service.countGone());
}

/** Clears it, and returns the step that takes that back; undefined when there was nothing. */
export async function clearGoneCards(engine: Engine): Promise<Result<number | undefined, Trouble>> {
  const why = whyNotReady(engine);
  if (why !== undefined) return failure(why);
  await backUpBefore(engine, 'delete');
  return takeInChange(engine, await callOnce(engine, (service) => service.clearGone(momentOf(engine))));
}

/** Why a change of a deck was not taken back. */
export type NotUndone = Trouble | 'nothingToUndo' | 'changedSince';

/** Takes back the import that was just done, and nothing else; undefined when that has been done already. */
export async function undoImport(engine: Engine): Promise<Result<undefined, NotUndone> | undefined> {
  const { importing } = engine.store.getState();
  return importing.kind === 'done' ? undoDeckChange(engine, importing.stepId) : undefined;
}

/**
 * The latest change of a deck that can be taken back or, for "redo", done again, while it is fresh; undefined also when
 * storage is in trouble, which other parts tell.
 */
export async function readDeckChange(
  engine: Engine,
  direction: 'undo' | 'redo',
): Promise<LatestDeckChange | undefined> {
  const result = await perform(engine, (database) => readDeckStep(database, direction));
  const step = result.ok ? result.value : undefined;
  if (step === undefined || engine.ports.nowMs() - step.atMs > DAY_MS) return undefined;
  const { name, title, count, id } = step;
  return { name, title, stepId: id, ...(count === undefined ? {} : { count }) };
}

/**
 * Takes back the latest change of a deck, in a worker: an import may be large. With `stepId` only if that is the latest.
 */
export async function undoDeckChange(engine: Engine, stepId?: number): Promise<Result<undefined, NotUndone>> {
  return toggle(engine, (service) => service.undo(momentOf(engine), stepId));
}

/** Does the latest undone change of decks again, likewise. */
export async function redoDeckChange(engine: Engine, stepId?: number): Promise<Result<undefined, NotUndone>> {
  return toggle(engine, (service) => service.redo(momentOf(engine), stepId));
}

async function toggle(
  engine: Engine,
  call: (service: FilesService) => Promise<Result<DeckToggled, Trouble>>,
): Promise<Result<undefined, NotUndone>> {
  const why = whyNotReady(engine);
  if (why !== undefined) return failure(why);
  const result = await callOnce(engine, call);
  if (!result.ok) return result;
  switch (result.value.kind) {
    case 'nothing':
      return failure('nothingToUndo');
    case 'changedSince':
      return failure('changedSince');
    case 'toggled':
      takeInDecks(engine, result.value.marker);
      if (result.value.step.daysOff !== undefined) {
        const options = await perform(engine, (database) => loadOptions(engine, database));
        if (!options.ok) return options;
      }
      forgetImport(engine, result.value.step.id);
      return success(undefined);
  }
}

// The Import screen tells of an import that stands; other changes are none of its business.
function forgetImport(engine: Engine, stepId: number): void {
  const { importing } = engine.store.getState();
  if (importing.kind === 'done' && importing.stepId === stepId) setImportStage(engine, { kind: 'idle' });
}

/** Writes decks in a format, in the worker. */
export async function exportDeck(
  engine: Engine,
  deckId: DeckId | undefined,
  format: ExportFormat,
): Promise<Result<ExportedFile, Trouble>> {
  return callOnce(engine, (service) => service.exportDecks(deckId, format, momentOf(engine)));
}

/** The options that a deck has of its own. */
export async function readDeckOptions(
  engine: Engine,
  deckId: DeckId,
): Promise<Result<DeckOptionsView, Trouble | 'noSuchDeck'>> {
  const result = await perform(engine, (database) => decksOf(engine, database));
  if (!result.ok) return result;
  const deck = result.value.find(({ id }) => id === deckId);
  if (deck === undefined) return failure('noSuchDeck');
  return success({ title: deck.title, own: deck.options ?? {} });
}

/** Changes one option of a deck, or lets it follow the general one again. */
export async function setDeckOption(
  engine: Engine,
  deckId: DeckId,
  change: DeckOptionChange,
): Promise<Result<DeckOptionsView, OptionProblem | Trouble>> {
  const { options: general } = engine.store.getState();
  const checked = 'reset' in change ? success(general) : changeOption(general, change);
  if (!checked.ok) return checked;
  const atMs = engine.ports.nowMs();
  const result = await perform(engine, async (database) => {
    const deck = (await decksOf(engine, database)).find(({ id }) => id === deckId);
    const kept = await keepDeckOptions(database, deckId, (own) => changed(own, change), atMs);
    return kept && deck && { kept, title: deck.title };
  });
  if (!result.ok) return result;
  if (result.value === undefined) return failure({ code: 'corruptRow', detail: `no deck ${deckId}` });
  const { kept, title } = result.value;
  takeInDecks(engine, kept.marker);
  return success({ title, own: kept.options });
}

/** Media by name, as files for the page; those that are not here are left out, also when storage is in trouble. */
export async function readMedia(
  engine: Engine,
  names: readonly string[],
): Promise<ReadonlyMap<string, Blob>> {
  const result = await perform(engine, (database) => readBytes(database, names));
  if (!result.ok) return new Map();
  return new Map(
    [...result.value].map(([name, bytes]) => [name, new Blob([bytes.slice()], { type: mediaTypeOf(name) })]),
  );
}

function changed(own: Partial<Options>, change: DeckOptionChange): Partial<Options> {
  if (!('reset' in change)) return { ...own, [change.name]: change.value };
  const { [change.reset]: _gone, ...rest } = own;
  return rest;
}

const MEDIA_TYPES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['jpeg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['bmp', 'image/bmp'],
  ['svg', 'image/svg+xml'],
  ['mp3', 'audio/mpeg'],
  ['ogg', 'audio/ogg'],
  ['oga', 'audio/ogg'],
  ['opus', 'audio/ogg'],
  ['wav', 'audio/wav'],
  ['m4a', 'audio/mp4'],
  ['flac', 'audio/flac'],
  ['mp4', 'video/mp4'],
  ['webm', 'video/webm'],
]);

function mediaTypeOf(name: string): string {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return MEDIA_TYPES.get(extension) ?? 'application/octet-stream';
}
