// Words that are turned into their opposite, or into another thing of a row, by how they begin: "hypertension" and "hypotension",
// "monoxide" and "dioxide", "reversible" and "irreversible". Most subjects name their things so.

/** In each line beginnings that make different things of one word. */
const ROWS = [
  'mono uni bi di tri tetra penta hexa hepta octa poly multi',
  'hyper hypo',
  'over under',
  'inter intra extra',
  'intro extro',
  'endo exo',
  'micro macro',
  'pre post',
  'ante post',
  'homo hetero',
  'pro anti',
  'sub super',
  'up down',
  'in out',
  'in de',
  'in ex',
  'im ex',
  'im e',
  'a de',
  'ac de',
  'en de',
  'af ef',
  'ab ad',
  'milli kilo centi deci micro nano mega giga tera',
].map((line) => line.split(' '));

/** Beginnings that deny such words; before others they mean something else: "invent", "discover". */
const DENYING: readonly (readonly [beginning: string, word: RegExp])[] = [
  ['un', /^.{4}/u],
  ['non', /^.{4}/u],
  ['semi', /^.{5}/u],
  ['de', /^.{7}/u],
  ['ir', /^r.{3}/u],
  ['il', /^l.{3}/u],
  ['im', /^[mp].*(?:bl[ey]|ate|ect|ent|al|ure|ity)$/u],
  [
    'in',
    /^(?!vent|tent|habit|flamm|valu|form|sect|corpor|different).{2,}(?:bl[ey]|ive|ic|[ae]nt|al|ate|ect|[ei]te|ous|ity|[ae]nce)$/u,
  ],
  [
    'dis',
    /^(?!co[uv]|clos|solv|order|play|pos|cuss|miss|patch|aster|tri|tra|tin|pers|sect|stress|ease).{4}/u,
  ],
];

/** So much is left of a word when its beginning is taken off: less tells nothing. */
const SHORTEST_REST = 4;

/** What a folded word is turned into by other beginnings; most of it is in no dictionary, and none is the word itself. */
export function turnedWords(word: string): readonly string[] {
  const turned = ROWS.flatMap((row) =>
    row
      .filter((beginning) => word.startsWith(beginning) && word.length >= beginning.length + SHORTEST_REST)
      .flatMap((beginning) =>
        row.filter((other) => other !== beginning).map((other) => other + word.slice(beginning.length)),
      ),
  );
  const denied = DENYING.flatMap(([beginning, deniable]) => {
    const rest = word.slice(beginning.length);
    if (word.startsWith(beginning) && deniable.test(rest)) return [rest];
    return deniable.test(word) ? [beginning + word] : [];
  });
  return [...turned, ...denied];
}
