// A paper as a link, and what becomes of links that say something else.
import { describe, expect, it } from 'vitest';
import { fingerprintOf, linkOf, readLink, readSettings, settingsLinkOf } from '../../src/domain/paper/link';
import type { PaperRecipe } from '../../src/domain/paper/paper';
import { ITEMS, SETTINGS } from '../support/fakePaper';

const RECIPE: PaperRecipe = { settings: SETTINGS, seed: 'seed1' };

it('writes a paper as a short query', () => {
  expect(linkOf({ recipe: RECIPE })).toBe(
    'seed=seed1&decks=rivers&items=20&minutes=30&kinds=choice,statements,pairs,order,cloze,short,long&penalty=1/3',
  );
});

it('can leave to chance what a paper asks', () => {
  const link = settingsLinkOf(SETTINGS);
  expect(`seed=seed1&${link}`).toBe(linkOf({ recipe: RECIPE }));
  expect(readSettings(`?${link}`)).toEqual({ ok: true, value: SETTINGS });
  expect(readLink(link)).toMatchObject({ ok: false, failure: { part: 'seed' } });
  expect(readSettings('?kinds=choice')).toMatchObject({ ok: false, failure: { part: 'items' } });
});

it('names tags, targets and what is on', () => {
  const settings = {
    ...SETTINGS,
    scope: { deckIds: [], tags: ['a,b', 'c&d=é'] },
    favoursWeak: true,
    isOffRecord: true,
  };
  const link = linkOf({ recipe: { settings, seed: 's', targets: ['p1', 'p2'] }, fingerprint: 'abcdefghijk' });
  expect(link).toContain('&tags=a%2Cb,c%26d%3D%C3%A9&');
  expect(link).toContain('&weak&off&targets=p1,p2&paper=abcdefghijk');
});

describe('reading a link', () => {
  const good = linkOf({ recipe: RECIPE });

  it('leaves out what it does not know, and a question mark', () => {
    expect(readLink(`?${good}&from=mail`)).toEqual({ ok: true, value: { recipe: RECIPE } });
  });

  it.each([
    ['nothing', '', 'seed'],
    ['an odd seed', good.replace('seed1', 'a-b'), 'seed'],
    ['too long a seed', good.replace('seed1', 'a'.repeat(17)), 'seed'],
    ['half an encoding', good.replace('rivers', '%E0%A4'), 'decks'],
    ['an empty deck', good.replace('rivers', 'a,,b'), 'decks'],
    ['a tag that is no text', `${good}&tags=%FF`, 'tags'],
    ['no items', good.replace('items=20', 'items=0'), 'items'],
    ['too many items', good.replace('items=20', 'items=201'), 'items'],
    ['half an item', good.replace('items=20', 'items=2.5'), 'items'],
    ['no minutes', good.replace('minutes=30', 'minutes='), 'minutes'],
    ['too many minutes', good.replace('minutes=30', 'minutes=601'), 'minutes'],
    ['a kind that is none', good.replace('cloze', 'essay'), 'kinds'],
    ['a kind twice', good.replace('cloze', 'short'), 'kinds'],
    ['no kind', good.replace(/kinds=[^&]*/u, 'kinds='), 'kinds'],
    ['a penalty that is none', good.replace('1/3', '1/7'), 'penalty'],
    ['a broken point', `${good}&targets=%`, 'targets'],
    ['a fingerprint that is none', `${good}&paper=x`, 'paper'],
  ])('says which part cannot be read: %s', (_name, query, part) => {
    expect(readLink(query)).toEqual({ ok: false, failure: { code: 'noSuchLink', part } });
  });
});

describe('the fingerprint of a paper', () => {
  it('is the same for the same items, whoever keeps them', () => {
    const kept = ITEMS.map((item) => ({ ...item, deckTitle: 'Renamed', tags: [] }));
    expect(fingerprintOf(kept)).toBe(fingerprintOf(ITEMS));
    expect(fingerprintOf(ITEMS)).toMatch(/^[0-9a-z]{11}$/u);
  });

  it('is another one for other items, another order or another text', () => {
    const [first, ...rest] = ITEMS;
    const texts = ITEMS.map((item) => ({
      ...item,
      tests: item.tests.map((test) => ({ ...test, text: `${test.text}!` })),
    }));
    const prints = [ITEMS, rest, first === undefined ? [] : [...rest, first], texts].map(fingerprintOf);
    expect(new Set(prints).size).toBe(4);
  });
});
