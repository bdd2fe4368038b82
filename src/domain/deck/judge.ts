// The learner's verdict on what was reworded: whether a number, date or name differs, so that it is to be checked again.
import { frameOf, withKind, type NoteChange } from './compareNotes';
import type { ChangeKind, PointChange } from './comparePoints';

/** `changed`: a fact differs; `reworded`: none does. */
export type Verdict = 'changed' | 'reworded';

/** What a verdict says; undefined for anything else. */
function verdictOf(said: string | undefined): Verdict | undefined {
  return said === 'changed' || said === 'reworded' ? said : undefined;
}

/** Names the verdict on what all points of a row depend on. */
export function frameVerdict({ id }: NoteChange): string {
  return `${id}/verdict`;
}

/**
 * Names the verdict on a point by its place among those of the newer note and by the one it goes on as: of another pair, nothing is
 * said by it.
 */
export function pointVerdict({ id }: NoteChange, place: number, { before }: PointChange): string {
  return `${id}/${place}/${before?.id ?? ''}/verdict`;
}

/** Whether a name is that of a verdict. */
export function isVerdict(name: string): boolean {
  return name.endsWith('/verdict');
}

/** Whether what all points of a row depend on has other words, so that there may be another fact in them. */
export function isFrameReworded({ before, after }: NoteChange): boolean {
  return before !== undefined && after !== undefined && frameOf(before) !== frameOf(after);
}

/** Whether a point goes on in other words. */
export function isPointReworded(kind: ChangeKind): kind is Verdict {
  return kind === 'reworded' || kind === 'changed';
}

/** The row as the learner judged it. */
export function judge(row: NoteChange, said: (name: string) => string | undefined): NoteChange {
  const onFrame = isFrameReworded(row) ? verdictOf(said(frameVerdict(row))) : undefined;
  let place = -1;
  const points = row.points.map((point): PointChange => {
    if (point.after === undefined) return point;
    place += 1;
    const verdict = isPointReworded(point.kind)
      ? verdictOf(said(pointVerdict(row, place, point)))
      : undefined;
    return verdict === undefined ? point : { ...point, kind: verdict };
  });
  if (onFrame === undefined && points.every((point, index) => point === row.points[index])) return row;
  const { asksAnew, ...rest } = row;
  const isAnew = onFrame === undefined ? asksAnew === true : onFrame === 'changed';
  return withKind({ ...rest, points, ...(isAnew ? { asksAnew: true } : {}) });
}
