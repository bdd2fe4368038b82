// Cells that a spreadsheet would take for a formula: written with an apostrophe before them, and read back without it.

const FORMULA = /^'{0,1000}[=+\-@\t\r]/u;
const ESCAPED = /^'{1,1000}[=+\-@\t\r]/u;

/** A cell that no spreadsheet runs. */
export function escapeFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before {@link escapeFormula}. */
export function unescapeFormula(cell: string): string {
  return ESCAPED.test(cell) ? cell.slice(1) : cell;
}
