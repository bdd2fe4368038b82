// An edit by hand beside the note before: what is another fact now is to be checked again, as when a newer text brings it.
import type { StudyDay } from '../studyDay';
import type { PointId } from '../ids';
import { applyChanges } from './applyChanges';
import { frameOf, withKind, type NoteChange } from './compareNotes';
import { compareAnswers, compareCards, compareFields, compareGaps, type PointChange } from './comparePoints';
import { commonWordsOf } from './commonWords';
import type { Note } from './deck';
import { changesFact, type IsCommon } from './facts';

/**
 * The edited note with marks on the points whose number, date or name is another one now: with the study day on which each was last
 * recalled. A point that never was has none.
 */
export function withChangedFacts(
  before: Note,
  after: Note,
  today: StudyDay,
  lastDays: ReadonlyMap<PointId, StudyDay>,
): Note {
  const isCommon = commonWordsOf([before], [after]);
  const asksAnew = changesFact(frameOf(before), frameOf(after), isCommon);
  const row: NoteChange = withKind({
    id: before.id,
    before,
    after,
    points: pointsOf(before, after, isCommon),
    ...(asksAnew ? { asksAnew } : {}),
  });
  const { notes } = applyChanges(
    { rows: [row], isSame: false },
    new Map([[row.id, 'take']]),
    today,
    lastDays,
  );
  return notes[0] ?? after;
}

// Points and gaps go on by their ids, whatever they say: that is the learner's to know.
function pointsOf(before: Note, after: Note, isCommon: IsCommon): readonly PointChange[] {
  if (before.kind === 'qa' && after.kind === 'qa') {
    const places = new Map(before.points.map(({ id }, place) => [id, place]));
    const pairs = new Map(
      after.points.flatMap(({ id }, index) => {
        const place = places.get(id);
        return place === undefined ? [] : [[index, place] as const];
      }),
    );
    return compareAnswers(before, after, { pairs, splits: new Map(), joins: new Map() }, isCommon);
  }
  if (before.kind === 'cloze' && after.kind === 'cloze') return compareGaps(before, after, isCommon);
  if (before.kind !== 'fields' || after.kind !== 'fields') throw new Error('a note stays of its kind');
  return [...compareFields(before, after, isCommon), ...compareCards(before, after)];
}
