// What the worker holds of a file between reading and writing: what it brings, how it was compared, and what the learner
// decided. The page gets views of it.
import type { Choice } from '../../domain/deck/applyChanges';
import type { CardId, DeckId } from '../../domain/ids';
import { correctPlan, sayLast, withoutLinks, type Corrections } from '../../domain/incoming/corrections';
import { credibleEvents } from '../../domain/incoming/credibleEvents';
import { historiesAsPlanned, reviewsWithoutCard, type GoneHistory } from '../../domain/incoming/followNotes';
import type { Incoming, Media } from '../../domain/incoming/incoming';
import { loggedHistories } from '../../domain/incoming/loggedHistories';
import { newEvents } from '../../domain/incoming/newEvents';
import {
  placesOf,
  planDecks,
  rowKey,
  rowsOf,
  type DeckPlan,
  type Library,
  type Place,
} from '../../domain/incoming/plan';
import type { Note } from '../../domain/deck/deck';
import { rememberedIn } from '../../domain/deck/remembered';
import { cardIdsOf, logNamesOf, pointIdsOf } from '../../domain/deck/slots';
import { withMediaNames } from '../../domain/incoming/renameMedia';
import type { ReviewEvent } from '../../domain/review/event';
import { readHistory } from '../../domain/review/historyCodec';
import { partOf, tellNobody, type Tell } from '../../domain/tell';
import type { OldEncoding } from '../../formats/oldEncodings';
import type { ReadTable } from '../../formats/readFile';
import { historyOf } from '../../storage/cardRow';
import { isDamaged } from '../../storage/rowState';
import type { Database } from '../../storage/database';
import { readCards } from '../../storage/dueCards';
import { unknownEvents } from '../../storage/goneCards';
import { placeMedia } from '../../storage/media';
import {
  placeOf,
  readLibrary,
  readLibraryHead,
  readStudiedCards,
  readStudiedOfAll,
  type LibraryHead,
} from './library';
import type { FilesMoment } from './moment';
import { notesInTheirSlots } from './toldNotes';
import { contextOf } from './moment';

/** A file, read and compared. */
export interface Held {
  readonly fileName: string;
  readonly incoming: Incoming;
  /** Media that are not here yet, under the names that the notes of the plans know them by. */
  readonly media: readonly Media[];
  /** The encoding of its letters, where it had to be guessed. */
  readonly guessed: OldEncoding | undefined;
  /** Where it is a table. */
  readonly table: ReadTable | undefined;
  readonly head: LibraryHead;
  /** The plans as they were made, and as the learner corrected them. */
  readonly compared: readonly DeckPlan[];
  readonly plans: readonly DeckPlan[];
  /** What the learner said of links and verdicts. */
  readonly corrections: Corrections;
  readonly choices: ReadonlyMap<string, Choice>;
  /** The place chosen for the only deck. */
  readonly chosen: { readonly target: DeckId | undefined } | undefined;
  /** Events that the library does not have yet, by card. */
  readonly histories: ReadonlyMap<CardId, readonly ReviewEvent[]>;
  /** Of a copy, events of cards that no deck has, here or there. */
  readonly gone: ReadonlyMap<CardId, GoneHistory>;
  /** Cards of the decks concerned that have a history; of notes that come back, those that are remembered. */
  readonly studied: ReadonlySet<CardId>;
  /** What an imported note, here or in the file, says as text. */
  readonly textsOf: Library['textsOf'];
  /** What of the histories matches no card here, or cannot be. */
  readonly strays: Incoming['leftOut'];
}

/**
 * Compares what a file brings with the library as it is now. `tell` is told the share that is done. Rejects with a StorageError.
 */
export async function compareWithLibrary(
  database: Database,
  file: Pick<Held, 'fileName' | 'incoming' | 'table' | 'guessed' | 'chosen'>,
  moment: FilesMoment,
  tell: Tell = tellNobody,
): Promise<Held> {
  const head = await readLibraryHead(database, moment.knownRevision);
  const isLog = file.incoming.log.length > 0;
  const { media, renames } = await placeMedia(database, file.incoming.media);
  const places = placesOf(withMediaNames(file.incoming, renames), head.decks.map(placeOf), file.chosen);
  const targets = places.flatMap(({ target }) => target ?? []);
  const isCopy = file.incoming.kind === 'copy';
  const concerned = new Set(isLog || isCopy ? head.decks.map(({ id }) => id) : targets);
  const library = await readLibrary(
    database,
    head,
    concerned,
    file.incoming.noteTypes,
    partOf(tell, 0, LIBRARY_READ),
  );
  const studied = await readStudiedCards(database, [...concerned]);
  const logged = isLog ? fromLog(file.incoming, [...concerned].flatMap(library.notesOf), moment) : undefined;
  const here = targets.flatMap(library.notesOf);
  const inTheirSlots = await notesInTheirSlots(database, file.incoming, here, contextOf(moment).scheduler);
  const planned = planDecks(
    logged === undefined ? places : logPlaces(head, logged.histories),
    library,
    inTheirSlots,
    rememberedIn(studied),
  );
  const found = logged ?? historiesFound(file.incoming, planned, head);
  // Cards that the copy has no text of may be here, in decks that it says nothing about.
  const others = isCopy
    ? logPlaces(head, found.histories).filter(({ target }) => !targets.includes(target ?? ''))
    : [];
  const plans = others.length === 0 ? planned : [...planned, ...planDecks(others, library)];
  const credible = credibleEvents(found.histories, moment.nowMs);
  tell(DECKS_PLANNED, 1);
  return {
    ...file,
    media,
    head,
    compared: plans,
    plans,
    corrections: new Map(),
    choices: new Map(),
    histories: await onlyNew(database, credible.histories, studied, moment),
    gone: await goneOf(database, found.gone, moment),
    studied: new Set([...studied, ...(await comingBack(database, plans))]),
    textsOf: library.textsOf,
    strays: [...found.leftOut, ...credible.leftOut],
  };
}

// How much of the time has passed by then, when a long document is read again.
const LIBRARY_READ = 0.4;
const DECKS_PLANNED = 0.9;

/**
 * Says what the link of a row goes on as, or gives a verdict. What was decided about an older note that something goes on as was
 * about its being gone.
 */
export function withCorrection(held: Held, name: string, said: string): Held {
  const choices = new Map(held.choices);
  choices.delete(`${name.slice(0, name.indexOf('/'))}/${said}`);
  return withCorrections({ ...held, choices }, sayLast(held.corrections, name, said));
}

function withCorrections(held: Held, corrections: Corrections): Held {
  const remembered = rememberedIn(held.studied);
  const plans = held.compared.map((plan) => correctPlan(plan, corrections, remembered));
  return { ...held, corrections, plans };
}

/**
 * What the learner decided before the library changed, for the rows that still ask for a decision. Nothing is said of links where
 * histories come with the file that were here before.
 */
export function withDecisions(
  fresh: Held,
  { corrections, choices }: Pick<Held, 'corrections' | 'choices'>,
): Held {
  const held = withCorrections(fresh, fresh.histories.size > 0 ? withoutLinks(corrections) : corrections);
  const asking = new Set(
    held.plans.flatMap((plan) => rowsOf(plan, choices).map(({ row }) => rowKey(plan, row))),
  );
  return { ...held, choices: new Map([...choices].filter(([key]) => asking.has(key))) };
}

// Notes that are new to a deck here may have been in it before: then what is remembered of them comes back.
async function comingBack(database: Database, plans: readonly DeckPlan[]): Promise<readonly CardId[]> {
  const fresh = plans
    .filter(({ target }) => target !== undefined)
    .flatMap(({ comparison }) =>
      comparison.rows.flatMap(({ kind, after }) => (kind === 'new' && after ? cardIdsOf(after) : [])),
    );
  if (fresh.length === 0) return [];
  const listed = await readStudiedOfAll(database);
  const rows = await readCards(
    database,
    fresh.filter((id) => listed.has(id)),
  );
  return [...rows.values()].filter(({ state }) => state.lastDay !== undefined).map(({ id }) => id);
}

interface Found {
  readonly histories: ReadonlyMap<CardId, readonly ReviewEvent[]>;
  /** Without a deck where the file does not say which it was. */
  readonly gone: ReadonlyMap<CardId, Partial<GoneHistory> & Pick<GoneHistory, 'events'>>;
  readonly leftOut: Incoming['leftOut'];
}

// A copy holds everything: what it remembers of cards without a text goes to the cards that are here, or waits for their text.
function historiesFound(incoming: Incoming, plans: readonly DeckPlan[], { decks }: LibraryHead): Found {
  const { histories, gone, unplanned } = historiesAsPlanned(incoming.histories, plans);
  if (incoming.kind !== 'copy') {
    const homeless = [...[...gone.values()].map(({ events }) => events), ...unplanned.values()];
    return { histories, gone: new Map(), leftOut: reviewsWithoutCard(homeless) };
  }
  if (gone.size + unplanned.size === 0) return { histories, gone, leftOut: [] };
  const here = new Set(decks.flatMap(({ cardIds }) => cardIds));
  const known = [...unplanned].filter(([cardId]) => here.has(cardId));
  const others = [...unplanned].flatMap(([cardId, events]) => {
    const deckId = incoming.decksOfCards?.get(cardId);
    return here.has(cardId)
      ? []
      : [[cardId, { events, ...(deckId === undefined ? {} : { deckId }) }] as const];
  });
  return { histories: new Map([...histories, ...known]), gone: new Map([...others, ...gone]), leftOut: [] };
}

async function goneOf(database: Database, gone: Found['gone'], moment: FilesMoment): Promise<Held['gone']> {
  if (gone.size === 0) return new Map();
  const rows = await readCards(database, [...gone.keys()]);
  const told = new Map([...gone].map(([cardId, { events }]) => [cardId, events]));
  const fresh = new Map<CardId, GoneHistory>();
  for (const [cardId, credible] of credibleEvents(told, moment.nowMs).histories) {
    const row = rows.get(cardId);
    const deckId = row?.deckId ?? gone.get(cardId)?.deckId;
    const events = unknownEvents(row, credible);
    if (deckId !== undefined && events.length > 0) fresh.set(cardId, { deckId, events });
  }
  return fresh;
}

function fromLog(incoming: Incoming, notes: readonly Note[], moment: FilesMoment): Found {
  const byName = new Map<string, { readonly cardId: CardId; readonly note: Note }>();
  for (const note of notes) {
    for (const { name, cardId } of logNamesOf(note)) byName.set(name, { cardId, note });
  }
  const { clock, scheduler, desiredRetention } = contextOf(moment);
  const logged = loggedHistories(
    incoming.log,
    (name) => {
      const found = byName.get(name);
      return found && { cardId: found.cardId, pointIds: pointIdsOf(found.note, found.cardId) };
    },
    { clock, scheduler, desiredRetention },
  );
  return { ...logged, gone: new Map() };
}

// A log changes no text: the decks of its cards are places to which nothing comes.
function logPlaces({ decks }: LibraryHead, histories: ReadonlyMap<CardId, unknown>): readonly Place[] {
  return decks
    .filter(({ cardIds }) => cardIds.some((id) => histories.has(id)))
    .map(({ id, title }) => ({ deck: { id, title, notes: [], isWhole: false }, target: id }));
}

// Reading the same file again brings nothing new: what is here already is left out before the learner is asked.
async function onlyNew(
  database: Database,
  told: ReadonlyMap<CardId, readonly ReviewEvent[]>,
  studied: ReadonlySet<CardId>,
  moment: FilesMoment,
): Promise<ReadonlyMap<CardId, readonly ReviewEvent[]>> {
  const known = [...told.keys()].filter((id) => studied.has(id));
  if (known.length === 0) return told;
  const { scheduler } = contextOf(moment);
  const rows = await readCards(database, known);
  const fresh = new Map<CardId, readonly ReviewEvent[]>();
  for (const [cardId, events] of told) {
    const row = rows.get(cardId);
    // Nothing is added to a damaged row, which does not hold up the others.
    if (row !== undefined && isDamaged(row)) continue;
    const added =
      row === undefined ? events : newEvents(readHistory(historyOf(row)), row.pointIds, events, scheduler);
    if (added.length > 0) fresh.set(cardId, added);
  }
  return fresh;
}
