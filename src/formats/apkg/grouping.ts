// Rows of one table by the row of another that they belong to: read once, instead of searched for each time.

/** The rows under their keys, each group in the order given. */
export function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/**
 * The places of rows (their indexes from 0) under their keys, each group in order; a row without a key is in none. For the
 * longest tables, whose groups would be more arrays than the rest of the package.
 */
export function placesBy(
  length: number,
  keyOf: (index: number) => number | undefined,
): Map<number, Int32Array> {
  const groups = new Map<number, number>();
  const sizes: number[] = [];
  const groupOf = new Int32Array(length).fill(NO_GROUP);
  for (let index = 0; index < length; index += 1) {
    const key = keyOf(index);
    if (key === undefined) continue;
    const group = groups.get(key) ?? groups.size;
    if (group === groups.size) groups.set(key, group);
    sizes[group] = (sizes[group] ?? 0) + 1;
    groupOf[index] = group;
  }
  const ends = sizes.map(runningSum());
  const places = new Int32Array(ends.at(-1) ?? 0);
  const free = Int32Array.from(ends, (end, group) => end - (sizes[group] ?? 0));
  groupOf.forEach((group, index) => {
    if (group === NO_GROUP) return;
    const place = free[group] ?? 0;
    places[place] = index;
    free[group] = place + 1;
  });
  return new Map(
    [...groups].map(([key, group]) => {
      const end = ends[group] ?? 0;
      return [key, places.subarray(end - (sizes[group] ?? 0), end)];
    }),
  );
}

const NO_GROUP = -1;

function runningSum(): (value: number) => number {
  let sum = 0;
  return (value) => (sum += value);
}
