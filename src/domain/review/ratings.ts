// The grades of a packed history, without all that else it tells: a library has hundreds of thousands of them.
import { PbfReader } from 'pbf';
import { ratingOf } from '../search/searchCard';
import { GRADES } from './event';
import { FIELD, KINDS } from './eventFields';
import { standingEvents } from './fold';
import { readHistory } from './historyCodec';

const GRADED = KINDS.indexOf('graded');
const UNDONE = KINDS.indexOf('undone');

/** The grades that stand, each as {@link ratingOf} makes it, oldest first. */
export function ratingsOf(history: Uint8Array): readonly number[] {
  const ratings: number[] = [];
  const reader = new PbfReader(history);
  reader.readVarint();
  while (reader.pos < reader.length) {
    const end = reader.readVarint() + reader.pos;
    const { kind, day, grade } = headOf(reader, end);
    // Which grades stand takes more than a look then.
    if (kind === UNDONE) return standingRatings(history);
    if (kind === GRADED && grade >= 0 && grade < GRADES.length) ratings.push(ratingOf(day, grade + 1));
    reader.pos = end;
  }
  return ratings;
}

function standingRatings(history: Uint8Array): readonly number[] {
  return standingEvents(readHistory(history)).flatMap((event) =>
    event.kind === 'graded' ? [ratingOf(event.day, GRADES.indexOf(event.grade) + 1)] : [],
  );
}

/** Kind, day and grade of an event; -1 for what it has not. They stand before everything else but the parts of the id. */
function headOf(
  reader: PbfReader,
  end: number,
): { readonly kind: number; readonly day: number; readonly grade: number } {
  let kind = -1;
  let day = -1;
  let grade = -1;
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === FIELD.kind) kind = reader.readVarint();
    else if (field === FIELD.day) day = reader.readSVarint();
    else if (field === FIELD.grade) grade = reader.readVarint();
    else reader.skip(reader.type);
    if (kind >= 0 && kind !== GRADED) break;
    if (kind === GRADED && day >= 0 && grade >= 0) break;
  }
  return { kind, day, grade };
}
