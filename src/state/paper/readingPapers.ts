// What the Test screens read.
import type { CardId } from '../../domain/ids';
import { isAnswered } from '../../domain/paper/answered';
import type { ItemId } from '../../domain/paper/item';
import { plainPaper } from '../../domain/paper/keptPaper';
import {
  deadlineOf,
  type BlankPage,
  type Paper,
  type PaperId,
  type PaperScope,
} from '../../domain/paper/paper';
import type { Ruling } from '../../domain/paper/ruling';
import { scoreOf } from '../../domain/paper/score';
import { isUnderWay } from '../../domain/paper/sitting';
import { failure, success, type Result } from '../../domain/result';
import { MINUTE_MS } from '../../domain/studyDay';
import type { Database } from '../../storage/database';
import { readRecord } from '../../storage/paperRecord';
import { readPaper as findPaper, readPaperIds, readPapers as findPapers } from '../../storage/papers';
import { readRulings } from '../../storage/rulings';
import { perform, type Engine } from '../engine';
import { decksOf } from '../loadQueue';
import type { Trouble } from '../trouble';
import { callPaper } from './callPaper';
import { dropNotes } from './workAtHand';
import { writeNoted } from './writingWork';
import type { PaperChoices, PaperLine, PapersView, PaperSupport, PaperView } from './paperState';

type ItemRuling = Extract<Ruling, { kind: 'item' }>;

/** What papers can be made from. */
export function readPaperChoices(engine: Engine): Promise<Result<PaperChoices, Trouble>> {
  return callPaper(engine, (service, moment) => service.readChoices(moment));
}

/** What a scope supports. */
export function readPaperSupport(engine: Engine, scope: PaperScope): Promise<Result<PaperSupport, Trouble>> {
  return callPaper(engine, (service, moment) => service.readSupport(scope, moment));
}

/** All papers and blank pages, and the bad items. What killed tabs noted of those that are over or gone is dropped meanwhile. */
export async function readPapers(engine: Engine): Promise<Result<PapersView, Trouble>> {
  return perform(engine, async (database): Promise<PapersView> => {
    // Before the papers: one that begins meanwhile is not taken for gone.
    const ids = await readPaperIds(database);
    const papers = await findPapers(database);
    const underWay = new Set(papers.filter(isUnderWay).map(({ id }) => id));
    for (const id of ids) if (!underWay.has(id)) dropNotes(engine, id);
    const badItems = await readBadItems(database);
    const bad = new Set(badItems.map(({ itemId }) => itemId));
    const latest = papers.find((paper) => paper.kind === 'paper');
    return {
      papers: papers.map((paper) => lineOf(withoutBad(paper, bad))),
      badItems,
      lastSettings: latest?.kind === 'paper' ? latest.recipe.settings : undefined,
      deckTitles: titlesIn(papers),
    };
  });
}

/** A paper or blank page, with what a tab that was killed had not written yet; one that is sat is without its bad items. */
export async function readPaper(
  engine: Engine,
  id: PaperId,
): Promise<Result<PaperView, Trouble | 'noSuchPaper'>> {
  await writeNoted(engine, id);
  const read = await perform(engine, async (database): Promise<PaperView | undefined> => {
    const kept = await findPaper(database, id);
    if (kept === undefined) return undefined;
    const bad = new Set((await readBadItems(database)).map(({ itemId }) => itemId));
    const paper = withoutBad(plainPaper(kept), bad);
    const grades = paper.kind === 'blank' ? [] : (paper.submitted?.grades ?? []);
    return {
      paper,
      ...(await readRecord(database, grades)),
      goneCards: await goneCardsOf(engine, database, paper),
    };
  });
  if (!read.ok) return read;
  return read.value === undefined ? failure('noSuchPaper') : success(read.value);
}

/** The items that are ruled bad, the latest first. */
export async function readBadItems(database: Database): Promise<readonly ItemRuling[]> {
  return (await readRulings(database, 'item')).filter(({ isBad }) => isBad);
}

// What was handed in keeps all its items: those without a mark are the bad ones.
function withoutBad<Kept extends Paper | BlankPage>(paper: Kept, bad: ReadonlySet<ItemId>): Kept {
  if (paper.kind === 'blank' || paper.submitted !== undefined) return paper;
  return { ...paper, items: paper.items.filter(({ id }) => !bad.has(id)) };
}

// Of the papers the latest comes first, and last into the map.
function titlesIn(papers: readonly (Paper | BlankPage)[]): PapersView['deckTitles'] {
  const items = papers.toReversed().flatMap((paper) => (paper.kind === 'paper' ? paper.items : []));
  return new Map(items.map(({ deckId, deckTitle }) => [deckId, deckTitle]));
}

function lineOf(paper: Paper | BlankPage): PaperLine {
  return paper.kind === 'blank' ? lineOfBlank(paper) : lineOfPaper(paper);
}

function lineOfPaper({ id, recipe, title, items, sitting, submitted }: Paper): PaperLine {
  const about = { id, kind: 'paper', title, startedAtMs: sitting.startedAtMs } as const;
  const isOffRecord = recipe.settings.isOffRecord;
  const shared = { ...about, at: sitting.at, endsAtMs: deadlineOf({ recipe, sitting }), isOffRecord };
  if (submitted === undefined) {
    const answered = items.filter((item) => isAnswered(item, sitting.work[item.id])).length;
    return { ...shared, submittedAtMs: undefined, items: items.length, answered, score: undefined };
  }
  const { marks, of, answered } = scoreOf({ items, recipe, sitting, marks: submitted.marks });
  return { ...shared, submittedAtMs: submitted.atMs, items: of, answered, score: { marks, of } };
}

function lineOfBlank({ id, title, startedAtMs, minutes, finished }: BlankPage): PaperLine {
  const covered = finished?.covered.length ?? 0;
  const points = covered + (finished?.missed.length ?? 0);
  return {
    id,
    kind: 'blank',
    title,
    startedAtMs,
    submittedAtMs: finished?.atMs,
    items: points,
    answered: covered,
    at: 0,
    endsAtMs: startedAtMs + minutes * MINUTE_MS,
    score: finished === undefined ? undefined : { marks: covered, of: points },
    isOffRecord: false,
  };
}

async function goneCardsOf(
  engine: Engine,
  database: Database,
  paper: Paper | BlankPage,
): Promise<readonly CardId[]> {
  if (paper.kind === 'blank' || paper.submitted === undefined) return [];
  const tested = new Set(paper.items.flatMap(({ tests }) => tests.map(({ cardId }) => cardId)));
  const there = new Set((await decksOf(engine, database)).flatMap(({ cardIds }) => cardIds));
  return [...tested].filter((cardId) => !there.has(cardId));
}
