// Texts with highlights that are lists of pairs or paragraphs with gaps, through the one way in for files: of a list the learner
// is asked, and a highlight in it makes no card.
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/readFile';
import { READ_CONTEXT } from '../support/filesInPlace';
import { noteText } from '../support/documentNotation';

/** What is read: the mark at which the learner is asked for columns, or the notes. */
async function outcomeOf(text: string): Promise<string> {
  const read = await readFile({ name: 'words.md', bytes: new TextEncoder().encode(text) }, READ_CONTEXT);
  if (!read.ok) return read.failure.code;
  if (read.value.kind === 'unsure') return `asks at "${read.value.table.choice.separator}"`;
  return read.value.incoming.decks.flatMap(({ notes }) => notes.map(noteText)).join(' || ');
}

describe('a text with highlights', () => {
  it.each([
    ['dashes', 'dam - ein Damm\nweir - ein ==Wehr==\nlock - eine Schleuse', 'asks at " - "'],
    [
      'dashes in two blocks',
      'dam - ein ==Damm==\nweir - ein Wehr\n\nlock - eine ==Schleuse==\nquay - ein Kai',
      'asks at " - "',
    ],
    [
      'dashes, with highlights all',
      'dam - ==ein Damm==\nweir - ==ein Wehr==\nlock - ==eine Schleuse==',
      'asks at " - "',
    ],
    ['dashes without blanks', 'dam-ein Damm\n\nweir-ein ==Wehr==\n\nlock-eine Schleuse', 'asks at "-"'],
    ['arrows', 'dam -> ein Damm\nweir -> ein ==Wehr==\nlock -> eine Schleuse', 'asks at "->"'],
    ['colons', 'dam: ein Damm\nweir: ein ==Wehr==\nlock: eine Schleuse', 'asks at ":"'],
    ['one line', 'weir,a ==low== wall;lock,a chamber;ford,a crossing', 'asks at ","'],
    ['comparisons', 'equal - a==b and b==c\nless - a<b\nmore - a>b', 'asks at " - "'],
    ['semicolons and blanks', 'dam; ein Damm\nweir; ein ==Wehr==\nlock; eine Schleuse', ''],
    ['commas and blanks', 'dam, ein Damm\nweir, ein ==Wehr==\nlock, eine Schleuse', ''],
    ['semicolons in two lines', 'dam;ein Damm\nweir;ein ==Wehr==', ''],
    [
      'tabs',
      'dam\tein Damm\nweir\tein ==Wehr==\nlock\teine Schleuse',
      'dam | ein Damm || weir | ein ==Wehr== || lock | eine Schleuse',
    ],
  ])('is a list of pairs where these are parted by %s', async (_, text, expected) => {
    expect(await outcomeOf(text)).toBe(expected);
  });

  it.each([
    ['one', 'The ==Lenne== is short.', 'The {{c1::Lenne}} is short.'],
    [
      'most with a comma',
      'If it rains, the ==Lenne== rises\n\nIf it snows, the ==Ruhr== freezes\n\nIf it is hot, all is dry',
      'If it rains, the {{c1::Lenne}} rises || If it snows, the {{c1::Ruhr}} freezes',
    ],
    [
      'all with a dash',
      'The ==Lenne== - short\n\nThe ==Ruhr== - long\n\nThe ==Rhine== - longer',
      'The {{c1::Lenne}} - short || The {{c1::Ruhr}} - long || The {{c1::Rhine}} - longer',
    ],
    [
      'all with a hyphen',
      'The ==Lenne== is well-known.\n\nThe ==Ruhr== is long-ish.\n\nThe ==Main== is well-fed.',
      'The {{c1::Lenne}} is well-known. || The {{c1::Ruhr}} is long-ish. || The {{c1::Main}} is well-fed.',
    ],
  ])('is made of paragraphs with gaps: %s', async (_, text, expected) => {
    expect(await outcomeOf(text)).toBe(expected);
  });
});
