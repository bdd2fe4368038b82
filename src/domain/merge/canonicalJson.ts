// JSON that is the same text for the same value, in whatever order its fields were written.

/** A plain value as JSON with its fields in the order of their names; fields without a value are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
  return `{${fields.join(',')}}`;
}

/** Whether two plain values are the same but for the order of their fields. */
export function isSameValue(one: unknown, other: unknown): boolean {
  // Most values are the same to the letter, which is told ten times as fast.
  return JSON.stringify(one) === JSON.stringify(other) || canonicalJson(one) === canonicalJson(other);
}

/** The one of two plain values that comes later in the order of their JSON: for what was said at the same moment, or at none. */
export function greater<Value>(one: Value, other: Value): Value {
  if (one === other || JSON.stringify(one) === JSON.stringify(other)) return one;
  return canonicalJson(one) >= canonicalJson(other) ? one : other;
}
