// Papers of decks in other scripts and languages.
import { describe, expect, it } from 'vitest';
import type { ItemKind } from '../../src/domain/paper/item';
import { factsOf, isHedged } from '../../src/domain/paper/items/facts';
import { makeItems } from '../../src/domain/paper/items/makeItems';
import { scriptOf } from '../../src/domain/paper/items/shapes';
import { documentSource } from '../support/paperSources';

const RIVER = documentSource(
  `# أنهار

Q: ماذا تعرف عن نهر الوادي؟
A:
- الطول: يبلغ طوله كثيرا جدا.
- المصب: يصب في بحيرة الشمال.
- المنبع: ينبع من جبل الثلج.
`,
  'river',
);
const MILL = documentSource(
  `# Mills

Q: What is known of the mill?
A:
- Owner: a family of bakers keeps it.
- Wheel: two oxen turn it in summer.
- Roof: slate from the quarry.
- Yard: carts wait there overnight.
`,
  'mill',
);

/** The items that some seeds give, of a deck beside another one. */
function itemsOf(deck: typeof RIVER, all: readonly (typeof RIVER)[], kind: ItemKind) {
  const seeds = Array.from({ length: 20 }, (_, seed) => String(seed));
  return seeds.flatMap((seed) =>
    makeItems({ asked: [deck], all, kinds: [kind], items: 50, seed, banned: new Set() }),
  );
}

describe('the script of a text', () => {
  it.each([
    ['A low dam', 'Latin'],
    ['Дамба NATO низкая', 'Cyrillic'],
    ['2002', ''],
    ['سد منخفض', 'Arabic'],
  ])('of “%s” is that of most of its letters', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});

describe('wrong choices', () => {
  it('are written as the right one is, even where a deck in another script has more of them', () => {
    const choices = itemsOf(RIVER, [RIVER, MILL], 'choice').flatMap((item) =>
      item.kind === 'choice' ? item.options : [],
    );
    expect(choices.length).toBeGreaterThan(0);
    expect(new Set(choices.map(scriptOf))).toEqual(new Set(['Arabic']));
  });
});

describe('years of other languages', () => {
  it.each([
    ['мост построен в 1711 году', 'year 1711'],
    ['сад 1820 г. и 1500 рублей', 'year 1820, number 1500'],
    ['город взят в 1200 году до н. э.', 'number 1200'],
    ['im Jahr 1711 erbaut', 'year 1711'],
    ['bâti en 1711, avec 1500 pierres', 'year 1711, number 1500'],
    ['fundada en 1711', 'year 1711'],
    ['بني الجسر في عام 1911', 'year 1911'],
    ['بني الجسر في عام 1445 هـ', 'number 1445'],
  ])('are told from numbers in “%s”', (text, found) => {
    expect(
      factsOf(text)
        .map((fact) => `${fact.kind} ${fact.text}`)
        .join(', '),
    ).toBe(found);
  });

  it.each([
    ['طوله حوالي 6650 مترا', true],
    ['بني بعد عام 1911', true],
    ['построен после 1711 года', true],
    ['nach dem Jahr 1711 erbaut', true],
    ['мост построен в 1711 году', false],
    ['بني الجسر في عام 1911', false],
  ])('are told from what may be otherwise as well in “%s”: %s', (text, hedged) => {
    expect(factsOf(text).map((fact) => isHedged(text, fact))).toEqual([hedged]);
  });

  it('are swapped for years that have been, never for other numbers', () => {
    const bridges = documentSource(
      `# Мосты

Q: Что известно о мостах?
A:
- Каменный: мост открыт в 1711 году.
- Железный: мост перестроен в 1722 году.
- Деревянный: переправа закрыта в 1733 году.
`,
      'bridges',
    );
    const said = [...itemsOf(bridges, [bridges], 'statements'), ...itemsOf(bridges, [bridges], 'choice')];
    const years = said.flatMap(
      (item) => JSON.stringify(item).match(/(?<![\p{L}\d])\d{3,4}(?![\p{L}\d])/gu) ?? [],
    );
    expect(years.length).toBeGreaterThan(0);
    expect(years.filter((year) => Number(year) < 1700 || Number(year) > 1733)).toEqual([]);
  });
});
