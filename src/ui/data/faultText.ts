// What a check found, in words for a learner who knows nothing of databases.
import type { Fault } from '../../state/react';
import { countText } from '../wording';

/** What was found, with how often. */
export function faultText(fault: Fault, count: number): string {
  const cards = countText(count, 'card');
  switch (fault) {
    case 'damagedHistory':
      return `${cards} with a damaged history, left out when you study`;
    case 'lostCard':
      return `${cards} whose history is gone`;
    case 'lostPage':
      return `${countText(count, 'part')} of a deck’s text that cannot be found`;
    case 'wrongMemory':
      return `${cards} remembered otherwise than their reviews say`;
    case 'wrongDue':
      return `${cards} that would have come on another day than promised`;
    case 'wrongText':
      return `${cards} that did not fit the text of their deck`;
    case 'wrongCounts':
      return `${countText(count, 'deck')} with wrong numbers of notes or cards`;
    case 'strayPage':
      return `${countText(count, 'part')} of a text without its deck, now in “Recovered notes”`;
    case 'notListed':
      return `${cards} that their deck did not count as studied`;
  }
}
