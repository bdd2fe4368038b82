// What the answer to an item says on the screen already: a source point that is among it is not said once more.
import { GAP, type Item, type TestedPoint } from '../../../domain/paper/item';

/** The points of an item that its answer does not say; `isMarked` tells whether a written answer stands there with its points. */
export function pointsNotSaid(item: Item, isMarked: boolean): readonly TestedPoint[] {
  const said = plain(textsOf(item, isMarked).join('\n'));
  return item.tests.filter(({ text }) => !said.includes(plain(text)));
}

function textsOf(item: Item, isMarked: boolean): readonly string[] {
  const { tests } = item;
  switch (item.kind) {
    case 'choice': {
      const right = item.options[item.key] ?? '';
      return [filled(item.passage ?? '', right), right];
    }
    case 'statements':
      return item.statements.map(({ text, isTrue, truth }) => (isTrue ? text : truth));
    case 'pairs':
      return item.texts;
    case 'order':
      // Each entry with its date is all that its point says.
      return tests.map(({ text }) => text);
    case 'cloze':
      return [filled(item.passage, item.accepted[0] ?? '')];
    case 'short':
    case 'long':
      return isMarked ? tests.map(({ text }) => text) : [];
  }
}

function filled(passage: string, words: string): string {
  return passage.split(GAP).join(words);
}

// A statement ends in a stop where its point may not.
function plain(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.。।]$/u, '');
}
