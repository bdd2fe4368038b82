// Formulas in papers: they are asked whole, as they stand, and nothing is left out of, swapped in or typed into one.
import { describe, expect, it } from 'vitest';
import { GAP, ITEM_KINDS, type Item } from '../../src/domain/paper/item';
import { factsOf, namedFactsOf } from '../../src/domain/paper/items/facts';
import { makeItems } from '../../src/domain/paper/items/makeItems';
import { markItem } from '../../src/domain/paper/markItem';
import { readKnowledge } from '../../src/domain/paper/marking/markAnswer';
import type { SourceDeck } from '../../src/domain/paper/source';
import { formulasIn } from '../../src/domain/text/formulas';
import { NO_CONTEXT, wrote } from '../support/paperItems';
import { documentSource, sourceOf } from '../support/paperSources';

const PUMPS = documentSource(
  `# Pumps

Q: What do the notes say of the *Orrin* pump?
A:
- **Power:** it grows as $P = 40 q^{12}$ and was measured at 35 stations in Kenya.
- **Loss $\\lambda$:** it falls to $\\frac{25}{64}$ from 64 and was first told in 1931.
- **Seal:** a ring of $n = 18$ teeth, changed in 1948 at 22 places.
- **Limit:** below \\(q_{1962} \\to 7\\) the valve of 1962 stays shut in Ghana.
- **Test $T$:** the bench was mended by hand in 1977.

Q: Which law holds for the flow?
A: $q = 3 h^2$

Q: Which law holds for the head?
A: $h = 5 k$

Q: Which law holds for the leak?
A: $\\ell = 9 m^3$

Q: Which law holds for the wear?
A: $w = \\frac{1}{8} t$

The gauge shows $\\sqrt[3]{p}$ at the {{c1::inlet}}.

The flow of a pipe is {{c1::$v \\cdot a$}} there.
`,
  'pumps',
);

function everyItem(deck: SourceDeck): readonly Item[] {
  const request = { asked: [deck], all: [deck], kinds: ITEM_KINDS, items: 200, banned: new Set<string>() };
  return Array.from({ length: 30 }, (_, seed) => makeItems({ ...request, seed: String(seed) })).flat();
}

/** Formulas as the notes have them. */
function formulasOf(deck: SourceDeck): ReadonlySet<string> {
  const texts = deck.cards.flatMap(({ question, points }) => [
    question,
    ...points.flatMap(({ label = '', text }) => [label, text]),
  ]);
  return new Set(texts.flatMap((text) => formulasIn(text).map(({ source }) => source)));
}

/** Every text of the notes that an item shows. */
function shownBy(item: Item): readonly string[] {
  const { stem, about = '', tests } = item;
  const shared = [stem, about, ...tests.map(({ text }) => text)];
  switch (item.kind) {
    case 'choice':
      return [...shared, item.passage ?? '', ...item.options];
    case 'statements':
      return [...shared, ...item.statements.flatMap(({ text, truth }) => [text, truth])];
    case 'pairs':
      return [...shared, ...item.labels, ...item.texts];
    case 'order':
      return [...shared, ...item.entries, ...item.dates];
    case 'cloze':
      return [...shared, item.passage, ...item.accepted];
    case 'short':
    case 'long':
      return shared;
  }
}

describe('facts beside formulas', () => {
  it.each([
    ['built in 1931 with \\(n = 35\\) teeth', '1931'],
    ['\\(n = 35\\) teeth, and 35 ribs', ''],
    ['six ribs, or \\(6 r\\)', ''],
    ['\\(q \\approx\\) 35 litres', ''],
    ['35 \\(\\text{m}\\) long', ''],
    ['over 35 boats saw \\(n >\\) 35 gulls', ''],
    ['in Kenya, where \\(\\text{Kenya} = k\\)', ''],
    ['in 1931 \\(q\\) fell', '1931'],
  ])('of “%s” are “%s”', (text, found) => {
    expect(
      factsOf(text)
        .map((fact) => fact.text)
        .join(', '),
    ).toBe(found);
  });

  it('count where a remark names them', () => {
    expect(namedFactsOf('now \\(n = 32\\)').map(({ value }) => value)).toEqual(['32']);
  });
});

describe('items of notes with formulas', () => {
  const items = everyItem(PUMPS);

  it('show every formula as the note has it, without a gap and with nothing swapped', () => {
    const known = formulasOf(PUMPS);
    const shown = items.flatMap(shownBy);
    const found = shown.flatMap((text) => formulasIn(text));
    expect(found.length).toBeGreaterThan(100);
    expect([...new Set(found.map(({ source }) => source).filter((source) => !known.has(source)))]).toEqual(
      [],
    );
    expect(found.filter(({ source }) => source.includes(GAP))).toEqual([]);
    expect(shown.filter((text) => text.includes('$'))).toEqual([]);
  });

  it('never take a formula to be typed letter by letter', () => {
    const typed = items.flatMap((item) => (item.kind === 'cloze' ? item.accepted : []));
    expect(typed.filter((text) => formulasIn(text).length > 0)).toEqual([]);
    expect(typed).toContain('inlet');
  });

  it('ask a gap inside of a formula as the note shows it, and what is left out is a formula', () => {
    const text = 'The head is $h = \\frac{ {{c1::p_0}} }{g}$ for water.';
    const deck = sourceOf('heads', { title: 'Heads', notes: [{ kind: 'cloze', id: 'note0000001', text }] });
    const asked = everyItem(deck);
    expect(new Set(asked.map(({ kind }) => kind))).toEqual(new Set(['short']));
    expect(asked[0]?.stem).toBe('The head is \\(h = \\frac{ […] }{g}\\) for water.');
    expect(asked[0]?.tests[0]?.text).toBe('\\(p_0\\)');
  });

  it('ask for formulas by choices, and leave out what is beside one', () => {
    const choices = items.flatMap((item) => (item.kind === 'choice' ? item : []));
    expect(choices.some(({ options, key }) => options[key] === '\\(q = 3 h^2\\)')).toBe(true);
    expect(choices.some(({ passage = '' }) => passage.includes(`first told in ${GAP}`))).toBe(true);
    expect(choices.filter(({ passage = '' }) => passage.includes(`valve of ${GAP}`))).toEqual([]);
  });

  it('are of all kinds', () => {
    expect([...new Set(items.map(({ kind }) => kind))].toSorted()).toEqual([...ITEM_KINDS].toSorted());
  });
});

describe('marking what was written about a formula', () => {
  it('reads its TeX as words, as if it had no marks', () => {
    const [long] = everyItem(PUMPS).filter(({ kind }) => kind === 'long');
    if (long === undefined) throw new Error('no item');
    const bare: Item = {
      ...long,
      tests: long.tests.map((test) => ({ ...test, text: test.text.replace(/\\[()[\]]/gu, '') })),
    };
    const context = { ...NO_CONTEXT, knowledge: readKnowledge(PUMPS.cards) };
    for (const text of ['P = 40 q^12 in Kenya', '25/64', 'a ring of n = 18 teeth (1948)', 'frac 25 64'])
      expect(markItem(long, wrote(text), context)).toEqual(markItem(bare, wrote(text), context));
  });
});
