// Numbers and how they are told: medians, percentiles, and one line of the table for each thing measured.

/** One line of the table. */
export interface Line {
  /** Which bar of PERFORMANCE.md it belongs to. */
  readonly id: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is compared with, measured in the same run. */
  readonly beside?: { readonly what: string; readonly value: number };
  /** The most that the value, or its ratio to `beside`, may be; absent where the line only informs. */
  readonly bar?: number;
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value that a share of the numbers (0 to 1) does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const ordered = [...values].sort((one, other) => one - other);
  const value = ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** What the bar applies to: the ratio where there is something beside the value, else the value. */
export function measured({ value, beside }: Line): number {
  return beside === undefined ? value : value / beside.value;
}

/** `pass`, `over`, or nothing where there is no bar. */
export function verdictOf(line: Line): 'pass' | 'over' | '' {
  if (line.bar === undefined) return '';
  return measured(line) <= line.bar ? 'pass' : 'over';
}

/** The table as text. */
export function tableOf(lines: readonly Line[]): string {
  const cells = lines.map((line) => [
    line.id,
    line.what,
    `${print(line.value)} ${line.unit}`,
    line.beside === undefined ? '' : `${line.beside.what}: ${print(line.beside.value)} ${line.unit}`,
    line.beside === undefined ? '' : `× ${measured(line).toFixed(2)}`,
    line.bar === undefined
      ? ''
      : line.beside === undefined
        ? `≤ ${line.bar} ${line.unit}`
        : `≤ × ${line.bar}`,
    verdictOf(line),
  ]);
  const rows = [['', 'what', 'median', 'beside', 'ratio', 'bar', ''], ...cells];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n');
}

function print(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
