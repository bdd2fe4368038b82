// A paper that was handed in on two devices, or whose marks were changed on both. The join keeps the marks of one (joinPapers.ts), but
// of histories it keeps every event: the grades that came of the other marks would count beside those of the paper, a point twice a day,
// and the paper could not take them back. So they are taken back where the two libraries meet.
//
// It is no part of the join, which cannot tell from what it joined already which grades there were. The events that take them back are
// the same wherever that is done, so that doing it again, from either side or on a third device, changes nothing.
import type { CardId } from '../ids';
import { withdrawalsOf } from '../paper/gradeEvents';
import { isKept, type PaperRegister } from '../paper/keptPaper';
import type { PaperGrade } from '../paper/paper';
import { readHistory } from '../review/historyCodec';
import { addEvents } from '../review/packHistory';
import type { HistoryRegister, LibraryState } from './libraryState';

/** What two libraries were merged to, without the grades of papers that stand with other marks now. */
export function withoutSecondGrades(
  merged: LibraryState,
  one: LibraryState,
  other: LibraryState,
): LibraryState {
  const second = [...merged.papers].flatMap(([id, paper]) => {
    const grades = gradesIn(paper);
    if (grades === undefined) return [];
    const standing = new Set(grades.map(({ eventId }) => eventId));
    const said = [one, other].flatMap(({ papers }) => gradesIn(papers.get(id)) ?? []);
    return said.filter(({ eventId }) => !standing.has(eventId));
  });
  if (second.length === 0) return merged;
  const histories = new Map<CardId, HistoryRegister>(merged.histories);
  for (const grade of second) {
    const history = histories.get(grade.cardId);
    if (history === undefined) continue;
    const { bytes } = history;
    histories.set(grade.cardId, {
      ...history,
      bytes: addEvents(bytes, withdrawalsOf(readHistory(bytes), grade)),
    });
  }
  return { ...merged, histories };
}

function gradesIn(paper: PaperRegister | undefined): readonly PaperGrade[] | undefined {
  return paper !== undefined && isKept(paper) && paper.kind === 'paper' ? paper.submitted?.grades : undefined;
}
