// Whether an item was answered: what is blank, cleared, or says nothing is open, and an open item is neither right nor wrong.
import type { Item } from './item';
import type { Answer, ItemWork } from './paper';

type Of<Kind extends Answer['kind']> = Extract<Answer, { kind: Kind }>;

/** The place that was chosen of a choice or of statements; undefined while the item is open. */
export function chosenOption(work: ItemWork | undefined): number | undefined {
  return answerOf(work, 'chosen')?.option;
}

/** What was written, without the blanks around it; undefined while the item is open. */
export function writtenText(work: ItemWork | undefined): string | undefined {
  const text = answerOf(work, 'written')?.text.trim();
  return text === '' ? undefined : text;
}

/** The place of its text for each label, -1 where none was chosen; undefined while none was. */
export function pairedTexts(work: ItemWork | undefined): readonly number[] | undefined {
  const texts = answerOf(work, 'paired')?.texts;
  return texts?.some((place) => place >= 0) === true ? texts : undefined;
}

/** Places of entries, the earliest first; undefined while the item is open. */
export function orderedEntries(work: ItemWork | undefined): readonly number[] | undefined {
  const entries = answerOf(work, 'ordered')?.entries;
  return entries === undefined || entries.length === 0 ? undefined : entries;
}

/** Whether an item was answered with anything at all; an answer of another kind than the item's is none. */
export function isAnswered({ kind }: Pick<Item, 'kind'>, work: ItemWork | undefined): boolean {
  switch (kind) {
    case 'choice':
    case 'statements':
      return chosenOption(work) !== undefined;
    case 'pairs':
      return pairedTexts(work) !== undefined;
    case 'order':
      return orderedEntries(work) !== undefined;
    case 'cloze':
    case 'short':
    case 'long':
      return writtenText(work) !== undefined;
  }
}

function answerOf<Kind extends Answer['kind']>(work: ItemWork | undefined, kind: Kind): Of<Kind> | undefined {
  const answer = work?.answer;
  return answer !== undefined && isOf(answer, kind) ? answer : undefined;
}

function isOf<Kind extends Answer['kind']>(answer: Answer, kind: Kind): answer is Of<Kind> {
  return answer.kind === kind;
}
