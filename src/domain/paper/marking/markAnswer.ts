// Marks a written answer: each point by how much of what it says is there.
import { acceptedIn } from './accepted';
import { indexAnswer, type AnswerIndex } from './answerIndex';
import { faultsOfCopies, type Fault } from './copies';
import { contraryOf } from './denied';
import { deniedInsteadOf } from './deniedInstead';
import { finderOf } from './hits';
import type { AnswerMark, Knowledge, MarkedPoint, PointMark, Stretch, WrongFact } from './mark';
import { preparePoints } from './pointUnits';
import { findPoint, sentencesOf, type FoundPoint, type FoundUnit } from './standing';
import { verdictOf } from './verdict';
import { listsNames } from './lists';
import { isThere } from './place';
import { wrongMeasuresOf } from './measures';
import { misplacedIn } from './misplaced';
import { givenWordForWord } from './wordForWord';
import { isNamed, lacksStatement, weightOf } from './statements';
import { wrongFactsOf, type Inquiry } from './wrongFacts';

/** Marks an answer against points; words of `question` earn nothing. */
export function markAnswer(
  answer: string,
  points: readonly MarkedPoint[],
  knowledge: Knowledge,
  question = '',
): AnswerMark {
  const index = indexAnswer(answer, knowledge);
  const hitsOf = finderOf(index, knowledge);
  const found = preparePoints(points, knowledge, question).map((point) => findPoint(point, index, hitsOf));
  const sentences = sentencesOf(found, index);
  const inquiry = { answer: index, question: indexAnswer(question, knowledge), points: found, knowledge };
  const faults = faultsOfCopies(found, index, inquiry.question);
  const misplaced = misplacedIn(found, index);
  const whole = givenWordForWord(answer, points);
  return {
    points: found.map((point, place) => {
      const marked =
        point.units.length === 0
          ? markSigns(point.point, answer)
          : markPoint(point, sentences[place] ?? new Set(), inquiry, [
              ...(faults[place] ?? []),
              ...(misplaced[place] ?? []),
            ]);
      const mark = whole.has(marked.pointId) ? asGiven(marked) : marked;
      const wording = acceptedIn(answer, index, point.point.accepted ?? []);
      return wording === undefined ? mark : acceptedMark(mark, wording);
    }),
  };
}

function markPoint(
  found: FoundPoint,
  sentences: ReadonlySet<number>,
  inquiry: Inquiry,
  faults: readonly Fault[],
): PointMark {
  const { answer } = inquiry;
  const there = found.found.filter((unit) => isThere(unit, sentences, answer));
  const lacking = found.found.filter((unit) => !isThere(unit, sentences, answer));
  const coverage = Math.min(1, weightOf(there.map(({ unit }) => unit)) / found.weight);
  const contrary = contraryOf(found, sentences, answer, inquiry.points);
  const turned = deniedInsteadOf(found, sentences, answer);
  const seen = [
    ...wrongFactsOf(found, sentences, inquiry),
    ...wrongMeasuresOf(found, sentences, answer),
    ...contrary.facts,
    ...turned,
  ];
  const isSeen = ({ kind, said }: WrongFact) =>
    seen.some((one) => (kind === 'negation' ? one.kind === kind : one.said === said));
  const wrong = [...seen, ...faults.map(({ fact }) => fact).filter((fact) => !isSeen(fact))];
  // Words of the question count only where there are no others.
  const isCounted = ({ unit }: FoundUnit) => !unit.isAsked || found.units.every(({ isAsked }) => isAsked);
  const verdict = verdictOf({
    coverage,
    hasWrongFact: wrong.length > 0,
    isReversed: contrary.isMain || turned.length > 0 || faults.some(({ isAll }) => isAll),
    lacksNumber: lacking.some(
      ({ unit }) => unit.isNumeric && !unit.isAsked && found.clauses[unit.clause]?.adds !== true,
    ),
    lacksStatement: () => lacksStatement(found, there),
    isList: listsNames(found),
    isNamed: isNamed(found, there),
  });
  return {
    pointId: found.point.id,
    verdict,
    coverage,
    earned: stretches(there.filter(isCounted), sentences, answer),
    missing: [...new Set(lacking.filter(isCounted).map(({ unit }) => unit.written))],
    wrong,
  };
}

/** Marks a point that has signs only ("→"): they are in the answer, or they are not. */
function markSigns({ id, text }: MarkedPoint, answer: string): PointMark {
  const signs = text.trim();
  const from = signs === '' ? -1 : answer.indexOf(signs);
  if (from < 0)
    return { pointId: id, verdict: 'missed', coverage: 0, earned: [], missing: [signs], wrong: [] };
  const earned = [{ from, to: from + signs.length }];
  return { pointId: id, verdict: 'recalled', coverage: 1, earned, missing: [], wrong: [] };
}

function asGiven(mark: PointMark): PointMark {
  return { ...mark, verdict: 'recalled', coverage: 1, missing: [], wrong: [] };
}

function acceptedMark(mark: PointMark, wording: Stretch): PointMark {
  return { ...mark, verdict: 'recalled', earned: [wording], missing: [], wrong: [], by: 'accepted' };
}

/** The places of hits in order; those that touch, or have only blanks or a hyphen between, are one. */
function stretches(
  found: readonly FoundUnit[],
  sentences: ReadonlySet<number>,
  { tokens }: AnswerIndex,
): readonly Stretch[] {
  const places = found
    .flatMap(({ hits }) => hits)
    .filter(({ from }) => sentences.has(tokens[from]?.sentence ?? -1))
    .map(({ from, to }) => ({
      from: tokens[from]?.from ?? 0,
      to: tokens[to - 1]?.to ?? 0,
      gap: tokens[from]?.gap ?? '',
    }))
    .sort((one, other) => one.from - other.from || one.to - other.to);
  const joined: { from: number; to: number }[] = [];
  for (const { from, to, gap } of places) {
    const last = joined.at(-1);
    const isNext =
      last !== undefined && (from <= last.to || (from - last.to === gap.length && /^[ -]$/u.test(gap)));
    if (isNext) last.to = Math.max(last.to, to);
    else joined.push({ from, to });
  }
  return joined;
}

export { readKnowledge } from './knowledge';
