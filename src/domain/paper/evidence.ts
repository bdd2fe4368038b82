// What a paper says of memory: which points its answers recalled and which they missed. One policy for all papers.
//
// - A written answer (a gap, one point, all points of a card) that recalls a point is good, one that misses it again: it is
//   what a card asks. A point that was recalled in part is left alone, whoever ruled it so, and so is one of which a gap was
//   filled while the rest of it stood on the page.
// - A right choice, pair or order says nothing. The answer stood on the page: it was recognised, and a fourth to a half are right
//   by chance, while a grade tells FSRS that the point was recalled without help. What a recognition test does for later
//   recall is less, too: Rowland, "The effect of testing versus restudy on retention", Psychological Bulletin 140 (2014),
//   1432-1463 (recall tests benefit more than recognition tests); Kang, McDermott and Roediger, European Journal of Cognitive
//   Psychology 19 (2007), 528-558 (with feedback, short answers do more than multiple choice). FSRS has no grade for so
//   little, and good would lengthen the interval as if the point had been recalled.
// - A wrong choice is again only where the item tests one point and was not called a guess: else it does not tell which point
//   was not known, or is chance. That a wrong choice counts against the point is meant: who picks a lure tends to give it
//   later as the answer, unless told (Roediger and Marsh, JEP: Learning, Memory, and Cognition 31 (2005), 1155-1159; Butler
//   and Roediger, Memory & Cognition 36 (2008), 604-616), so it had better come again soon.
// - Of several answers on a point one that misses it outweighs those that recall it. An open item says nothing.
// - Points that were never studied are left alone: a paper introduces nothing. So are suspended cards, which keep their numbers
//   (STUDY-RULES M6).
// - Once a day: a point that a paper graded today is left alone, and one that was graded otherwise today gets no good.
// - Off the record nothing of it counts.
import type { CardId, PointId } from '../ids';
import type { CardState, PointState } from '../review/cardState';
import type { ReviewEvent } from '../review/event';
import { standingSinceForgotten } from '../review/fold';
import type { StudyDay } from '../studyDay';
import { isAnswered } from './answered';
import { foldText } from '../search/foldText';
import type { ClozeItem, Item } from './item';
import type { Confidence, ItemMark, ItemWork, Paper, PaperGrade, Submitted } from './paper';

/** What a paper says of the memory of a card, whatever that memory is; no point is in both lists or twice in one. */
export type CardEvidence = Omit<PaperGrade, 'eventId'>;

/** What a paper says of memory, card by card in the order of its items; cards of which it says nothing are not there. */
export function gradesOfPaper(
  { items, recipe, sitting }: Pick<Paper, 'items' | 'recipe' | 'sitting'>,
  marks: Submitted['marks'],
): readonly CardEvidence[] {
  if (recipe.settings.isOffRecord) return [];
  const cards = new Map<CardId, Gathered>();
  for (const item of items) {
    const work = sitting.work[item.id];
    const mark = marks[item.id];
    if (work === undefined || mark === undefined || !isAnswered(item, work)) continue;
    for (const [cardId, verdicts] of byCard(item, verdictsOf(item, mark, work))) {
      const gathered = cards.get(cardId) ?? { recalled: new Set(), missed: new Set(), works: [] };
      for (const { pointId, isRecalled } of verdicts) {
        (isRecalled ? gathered.recalled : gathered.missed).add(pointId);
      }
      gathered.works.push(work);
      cards.set(cardId, gathered);
    }
  }
  return [...cards].map(([cardId, gathered]) => evidenceOf(cardId, gathered));
}

/** What of it may be written to a card today: undefined where nothing may. */
export function gradable(
  evidence: CardEvidence,
  card: {
    readonly state: CardState;
    readonly history: readonly ReviewEvent[];
  },
  today: StudyDay,
): CardEvidence | undefined {
  if (card.state.suspended) return undefined;
  const studied = new Map(card.state.points.filter(wasStudied).map((point) => [point.pointId, point]));
  const ofPapers = gradedByPapers(card.history, today);
  const mayBeMissed = (id: PointId): boolean => studied.has(id) && !ofPapers.has(id);
  const missed = evidence.missed.filter(mayBeMissed);
  const recalled = evidence.recalled.filter(
    (id) => mayBeMissed(id) && (studied.get(id)?.lastDay ?? today) < today,
  );
  return missed.length + recalled.length === 0 ? undefined : { ...evidence, recalled, missed };
}

interface Gathered {
  readonly recalled: Set<PointId>;
  readonly missed: Set<PointId>;
  readonly works: ItemWork[];
}

interface PointVerdict {
  readonly pointId: PointId;
  readonly isRecalled: boolean;
}

function verdictsOf(item: Item, mark: ItemMark, work: ItemWork): readonly PointVerdict[] {
  switch (item.kind) {
    case 'cloze':
      return writtenVerdicts(mark).filter(({ isRecalled }) => !isRecalled || isWholePoint(item));
    case 'short':
    case 'long':
      return writtenVerdicts(mark);
    case 'choice':
    case 'statements':
    case 'pairs':
    case 'order': {
      const isWrong = mark.share === 0 && item.tests.length === 1 && work.confidence !== 'guess';
      return isWrong ? item.tests.map(({ pointId }) => ({ pointId, isRecalled: false })) : [];
    }
  }
}

function writtenVerdicts({ written }: ItemMark): readonly PointVerdict[] {
  return (written?.points ?? [])
    .filter(({ verdict }) => verdict !== 'partly')
    .map(({ pointId, verdict }) => ({ pointId, isRecalled: verdict === 'recalled' }));
}

/** Whether what a gap leaves out is all that its point says. */
function isWholePoint({ accepted, tests }: ClozeItem): boolean {
  return tests.some(({ text }) => accepted.some((one) => foldText(one) === foldText(text)));
}

function byCard({ tests }: Item, verdicts: readonly PointVerdict[]): ReadonlyMap<CardId, PointVerdict[]> {
  const cards = new Map<CardId, PointVerdict[]>();
  for (const verdict of verdicts) {
    const cardId = tests.find(({ pointId }) => pointId === verdict.pointId)?.cardId;
    if (cardId === undefined) continue;
    const found = cards.get(cardId);
    if (found === undefined) cards.set(cardId, [verdict]);
    else found.push(verdict);
  }
  return cards;
}

function evidenceOf(cardId: CardId, { recalled, missed, works }: Gathered): CardEvidence {
  const confidence = leastConfidence(works);
  const tookMs = works.reduce((sum, work) => sum + Math.max(0, work.tookMs), 0);
  return {
    cardId,
    recalled: [...recalled].filter((id) => !missed.has(id)),
    missed: [...missed],
    tookMs: Math.min(LONGEST_MS, tookMs),
    ...(confidence === undefined ? {} : { confidence }),
  };
}

/** As in study. */
const LONGEST_MS = 60_000;

const LEAST_FIRST: readonly Confidence[] = ['guess', 'unsure', 'sure'];

function leastConfidence(works: readonly ItemWork[]): Confidence | undefined {
  return LEAST_FIRST.find((confidence) => works.some((work) => work.confidence === confidence));
}

// A point with a due day by hand has no memory yet.
function wasStudied({ stability }: PointState): boolean {
  return stability > 0;
}

function gradedByPapers(history: readonly ReviewEvent[], today: StudyDay): ReadonlySet<PointId> {
  const graded = standingSinceForgotten(history).flatMap((event) =>
    event.kind === 'graded' && event.mode === 'paper' && event.day >= today ? event.outcomes : [],
  );
  return new Set(graded.map(({ pointId }) => pointId));
}
