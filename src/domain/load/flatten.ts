// No day to come above a cap (STUDY-RULES C7). As few cards move as can be: exactly those that are too many on their day.
import type { StudyDay } from '../studyDay';
import { isDayOff, type Stretch } from './daysOff';
import { cardsByDay, type LoadCard, type Move } from './loadCard';

/**
 * Moves cards off each day behind today that has more than `cap` (1 or more): the least stable ones keep their day, the others
 * go to the nearest day behind today that has room and is no day off, rather an earlier one than a later.
 */
export function flatten(
  cards: readonly LoadCard[],
  cap: number,
  today: StudyDay,
  daysOff: readonly Stretch[],
): readonly Move[] {
  const days = cardsByDay(cards.filter(({ dueDay }) => dueDay > today));
  const loads = new Map([...days].map(([day, due]) => [day, Math.min(cap, due.length)]));
  const tooMany = [...days.values()].flatMap((due) => due.toSorted(byStability).slice(cap));
  const room = openRoom(loads, cap, today, daysOff);
  return tooMany.map((card) => ({ card, toDay: room.takeNear(card.dueDay) }));
}

function byStability(one: LoadCard, other: LoadCard): number {
  return one.stability - other.stability || (one.id < other.id ? -1 : 1);
}

/** Days with room: the nearest one is found by following each full day to its neighbour, so that long full stretches cost little. */
function openRoom(
  loads: ReadonlyMap<StudyDay, number>,
  cap: number,
  today: StudyDay,
  daysOff: readonly Stretch[],
) {
  const left = new Map([...loads].map(([day, load]) => [day, cap - load]));
  const [next, previous] = [new Map<StudyDay, StudyDay>(), new Map<StudyDay, StudyDay>()];
  const isFull = (day: StudyDay): boolean =>
    day > today && (isDayOff(daysOff, day) || (left.get(day) ?? cap) <= 0);
  const search = (from: StudyDay, by: 1 | -1): StudyDay => {
    const known = by === 1 ? next : previous;
    let day = from;
    while (isFull(day)) day = known.get(day) ?? day + by;
    // What was passed over stays full: the next search jumps.
    for (let full = from; full !== day;) {
      const after = known.get(full) ?? full + by;
      known.set(full, day);
      full = after;
    }
    return day;
  };
  return {
    takeNear: (from: StudyDay): StudyDay => {
      const [before, behind] = [search(from, -1), search(from, 1)];
      const day = before > today && from - before <= behind - from ? before : behind;
      left.set(day, (left.get(day) ?? cap) - 1);
      return day;
    },
  };
}
