// What a paper did to memory, in words.
import type { PaperView, RecordState } from '../../../state/react';
import { countText } from '../../wording';

/** What the grades of a paper say to memory. */
export function recordText(record: RecordState, grades: PaperView['written'], isOffRecord: boolean): string {
  if (isOffRecord) return 'Off the record: nothing of this paper counts for memory.';
  const count = (key: 'recalled' | 'missed'): number =>
    grades.reduce((sum, grade) => sum + grade[key].length, 0);
  const said = `${countText(count('recalled'), 'point')} recalled and ${count('missed')} missed`;
  switch (record) {
    case 'none':
      return 'Nothing of this paper counts for memory: none of its answers is about a point that you had studied and that was not graded today already.';
    case 'stands':
      return `This paper counts for memory: ${said}, on ${countText(grades.length, 'card')}.`;
    case 'takenBack':
      return `The grades of this paper were taken back: ${said} count for nothing now.`;
  }
}

/** Why memory did not follow what was ruled on an item. */
export const LEFT_ALONE_TEXT =
  'Its card was studied after this paper, so what the paper said of it to memory stays.';

/** Of how many cards memory did not follow what was ruled. */
export function studiedSinceText(cards: number): string {
  const which = cards === 1 ? '1 card was' : `${countText(cards, 'card')} were`;
  return `${which} studied after this paper: your rulings change the score, but not what it said of ${cards === 1 ? 'that card' : 'those cards'}.`;
}

/** Of how many cards the grades of a paper do not stand again, and why; empty for none. */
export function leftAloneText(cards: number): string {
  if (cards === 0) return '';
  const stay = cards === 1 ? '1 card stays as it is' : `${countText(cards, 'card')} stay as they are`;
  return `${stay}: another paper graded the same points on that day.`;
}
