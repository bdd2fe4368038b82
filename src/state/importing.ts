// The Import screen's commands: the worker reads and compares, the stage in the store says how far it is. A command that
// comes while another runs waits for it, and Cancel stops the worker itself.
import type { DeckId } from '../domain/ids';
import type { TableChoice } from '../domain/incoming/tableChoice';
import { failure, type Result } from '../domain/result';
import type { ReadFailure } from '../formats/readFailure';
import type { Trouble } from './appState';
import { backUpBefore, backUpSoon } from './backup/backingUp';
import { callFiles, dropFiles, momentOf, stopFiles, untilWritten } from './callFiles';
import { enqueueFor, written, type Engine } from './engine';
import type { ApplyResult, FilesService, FileView } from './files/service';
import type { ChangeChoice, ImportQueue, ImportStage } from './importState';
import { dropSession } from './session';
import { SLOW } from './trouble';
import { unparkWhenIdle } from './unparking';

/** Reads the first of some files; the others wait, before those that wait already. */
export async function importFiles(engine: Engine, given: readonly File[]): Promise<void> {
  await readQueue(engine, { files: [...given, ...waitingFiles(engine)], at: 0 });
}

/** Reads a text as if it were a file; of a deck that is edited as text, into that deck whatever title it has. */
export async function importText(engine: Engine, text: string, into?: DeckId): Promise<void> {
  if (into === undefined) return importFiles(engine, [new File([text], 'Pasted notes.txt')]);
  engine.store.setState({ importQueue: undefined });
  await readOne(engine, new File([text], 'Your text.txt'), into);
}

function waitingFiles(engine: Engine): readonly File[] {
  const { importQueue } = engine.store.getState();
  return importQueue?.files.slice(importQueue.at + 1) ?? [];
}

async function readQueue(engine: Engine, { files, at }: ImportQueue): Promise<void> {
  const file = files[at];
  if (file === undefined) return;
  engine.store.setState({ importQueue: files.length > 1 ? { files, at } : undefined });
  await readOne(engine, file);
}

/** Reads a file; the stage follows until the preview, the columns, or what went wrong. */
async function readOne(engine: Engine, file: File, into?: DeckId): Promise<void> {
  const fileName = file.name;
  dropFiles(engine);
  const reading = startReading(engine);
  const tell = (stage: 'unpacking' | 'reading' | 'comparing', share: number): void => {
    if (reading.isCurrent()) setImportStage(engine, { kind: 'reading', fileName, stage, share });
  };
  tell('reading', 0);
  const result = await callFiles(engine, async (service) => {
    // Cancelled while the worker was being started.
    if (!reading.isCurrent()) return failure(STOPPED);
    const read = await service.read(file, fileName, momentOf(engine), (stage, done, total) => {
      tell(stage, total === 0 ? 0 : Math.min(1, done / total));
    });
    if (into === undefined || !read.ok || read.value.kind !== 'preview' || !reading.isCurrent()) return read;
    const { decks } = read.value.preview;
    return decks.length !== 1 || decks[0]?.target === into
      ? read
      : service.chooseTarget(into, momentOf(engine));
  });
  if (reading.isCurrent()) showResult(engine, fileName, result);
}

/** Reads the table with other columns. */
export async function chooseColumns(engine: Engine, choice: TableChoice): Promise<void> {
  await showCall(engine, (service) => service.chooseColumns(choice));
}

export async function acceptColumns(engine: Engine): Promise<void> {
  await showCall(engine, (service) => service.acceptColumns(momentOf(engine)));
}

export async function backToColumns(engine: Engine): Promise<void> {
  await showCall(engine, (service) => service.backToColumns());
}

export async function chooseTarget(engine: Engine, target: DeckId | undefined): Promise<void> {
  await showCall(engine, (service) => service.chooseTarget(target, momentOf(engine)));
}

export async function overrule(engine: Engine, rowId: string, choice: ChangeChoice): Promise<void> {
  await showCall(engine, (service) => service.overrule(rowId, choice, momentOf(engine)));
}

export async function correctChange(engine: Engine, name: string, said: string): Promise<void> {
  await showCall(engine, (service) => service.correct(name, said, momentOf(engine)));
}

export async function showChanges(engine: Engine, count: number): Promise<void> {
  await showCall(engine, (service) => service.showRows(count, momentOf(engine)));
}

/** Writes what the preview shows. A library that changed since is compared again, and the preview says so by being new. */
export async function applyImport(engine: Engine): Promise<void> {
  const { importing } = engine.store.getState();
  if (importing.kind !== 'preview') return;
  const { preview } = importing;
  setImportStage(engine, { kind: 'writing', preview });
  const reading = currentReading(engine);
  // While it waited for its turn it may have been cancelled: then another file must not be written in its place.
  const result = await enqueueFor(engine, async () => {
    if (!reading.isCurrent()) return failure(STOPPED);
    const why = whyNotReady(engine);
    return why === undefined
      ? callFiles(engine, (service) => untilWritten(engine, applyAfterBackup(engine, service)))
      : failure(why);
  });
  if (result.ok) return follow(engine, result.value, reading);
  if (!reading.isCurrent()) return;
  setImportStage(engine, { kind: 'failed', fileName: preview.fileName, failure: result.failure });
}

async function applyAfterBackup(
  engine: Engine,
  service: FilesService,
): Promise<Result<ApplyResult, Trouble>> {
  await backUpBefore(engine, 'import');
  return service.apply(momentOf(engine));
}

/** Why nothing may be written now, as after a loss that the learner has not decided about; undefined when all is well. */
export function whyNotReady(engine: Engine): Trouble | undefined {
  const { phase, trouble } = engine.store.getState();
  return phase === 'ready' ? undefined : (trouble ?? SLOW);
}

/** What came of a command that was cancelled; nobody is told. */
const STOPPED: Trouble = { code: 'unexpected', detail: 'the command was cancelled' };

/** Stops reading, forgets the file, and goes on to the next one that was given with it. */
export async function cancelImport(engine: Engine): Promise<void> {
  const { importQueue } = engine.store.getState();
  if (importQueue === undefined || waitingFiles(engine).length === 0) return cancelAllFiles(engine);
  stopReading(engine);
  await readQueue(engine, { ...importQueue, at: importQueue.at + 1 });
}

/** Stops reading, and forgets the file and those that wait. */
export function cancelAllFiles(engine: Engine): void {
  stopReading(engine);
  engine.store.setState({ importQueue: undefined });
  setImportStage(engine, { kind: 'idle' });
}

function stopReading(engine: Engine): void {
  startReading(engine);
  stopFiles(engine);
}

/** Takes in that decks were written by the worker. */
export function takeInDecks(engine: Engine, marker: Parameters<typeof written>[1]): void {
  written(engine, marker);
  engine.decks = undefined;
  dropSession(engine);
  unparkWhenIdle(engine);
  backUpSoon(engine);
}

function follow(engine: Engine, result: ApplyResult, reading: Reading): void {
  if (result.kind === 'written') takeInDecks(engine, result.applied.marker);
  // Another file may be on screen by now.
  if (!reading.isCurrent()) return;
  if (result.kind === 'changedSince') {
    return setImportStage(engine, { ...result.view, isRenewed: true });
  }
  const { stepId } = result.applied;
  setImportStage(engine, { kind: 'done', report: result.report, canUndo: true, stepId });
}

async function showCall(
  engine: Engine,
  call: (service: FilesService) => Promise<Result<FileView, ReadFailure | Trouble>>,
): Promise<void> {
  const { importing } = engine.store.getState();
  const fileName = fileNameOf(importing);
  const reading = currentReading(engine);
  const result = await callFiles(engine, call);
  const now = engine.store.getState().importing.kind;
  // What is being written was asked for with it, and is not to be asked for again.
  if (reading.isCurrent() && now !== 'writing' && now !== 'done') showResult(engine, fileName, result);
}

function showResult(engine: Engine, fileName: string, result: Result<FileView, ReadFailure | Trouble>): void {
  if (result.ok) return showView(engine, fileName, result.value);
  stopFiles(engine);
  setImportStage(engine, { kind: 'failed', fileName, failure: result.failure });
}

function showView(engine: Engine, fileName: string, view: FileView): void {
  // The learner looks at the preview meanwhile.
  if (view.kind === 'preview') void backUpBefore(engine, 'import');
  setImportStage(engine, view.kind === 'choosing' ? { ...view, fileName } : view);
}

function fileNameOf(stage: ImportStage): string {
  switch (stage.kind) {
    case 'preview':
    case 'writing':
      return stage.preview.fileName;
    case 'reading':
    case 'choosing':
    case 'failed':
      return stage.fileName;
    case 'idle':
    case 'done':
      return '';
  }
}

/** Shows what the Import screen is doing. */
export function setImportStage(engine: Engine, importing: ImportStage): void {
  engine.store.setState({ importing });
}

interface Reading {
  readonly isCurrent: () => boolean;
}

// A file that was cancelled, or overtaken by another, must not come back on screen.
function startReading(engine: Engine): Reading {
  engine.readings += 1;
  return currentReading(engine);
}

function currentReading(engine: Engine): Reading {
  const reading = engine.readings;
  return { isCurrent: () => engine.readings === reading };
}
