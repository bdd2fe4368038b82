// Papers of decks in other scripts and languages.
import { describe, expect, it } from 'vitest';
import type { ItemKind } from '../../src/domain/paper/item';
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
