// What the search box understands, as a page of help. Every example is read by a test.

/** One line of the page: an operator, how it is written, and what it finds. */
export interface SearchHelp {
  readonly operator: string;
  readonly example: string;
  readonly meaning: string;
}

export const SEARCH_HELP: readonly SearchHelp[] = [
  help('words', 'tide table', 'Cards with both words in their question, answer or tags.'),
  help('"…"', '"spring tide"', 'The words as they stand there. Accents and capitals do not matter.'),
  help('* and _', 'harb*r gr_y', 'Anything, and any one character.'),
  help('-', 'tide -moon', 'Without the word behind it.'),
  help('or, and', 'tide or ebb', 'Either word; without a sign between them, both.'),
  help('( )', 'tide (moon or sun)', 'What belongs together.'),
  help('\\', 'ratio\\:', 'The character behind it as it is, such as a colon, a star or a bracket.'),
  help('deck:', 'deck:"Harbour::First lights"', 'Cards of a deck and of those below it.'),
  help(
    'tag:',
    'tag:pilot',
    'Notes with a tag or one below it; “tag:none” finds those without (a tag of that name: “tag:\\none”).',
  ),
  help('is:', 'is:due', 'Cards that are due, new, learning, relearning or in review.'),
  help('is:', 'is:suspended', 'Cards that are suspended or buried; leeches (is:leech).'),
  help('is:', 'is:wrong', 'Notes you marked as wrong or outdated; is:changed finds changed facts.'),
  help('question:', 'question:moon', 'Words in the question alone; “answer:” in the answer alone.'),
  help('prop:s', 'prop:s>10', 'Stability in days.'),
  help('prop:d', 'prop:d>=7.5', 'Difficulty, 1 to 10.'),
  help('prop:r', 'prop:r<0.8', 'Chance of recall today, 0 to 1.'),
  help('prop:ivl', 'prop:ivl>=21', 'Days from the last review to the next.'),
  help('prop:due', 'prop:due=1', 'Days until due: 0 is today, -1 was due yesterday.'),
  help('prop:lapses', 'prop:lapses>3', 'How often it was forgotten.'),
  help('prop:reps', 'prop:reps!=0', 'How often it was graded.'),
  help('rated:', 'rated:7:1', 'Graded in the last 7 days; with 1 to 4, with that button.'),
  help('introduced:', 'introduced:3', 'First studied in the last 3 days.'),
  help('added:', 'added:3', 'Came into the library in the last 3 days.'),
  help('edited:', 'edited:3', 'Changed in the last 3 days.'),
  help('flag:', 'flag:1', 'Flagged with a colour; 0 for none.'),
  help('note:', 'note:cloze', 'Notes of a kind: question, cloze, or the name of an imported type.'),
  help('card:', 'card:back', 'Which card of its note: front, back, c1, t2.'),
  help('nid:, cid:', 'nid:0a1b2c3d4e5', 'Notes, or cards, by their ids, with commas between them.'),
];

function help(operator: string, example: string, meaning: string): SearchHelp {
  return { operator, example, meaning };
}
