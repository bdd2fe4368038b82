// Long lists of rows in parts, each kept as one row.

/** Cuts a list into parts of `size` rows; the last one may be shorter. */
export function inParts<Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] {
  const parts: Row[][] = [];
  for (let start = 0; start < rows.length; start += size) parts.push(rows.slice(start, start + size));
  return parts;
}
