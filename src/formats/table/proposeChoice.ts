// What the columns of a table are most likely used for, and whether that is sure enough not to ask.
import type { ColumnRole, TableChoice } from '../../domain/incoming/tableChoice';
import { rolesOfNames } from './columnNames';
import type { Table } from './readTable';
import type { Row } from './scanRows';

export interface ProposedChoice {
  readonly choice: TableChoice;
  /** Whether the table can be read without asking the learner about its columns. */
  readonly isSure: boolean;
}

/** The share of rows that must have both a question and an answer, so that nobody is asked. */
const FULL_SHARE = 0.8;
/** A column that fewer rows have than this is an accident of those rows. */
const RARE_SHARE = 0.2;
const SAMPLE_ROWS = 1_000;

/** Proposes a role for each column: as the head says, as the columns are called, else question and answer. */
export function proposeChoice(table: Table): ProposedChoice {
  const first = table.rows[0]?.cells ?? [];
  const names = rolesOfNames(table.names ?? first);
  const hasHeader =
    table.names === undefined ? names.isHeader && !numbersColumns(table) : isSame(table.names, first);
  const isNamed = table.names !== undefined || hasHeader;
  const said = Array.from(
    { length: table.columns },
    (_, column) => saidInHead(table, column) ?? (isNamed ? names.roles[column] : undefined),
  );
  const roles = fillIn(said);
  const rows = table.rows.slice(hasHeader ? 1 : 0, SAMPLE_ROWS);
  const choice = { roles, hasHeader, separator: table.separator, rowSeparator: table.rowSeparator };
  return { choice, isSure: isSure(roles, rows) };
}

function isSame(names: readonly string[], cells: readonly string[]): boolean {
  return cells.length === names.length && cells.every((cell, index) => cell.trim() === names[index]);
}

/** A program that says which column is which by number writes no names into the first row. */
function numbersColumns({ head }: Table): boolean {
  const { guidColumn, deckColumn, tagsColumn, noteTypeColumn } = head;
  return [guidColumn, deckColumn, tagsColumn, noteTypeColumn].some((column) => column !== undefined);
}

function saidInHead({ head }: Table, column: number): ColumnRole | undefined {
  switch (column) {
    case head.guidColumn:
      return 'guid';
    case head.deckColumn:
      return 'deck';
    case head.tagsColumn:
      return 'tags';
    case head.noteTypeColumn:
      return 'noteType';
    default:
      return undefined;
  }
}

/** Names and head each give one column of a kind; what has no role is question, then answer, then left alone. */
function fillIn(said: readonly (ColumnRole | undefined)[]): readonly ColumnRole[] {
  const taken = new Set<ColumnRole>();
  const roles = said.map((role): ColumnRole | undefined => {
    if (role === undefined) return undefined;
    const isTaken = taken.has(role) && role !== 'answer' && role !== 'remark';
    taken.add(role);
    return isTaken ? 'ignore' : role;
  });
  return roles.map((role) => {
    if (role !== undefined) return role;
    const free = (['question', 'answer'] as const).find((each) => !taken.has(each)) ?? 'ignore';
    taken.add(free);
    return free;
  });
}

/** Sure means that no column with contents is left alone, and that few rows lack a question or an answer. */
function isSure(roles: readonly ColumnRole[], rows: readonly Row[]): boolean {
  const question = roles.indexOf('question');
  const answers = roles.flatMap((role, column) => (role === 'answer' ? [column] : []));
  if (question < 0 || answers.length === 0 || rows.length === 0) return false;
  const isFilled = (row: Row, column: number): boolean => (row.cells[column] ?? '').trim() !== '';
  const isUsed = (column: number): boolean =>
    rows.filter((row) => isFilled(row, column)).length > rows.length * RARE_SHARE;
  const isLost = roles.some((role, column) => role === 'ignore' && isUsed(column));
  const full = rows.filter(
    (row) =>
      isFilled(row, question) &&
      (answers.some((column) => isFilled(row, column)) || row.cells[question]?.includes('{{c') === true),
  ).length;
  return !isLost && full >= rows.length * FULL_SHARE;
}
