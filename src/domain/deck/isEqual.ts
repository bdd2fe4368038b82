// Equality of plain values.

/** Whether two values are equal in everything, in whatever order their fields are. */
export function isEqual(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [entries, others] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
  return (
    entries.size === others.size && [...entries].every(([key, value]) => isEqual(value, others.get(key)))
  );
}
