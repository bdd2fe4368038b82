// The values of a link: texts, lists and numbers as the query of an address holds them.
import { ITEM_KINDS, type ItemKind } from './item';

/** What the query of an address says, by name; with or without its "?". */
export function saidIn(query: string): ReadonlyMap<string, string> {
  const pairs = query.replace(/^\?/u, '').split('&');
  return new Map(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

/** A list as one value: commas stand between the entries, and are written otherwise inside them. */
export function listed(entries: readonly string[]): string {
  // Half a pair of surrogates has no encoding.
  return entries.map((entry) => encodeURIComponent(entry.replace(/\p{Surrogate}/gu, '�'))).join(',');
}

/** The list that a value holds; undefined where it is no text, or an entry is empty. */
export function listIn(text: string): readonly string[] | undefined {
  if (text === '') return [];
  try {
    const entries = text.split(',').map((entry) => decodeURIComponent(entry));
    return entries.includes('') ? undefined : entries;
  } catch {
    return undefined;
  }
}

/** The whole number from 1 to `most` (999 at most) that a value holds; undefined where it is none. */
export function numberIn(text: string, most: number): number | undefined {
  const number = /^\d{1,3}$/u.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
}

/** The kinds of items that a value lists, in their order; undefined where one is unknown, stands twice, or there is none. */
export function kindsIn(text: string): readonly ItemKind[] | undefined {
  const names = text.split(',');
  const kinds = names.flatMap((name) => ITEM_KINDS.find((kind) => kind === name) ?? []);
  return kinds.length === names.length && new Set(kinds).size === kinds.length ? kinds : undefined;
}

/** A penalty as a link says it: "1/3". */
export function penaltyText(penalty: number): string {
  return penalty > 0 && penalty < 1 ? `1/${Math.round(1 / penalty)}` : String(penalty);
}
