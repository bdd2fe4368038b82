// What the notes and points of a row could go on as, for a learner who knows better than the comparison.
import type { NoteChange } from '../../domain/deck/compareNotes';
import { spokenPoint, type Point } from '../../domain/deck/deck';
import { noteLink, NOTHING, pointLink } from '../../domain/deck/relink';
import { titleOfNote } from '../../domain/deck/titles';
import { linkKey, type DeckPlan } from '../../domain/incoming/plan';
import type { ChangeLink } from '../importState';
import type { Held } from './held';

const LONGEST_TEXT = 120;
/** Notes that a new one is offered to go on as; a list that is longer cannot be looked through. */
const MOST_OPTIONS = 100;
/** Nobody matches one by one where more than these could be meant. */
const MOST_PAIRS = 2_500;

/** The links of a row; `removed` are the rows of the deck that are gone and shown. None where histories come with the file. */
export function linksOf(
  plan: DeckPlan,
  row: NoteChange,
  removed: readonly NoteChange[],
  { histories }: Pick<Held, 'histories'>,
): readonly ChangeLink[] {
  // What comes with a history of its own has told what it is.
  if (histories.size > 0) return [];
  return [...noteLinks(plan, row, removed), ...pointLinks(plan, row)];
}

function noteLinks(plan: DeckPlan, row: NoteChange, removed: readonly NoteChange[]): readonly ChangeLink[] {
  const link = noteLink(row);
  const { after, before } = row;
  if (link === undefined || after === undefined) return [];
  const olders = [before, ...removed.map((gone) => gone.before)]
    .filter((older) => older !== undefined && older.kind === after.kind)
    .slice(0, MOST_OPTIONS);
  if (olders.length === 0) return [];
  const options = olders.flatMap((older) =>
    older === undefined ? [] : [{ to: older.id, text: shortened(titleOfNote(older)) }],
  );
  return [
    {
      id: linkKey(plan, link),
      isNote: true,
      text: shortened(titleOfNote(after)),
      options: [NEW, ...options],
      to: before?.id ?? NOTHING,
    },
  ];
}

function pointLinks(plan: DeckPlan, row: NoteChange): readonly ChangeLink[] {
  if (row.before?.kind !== 'qa' || row.after?.kind !== 'qa') return [];
  const gone = row.points.flatMap(({ kind, before }) => (kind === 'removed' && before ? [before] : []));
  if (gone.length * row.points.length > MOST_PAIRS) return [];
  return row.points
    .filter(({ after }) => after !== undefined)
    .flatMap(({ kind, before, after }, place): readonly ChangeLink[] => {
      if (after === undefined || kind === 'split' || kind === 'unchanged') return [];
      const olders: readonly Point[] = before === undefined ? gone : [before, ...gone];
      if (olders.length === 0) return [];
      return [
        {
          id: linkKey(plan, pointLink(row, place)),
          isNote: false,
          text: shortened(spokenPoint(after)),
          options: [NEW, ...olders.map((older) => ({ to: older.id, text: shortened(spokenPoint(older)) }))],
          to: before?.id ?? NOTHING,
        },
      ];
    });
}

const NEW = { to: NOTHING, text: '' };

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT)} …` : line;
}
