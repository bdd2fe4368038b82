// The points of a change as a learner looks at them: each before and after, a line that was split with all its parts, and what was
// reworded with the verdict whether a fact differs.
import { beginningOf } from '../../domain/beginningOf';
import type { NoteChange, PointChange } from '../../domain/deck/compareNotes';
import { spokenPoint, type Point } from '../../domain/deck/deck';
import {
  frameVerdict,
  isFrameReworded,
  isPointReworded,
  pointVerdict,
  type Verdict,
} from '../../domain/deck/judge';
import { correctionKey } from '../../domain/incoming/corrections';
import type { DeckPlan } from '../../domain/incoming/plan';
import type { ChangeCheck, ChangeChoice, ChangeRow, PointChangeRow } from '../importState';

/** What is shown of a text that nothing is compared with (UTF-16 units). */
export const LONGEST_TEXT = 600;

/** The check of what all points of a row depend on; only of a row that is taken. */
export function frameCheck(plan: DeckPlan, row: NoteChange, choice: ChangeChoice): Pick<ChangeRow, 'check'> {
  if (choice !== 'take' || !isFrameReworded(row)) return {};
  return { check: checkOf(plan, frameVerdict(row), row.asksAnew === true ? 'changed' : 'reworded') };
}

/** The points of a row that differ; all points of a note that is new or removed. */
export function pointRows(plan: DeckPlan, row: NoteChange, choice: ChangeChoice): readonly PointChangeRow[] {
  const isWholeNote = row.kind === 'new' || row.kind === 'removed';
  const split = new Set(row.points.flatMap(({ splitFrom }) => splitFrom ?? []));
  const shown = row.points
    .filter(({ kind }) => isWholeNote || kind !== 'unchanged')
    .map((point) => ({ point, whole: wholeOf(point, split) }));
  const checkFor = checksOf(plan, row, choice);
  return shown.flatMap(({ point, whole }, place): readonly PointChangeRow[] => {
    if (whole === undefined) return [pointRow(point, checkFor(point))];
    const parts = shown.filter((other) => other.whole?.id === whole.id);
    if (parts[0] !== shown[place]) return [];
    return [
      {
        kind: 'split',
        before: spokenPoint(whole),
        parts: parts.flatMap(({ point: part }) =>
          part.after === undefined ? [] : [{ after: spokenPoint(part.after), ...checkFor(part) }],
        ),
      },
    ];
  });
}

/** The line that a point is a part of; `split` are those that were split. */
function wholeOf({ before }: PointChange, split: ReadonlySet<string>): Point | undefined {
  return before !== undefined && split.has(before.id) ? before : undefined;
}

type CheckFor = (point: PointChange) => { readonly check?: ChangeCheck };

function checksOf(plan: DeckPlan, row: NoteChange, choice: ChangeChoice): CheckFor {
  // Where the question asks something else, all points are to be checked.
  if (choice !== 'take' || row.asksAnew === true) return () => ({});
  const newer = row.points.filter(({ after }) => after !== undefined);
  return (point) => {
    const { kind } = point;
    if (!isPointReworded(kind)) return {};
    return { check: checkOf(plan, pointVerdict(row, newer.indexOf(point), point), kind) };
  };
}

function checkOf(plan: DeckPlan, name: string, verdict: Verdict): ChangeCheck {
  return { id: correctionKey(plan, name), verdict };
}

function pointRow({ kind, before, after }: PointChange, check: ReturnType<CheckFor>): PointChangeRow {
  if (before !== undefined && after !== undefined) {
    const texts = { before: spokenPoint(before), after: spokenPoint(after) };
    const differsIn = before.leadIn === after.leadIn ? 'form' : 'leadIn';
    return { kind, ...texts, ...(texts.before === texts.after ? { differsIn } : {}), ...check };
  }
  return {
    kind,
    ...(before === undefined ? {} : { before: beginningOf(spokenPoint(before), LONGEST_TEXT) }),
    ...(after === undefined ? {} : { after: beginningOf(spokenPoint(after), LONGEST_TEXT) }),
    ...check,
  };
}
