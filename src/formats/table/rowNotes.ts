// The rows of a table as drafts of notes: cells by their roles, HTML taken off, answers split into points. No ids yet.
import type { ColumnRole, TableChoice } from '../../domain/incoming/tableChoice';
import { gapsOf } from '../../domain/deck/cloze';
import { spokenPoint } from '../../domain/deck/deck';
import { MOST_POINTS, tagsWithin, TEXT_LIMITS } from '../../domain/deck/textLimits';
import { splitLabel } from '../../domain/document/labels';
import type { PointDraft } from '../../domain/document/readEntry';
import { readPoints } from './answerPoints';
import { textOfCell, withoutQuestion } from './cellText';
import { unescapeFormula } from './formulas';
import { splitTags } from './headLines';
import type { Table } from './readTable';
import type { Row } from './scanRows';
import { isOwnTable } from './writeTable';

/** A note before it has an id. */
export interface RowNote {
  readonly kind: 'qa' | 'cloze';
  /** The question, or the text with gaps. */
  readonly question: string;
  /** None for a text with gaps. */
  readonly points: readonly PointDraft[];
  readonly closing?: string;
  readonly remark?: string;
  readonly bothWays?: true;
  readonly tags: readonly string[];
  readonly guid: string;
  /** The deck that the row names; empty for none. */
  readonly deck: string;
}

export type ReadRowNote =
  | { readonly kind: 'note'; readonly note: RowNote; readonly media: readonly string[] }
  | { readonly kind: 'incomplete' | 'tooLong' };

/** Makes the reader of a table's rows, under a choice of columns. */
export function rowReader(table: Table, choice: TableChoice): (row: Row) => ReadRowNote {
  const columnsOf = (role: ColumnRole): readonly number[] =>
    choice.roles.flatMap((each, column) => (each === role ? [column] : []));
  const [question = -1] = columnsOf('question');
  const answers = columnsOf('answer');
  const remarks = columnsOf('remark');
  const [guid = -1] = columnsOf('guid');
  const [deck = -1] = columnsOf('deck');
  const [noteType = -1] = columnsOf('noteType');
  const tags = columnsOf('tags');
  const { isHtml } = table.head;
  const headTags = tagsWithin([...new Set(table.head.tags)]);
  const unescaped = isOwnTable(table) ? unescapeFormula : (cell: string): string => cell;
  const names = table.names ?? (choice.hasHeader ? (table.rows[0]?.cells ?? []) : []);
  const labels = answers.length > 1 ? answers.map((column) => labelOf(names[column] ?? '')) : [];

  return ({ cells }) => {
    // No column is -1, which arrays look up as the name of a property.
    const raw = (column: number): string => (column < 0 ? '' : unescaped(cells[column] ?? ''));
    if (cells.some((cell, column) => cell.length > LONGEST_CELL && isShown(choice.roles[column]))) {
      return { kind: 'tooLong' };
    }
    const media: string[] = [];
    const textOf = (cell: string): string => {
      const { text, media: named } = textOfCell(cell, isHtml);
      for (const name of named) media.push(name);
      return text;
    };
    const asked = textOf(raw(question));
    const told = answers.map((column) => textOf(withoutQuestion(raw(column), raw(question), isHtml)));
    const said = remarks.map((column) => textOf(raw(column)));
    const type = (noteType < 0 ? (table.head.noteType ?? '') : raw(noteType)).trim().toLowerCase();
    const rest = {
      tags:
        tags.length === 0
          ? headTags
          : tagsWithin([...new Set([...headTags, ...tags.flatMap((column) => splitTags(raw(column)))])]),
      guid: raw(guid).trim(),
      deck: raw(deck).trim(),
    };
    if (asked === '') return { kind: 'incomplete' };
    const note: RowNote = holdsGaps(asked, type)
      ? { kind: 'cloze', question: asked, points: [], ...remarkOf([...told, ...said]), ...rest }
      : {
          kind: 'qa',
          question: asked,
          ...answerOf(told, labels),
          ...remarkOf(said),
          ...waysOf(type),
          ...rest,
        };
    if (note.kind === 'qa' && note.points.length === 0) return { kind: 'incomplete' };
    return isTooLong(note) ? { kind: 'tooLong' } : { kind: 'note', note, media };
  };
}

/** Marks of HTML may take some room beside the text. */
const LONGEST_CELL = 20 * TEXT_LIMITS.text;

function isShown(role: ColumnRole | undefined): boolean {
  return role === 'question' || role === 'answer' || role === 'remark';
}

const WITH_GAPS = /cloze/u;
const BOTH_WAYS = /revers|both ways/u;
/** What our own tables call notes without gaps. */
const WITHOUT_GAPS: ReadonlySet<string> = new Set(['question', 'both ways']);

function holdsGaps(text: string, type: string): boolean {
  return !WITHOUT_GAPS.has(type) && text.includes('{{c') && gapsOf(text).length > 0;
}

function waysOf(type: string): { readonly bothWays?: true } {
  return BOTH_WAYS.test(type) && !WITH_GAPS.test(type) ? { bothWays: true } : {};
}

function remarkOf(texts: readonly string[]): { readonly remark?: string } {
  const remark = texts.filter((text) => text !== '').join('\n\n');
  return remark === '' ? {} : { remark };
}

/** The points of all answer cells; a cell that is one point without a label has its column's name as label. */
function answerOf(
  texts: readonly string[],
  labels: readonly (string | undefined)[],
): { readonly points: readonly PointDraft[]; readonly closing?: string } {
  if (texts.length === 1) return readPoints(texts[0] ?? '');
  const points: PointDraft[] = [];
  let waiting: string | undefined;
  texts.forEach((text, index) => {
    const read = readPoints(text);
    const [only, ...others] = read.points;
    const label = labels[index];
    const isOne = only !== undefined && others.length === 0 && label !== undefined;
    const drafts = isOne ? [{ ...only, label, text: spokenPoint(only) }] : read.points;
    drafts.forEach((draft, place) => {
      const leadIn = [place === 0 ? waiting : undefined, draft.leadIn]
        .filter((each) => each !== undefined)
        .join('\n\n');
      points.push({ ...draft, ...(leadIn === '' ? {} : { leadIn }) });
    });
    waiting = read.closing ?? (drafts.length > 0 ? undefined : waiting);
  });
  return { points, ...(waiting === undefined ? {} : { closing: waiting }) };
}

/** A name that would not be read back as a label makes none. */
function labelOf(name: string): string | undefined {
  const label = name.replace(/\s+/gu, ' ').trim();
  if (label === '' || label.length > TEXT_LIMITS.label) return undefined;
  return splitLabel(`${label}: x`).label === label ? label : undefined;
}

function isTooLong({ kind, question, points, closing, remark }: RowNote): boolean {
  return (
    question.length > (kind === 'cloze' ? TEXT_LIMITS.text : TEXT_LIMITS.question) ||
    points.length > MOST_POINTS ||
    isLong(closing) ||
    isLong(remark) ||
    points.some(({ text, leadIn }) => isLong(text) || isLong(leadIn))
  );
}

function isLong(text: string | undefined): boolean {
  return text !== undefined && text.length > TEXT_LIMITS.text;
}
