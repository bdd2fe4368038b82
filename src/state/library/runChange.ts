// A change of many cards on an open database: on the page for a few, in the worker for many. The same code either way.
import { momentOfEvent, noteIdOfCard, type CardId, type EventId } from '../../domain/ids';
import type { Note } from '../../domain/deck/deck';
import { behindLast } from '../../domain/deck/rewritten';
import { withoutTags, withTags } from '../../domain/deck/tagging';
import { eventsByHand, type ByHand } from '../../domain/review/byHand';
import type { Options } from '../../domain/options';
import type { Scheduler } from '../../domain/review/scheduler';
import { studyDayOf, type DayClock } from '../../domain/studyDay';
import { changeHistories } from '../../storage/changeHistories';
import { changeNotes, deleteNotes, moveNotes, type TextWriting } from '../../storage/changeTexts';
import type { Database } from '../../storage/database';
import { addShowings } from '../../storage/days';
import { selectionOf, type DeckSelection } from '../../storage/deckPages';
import { asOneStep, NOTHING_DONE, type LibraryChanged, type LibraryOutcome } from '../../storage/libraryStep';
import { markNotes } from '../../storage/personal';
import { putNewLast } from '../../storage/newLast';
import type { DeckStepName } from '../../storage/schema';
import { targetDeck } from '../../storage/targetDeck';
import type { CardsChange } from './changeState';
import { buriedByHand } from './buriedByHand';
import { handLoadOf } from './handLoad';

/** A command as plain values, so that a worker can be told. */
export interface ChangeRequest {
  /** Names the command, and has its moment. */
  readonly commandId: EventId;
  /** When it is given (ms): the moment of its id may lie ahead, behind events of a device whose clock was. */
  readonly nowMs: number;
  readonly cardIds: readonly CardId[];
  readonly change: CardsChange;
  /** The general ones; a deck has its own in its row. */
  readonly options: Options;
}

/** What is in force while it is done. */
export interface ChangeContext {
  readonly clock: DayClock;
  readonly scheduler: Scheduler;
}

/** Does a change of cards as one step. Rejects with a StorageError; then nothing was kept. */
export async function runChange(
  database: Database,
  request: ChangeRequest,
  context: ChangeContext,
): Promise<LibraryChanged> {
  const { change, commandId, cardIds } = request;
  const atMs = momentOfEvent(commandId);
  const command = { name: stepNameOf(change), atMs, id: commandId };
  return asOneStep(database, command, async (writer) => {
    const selections = await selectionOf(database, cardIds);
    const writing: TextWriting = { database, scheduler: context.scheduler, writer, atMs };
    switch (change.kind) {
      case 'suspend':
      case 'resume':
      case 'setDue':
      case 'gradeNow':
        return byHand(writing, selections, change, request, context);
      case 'reset': {
        const done = await byHand(writing, selections, change, request, context);
        return { ...done, count: Math.max(done.count, await putNewLast(writing, selections, change.toEnd)) };
      }
      case 'tag':
        return counted(
          await changeNotes(writing, selections, (note) => edited(withTags(note, change.tags), note, atMs)),
        );
      case 'untag':
        return counted(
          await changeNotes(writing, selections, (note) =>
            edited(withoutTags(note, change.tags), note, atMs),
          ),
        );
      case 'delete':
        return counted(await deleteNotes(writing, selections));
      case 'move':
        return selections.length === 0
          ? NOTHING_DONE
          : counted(await moveNotes(writing, selections, await targetDeck(database, change.to, atMs)));
      case 'mark': {
        const noteIds = new Set(selections.flatMap((each) => each.cardIds.map(noteIdOfCard)));
        return counted(await markNotes(writing, [...noteIds], change.isWrong));
      }
    }
  });
}

function stepNameOf({ kind }: CardsChange): DeckStepName {
  return kind === 'delete' ? 'remove' : kind;
}

function edited(after: Note, before: Note, atMs: number): Note {
  return after === before ? before : { ...after, editedAtMs: behindLast(before, atMs) };
}

function counted(count: number): LibraryOutcome {
  return { ...NOTHING_DONE, count };
}

async function byHand(
  { database, scheduler, writer }: TextWriting,
  selections: readonly DeckSelection[],
  change: ByHand,
  { commandId, options, nowMs }: ChangeRequest,
  { clock }: ChangeContext,
): Promise<LibraryOutcome> {
  const context = { commandId, nowMs, clock, scheduler };
  const today = studyDayOf(nowMs, clock);
  const hand = change.kind === 'gradeNow' ? await handLoadOf(database, selections, today) : undefined;
  const burying = buriedByHand(commandId, selections, options, today);
  const { cardIds, events, damaged } = await changeHistories(
    database,
    scheduler,
    writer,
    selections,
    (card, place) => {
      const own: Options = { ...options, ...card.deck.options };
      const load = hand?.loadFor(own);
      const found = eventsByHand(card, place, change, own, { ...context, ...(load && { load }) });
      hand?.take(found);
      if (found.some((event) => event.kind === 'graded')) burying.graded(card);
      return found;
    },
  );
  const buried = await changeHistories(database, scheduler, writer, burying.siblings(), burying.eventsFor);
  const graded = events.filter((event) => event.kind === 'graded');
  const days = addShowings(
    [],
    graded.map(({ day, outcomes }) => ({
      day,
      asked: outcomes.length,
      recalled: outcomes.filter(({ grade }) => grade !== 'again').length,
      tookMs: 0,
    })),
  );
  return { count: cardIds.length, damaged, events: [...events, ...buried.events], days };
}
