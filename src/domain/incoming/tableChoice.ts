// How a table is read: what its columns are used for. Proposed by formats/table, changed by the learner.

/** What a column of a table is used for. */
export const COLUMN_ROLES = [
  'question',
  'answer',
  'tags',
  'deck',
  'guid',
  'noteType',
  'remark',
  'ignore',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How a table is read. Several answer columns make several points. */
export interface TableChoice {
  /** One for each column. */
  readonly roles: readonly ColumnRole[];
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  /** What stands between two cells: "\t", ",", " - " … */
  readonly separator: string;
  /** What stands between two rows: "\n", "\n\n", ";" … */
  readonly rowSeparator: string;
}
