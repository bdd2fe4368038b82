// The language of the search box: what is refused and where, what stands for itself, and the page of help.
import { describe, expect, it } from 'vitest';
import { compileSearch } from '../../src/domain/search/compileSearch';
import { foldText } from '../../src/domain/search/foldText';
import { parseSearch } from '../../src/domain/search/parseSearch';
import type { SearchProblem } from '../../src/domain/search/search';
import { SEARCH_HELP } from '../../src/domain/search/searchHelp';
import { MOMENT, searchCardOf, type MadeCard } from '../support/searchCards';

const CARD: MadeCard = {
  noteId: 'note-a',
  slot: 'front',
  deck: 'Harbour::Lights',
  noteKind: 'question',
  question: 'When does the Förde turn?',
  answer: 'At slack water, 12:30',
  tags: ['pilot'],
  phase: 'review',
  due: { days: 0 },
  stability: 10,
  difficulty: 5,
  retrievability: 0.9,
  intervalDays: 3,
  lapses: 0,
  firstDay: -4,
  ratings: [{ day: -1, button: 3 }],
  flag: 0,
  isSuspended: false,
  isBuried: false,
  isLeech: false,
  isWrong: false,
  isChanged: false,
  addedDay: -4,
  editedDay: undefined,
};

function finds(text: string, made: Partial<MadeCard> = {}): boolean {
  const search = parseSearch(text);
  if (!search.ok) throw new Error(`${text}: ${search.failure.code}`);
  return compileSearch(search.value, MOMENT)(searchCardOf({ ...CARD, ...made }));
}

describe('a search that is not understood', () => {
  // The word that is meant stands between ‹ and ›.
  const table: readonly (readonly [code: SearchProblem['code'], marked: string])[] = [
    ['unknownOperator', 'tide ‹colour›:red'],
    ['unknownOperator', '-(‹re›:a+ or b)'],
    ['unknownOperator', '"‹see›:this"'],
    ['unknownOperator', '‹http›://sea'],
    ['unknownState', 'is:‹done›'],
    ['unknownState', '"is:‹very due›"'],
    ['unknownState', 'is:"‹done›"'],
    ['unknownProperty', 'tide prop:‹ease›>2'],
    ['unknownProperty', 'prop:‹>›2'],
    ['badNumber', 'prop:s>‹ten›'],
    ['badNumber', 'prop:s=‹<10›'],
    ['badNumber', 'prop:s‹!2›'],
    ['badNumber', 'prop:r<‹80%›'],
    ['badNumber', 'rated:‹week›'],
    ['badNumber', 'rated:‹0›'],
    ['badNumber', 'rated:7:‹5›'],
    ['badNumber', 'rated:‹:›1'],
    ['badNumber', 'added:‹-1›'],
    ['badNumber', 'edited:‹1.5›'],
    ['badNumber', 'introduced:‹1000000›'],
    ['badNumber', 'flag:‹8›'],
    ['openQuote', 'tide ‹"ebb and flood›'],
    ['openQuote', 'deck:‹"My deck›'],
    ['openQuote', '"a" ‹"›'],
    ['openBracket', 'tide ‹(›ebb or flood'],
    ['openBracket', '(a) ‹(›'],
    ['openBracket', '‹(›a (b)'],
    ['closedBracket', 'tide‹)›'],
    ['closedBracket', '(a)‹)› b'],
    ['closedBracket', '‹)›'],
    ['nothingBehind', 'tide ‹or›'],
    ['nothingBehind', 'tide ‹or› or ebb'],
    ['nothingBehind', '(tide ‹AND›)'],
    ['nothingBehind', 'tide ‹-›'],
    ['nothingBehind', 'tide ‹-› ebb'],
    ['nothingBehind', '‹(›)'],
    ['nothingBehind', 'tide ‹""›'],
    ['nothingBehind', '‹deck:›'],
    ['nothingBehind', 'a ‹tag:›""'],
    ['nothingBehind', 'prop:‹s›'],
    ['nothingBehind', 'prop:‹s>=›'],
    ['nothingBehind', 'rated:‹7:›'],
    ['nothingBefore', '‹or› tide'],
    ['nothingBefore', 'a (‹and› tide)'],
    ['tooLong', `${'a'.repeat(2000)}‹b›`],
  ];

  it.each(table)('is told as %s at the word that is meant: %s', (code, marked) => {
    const from = marked.indexOf('‹');
    const to = marked.indexOf('›') - 1;
    const text = marked.replace('‹', '').replace('›', '');
    const search = parseSearch(text);
    expect(search).toEqual({ ok: false, failure: { code, from, to, word: text.slice(from, to) } });
  });
});

describe('a search', () => {
  it('without words finds every card', () => {
    expect([finds(''), finds('  \n')]).toEqual([true, true]);
  });

  it('takes no notice of accents and capitals, on either side', () => {
    expect([finds('forde'), finds('FÖRDE'), finds('fö*'), finds('STRASSE', { answer: 'Straße' })]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it('takes a colon between numbers, in a sentence or behind a backslash for a colon', () => {
    expect(finds('12:30')).toBe(true);
    expect(finds('"note: slack"', { answer: 'Note: slack water' })).toBe(true);
    expect(finds('ratio\\:2', { answer: 'ratio:2' })).toBe(true);
  });

  it('finds decks by a name in quotation marks, however these are set', () => {
    const made = { deck: 'My deck::Old' };
    for (const text of ['"deck:My deck"', 'deck:"My deck"', 'deck:my\\ deck', 'deck:my_deck', 'deck:*old']) {
      expect(finds(text, made), text).toBe(true);
    }
    expect(finds('deck:my', made)).toBe(false);
  });

  it('takes a minus sign inside a word, and in quotation marks, for one', () => {
    const made = { question: 'well-known -1' };
    expect([finds('well-known', made), finds('"-1"', made), finds('-well', made)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('lets words that stand side by side bind more than "or"', () => {
    expect([finds('slack nothing or forde'), finds('slack (nothing or nowhere)')]).toEqual([true, false]);
  });

  it('does not look for one piece of a pattern in the question and the other in the answer', () => {
    expect([finds('turn*slack'), finds('does*turn')]).toEqual([false, true]);
  });

  it('finds nothing about memory in a new card, not even what it is not', () => {
    expect([finds('prop:s!=1', { phase: 'new' }), finds('-prop:s=1', { phase: 'new' })]).toEqual([
      false,
      true,
    ]);
  });

  it('answers at once however many stars a pattern has', () => {
    const card = { question: 'a'.repeat(20_000), answer: 'b' };
    const start = performance.now();
    expect(finds(`${'a*'.repeat(500)}c`, card)).toBe(false);
    expect(finds(`${'_a*'.repeat(500)}c`, card)).toBe(false);
    expect(finds(`deck:${'a*'.repeat(900)}c`, { deck: 'a'.repeat(1000) })).toBe(false);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('bears as many brackets and minus signs as fit into it', () => {
    expect(finds(`${'('.repeat(990)}slack${')'.repeat(990)}`)).toBe(true);
    expect(finds(`${'-'.repeat(1990)}slack`)).toBe(true);
  });
});

describe('the tag "none"', () => {
  it('is told from having no tag by a backslash', () => {
    expect(finds('tag:none', { tags: [] })).toBe(true);
    expect(finds('tag:none', { tags: ['none'] })).toBe(false);
    expect(finds(String.raw`tag:\none`, { tags: ['None::so far'] })).toBe(true);
    expect(finds(String.raw`tag:\none`, { tags: [] })).toBe(false);
  });
});

describe('the page of help', () => {
  it.each(SEARCH_HELP)('has an example of $operator that is understood: $example', ({ example }) => {
    expect(parseSearch(example).ok).toBe(true);
  });
});

describe('folding', () => {
  it.each([
    ['Ångström', 'angstrom'],
    ['Œuvre ŁÓDŹ', 'oeuvre lodz'],
    ['İzmir ılık', 'izmir ilik'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ﬁn ²', 'fin 2'],
    ['два\u00a0 слова', 'два слова'],
    ['がく', 'がく'],
    ['한글', '한글'],
  ])('makes %s into %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});
