// What an item asked, in one text: for lists of items, away from their papers.
import { beginningOf } from '../beginningOf';
import type { Item } from './item';

const LONGEST = 300;

/** The question that an item is about, or else its stem, and what it showed of the notes. */
export function askedBy(item: Item): string {
  return beginningOf(
    [item.about ?? item.stem, shownBy(item)].filter((text) => text !== '').join(' — '),
    LONGEST,
  );
}

function shownBy(item: Item): string {
  switch (item.kind) {
    case 'choice':
      return item.passage ?? item.options.join(' · ');
    case 'statements':
      return item.statements.map(({ text }) => text).join(' · ');
    case 'pairs':
      return item.labels.join(' · ');
    case 'order':
      return item.entries.join(' · ');
    case 'cloze':
      return item.passage;
    case 'short':
      return item.tests.map(({ label = '' }) => label).join(' · ');
    case 'long':
      return '';
  }
}
