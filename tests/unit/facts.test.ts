// What counts as a fact of a text, and when rewording changes one.
import { describe, expect, it } from 'vitest';
import { changesFact, factsOf } from '../../src/domain/deck/facts';

describe('the facts of a text', () => {
  it.each([
    ['numbers and names inside sentences', 'The lock was built in 1901 by Anna Bell.', '1901 anna bell'],
    ['no name at the start of a sentence', 'Built in 1901. Later it was sold.', '1901'],
    ['words in capitals', 'NATO has 32 members', '32 nato'],
    ['decimals and thousands', 'From 3.5 to 1,000,000', '1000000 3.5'],
    ['percentages and ordinals', 'the 2nd took 40 %', '2nd 40%'],
    ['numbers as words', 'three towns elect two members', '2 3'],
    ['a whole day in any notation', 'on 3 May 1992 and on 2022-02-10', '1992-05-03 2022-02-10'],
    ['a day of another language', 'le 3 mai 1992', '3 mai 1992'],
    ['other digits', 'عام ١٩٩٢', '1992'],
    ['only numbers where letters have no case', '水坝建于1901年', '1901'],
    ['Latin names among Han', '欢迎使用Debian系统', 'debian'],
  ])('are read: %s', (_, text, facts) => {
    expect(factsOf(text).join(' ')).toBe(facts);
  });
});

describe('a rewording', () => {
  it.each([
    ['other words', 'It was built of stone in 1901.', 'It was made from stone in 1901.'],
    ['another order', 'Anna Bell built it in 1901.', 'In 1901, it was built by Anna Bell.'],
    ['a number written out', 'It has three gates.', 'It has 3 gates.'],
    ['thousands set apart', 'about 12,500 people', 'about 12500 people'],
    ['another notation of a day', 'It opened on 3 May 1992.', 'It opened on 1992-05-03.'],
    ['a slip mended in a name', 'It borders on Armneia.', 'It borders on Armenia.'],
    ['two slips in a long name', 'It borders on Lnenestdat.', 'It borders on Lennestadt.'],
    ['a letter put into a name', 'It borders on Belrus.', 'It borders on Belarus.'],
    ['capitals for a name', 'It borders on armenia.', 'It borders on Armenia.'],
    ['another sign of denial', "It doesn't open at night.", 'It does not open at night.'],
  ])('changes no fact: %s', (_, before, after) => {
    expect(changesFact(before, after)).toBe(false);
  });

  it.each([
    ['a year', 'It was built in 1901.', 'It was built in 1902.'],
    ['a decimal', 'It is 3.5 metres wide.', 'It is 35 metres wide.'],
    ['a sign', 'It fell to -5 degrees.', 'It fell to 5 degrees.'],
    ['a share', 'It takes 5% of all.', 'It takes 5 of all.'],
    ['a number written out', 'It has three gates.', 'It has four gates.'],
    ['a number that is gone', 'It has 3 gates and 2 locks.', 'It has 3 gates and locks.'],
    ['a number said once more', 'From 1901.', 'From 1901 to 1901.'],
    ['a day', 'It opened on 3 May 1992.', 'It opened on 4 May 1992.'],
    ['a month of another language', 'Ouvert le 3 mai 1992.', 'Ouvert le 3 juin 1992.'],
    ['a name', 'It borders on Serbia.', 'It borders on Croatia.'],
    ['a name that is nearly the same', 'It borders on Ireland.', 'It borders on Iceland.'],
    ['a short name', 'It borders on Iran.', 'It borders on Iraq.'],
    ['a name at the start', 'Serbia joined in 2002.', 'Croatia joined in 2002.'],
    ['a name at the start that stands elsewhere too', 'Lenne and Lenne', 'Arvel and Lenne'],
    ['a name alone', 'Serbia', 'Croatia'],
    ['a denial', 'It may pass at night.', 'It may not pass at night.'],
    ['a denial within Chinese', '船可以通过', '船不可以通过'],
    ['a number in Chinese', '有三个水闸', '有四个水闸'],
  ])('that changes a fact is told: %s', (_, before, after) => {
    expect(changesFact(before, after)).toBe(true);
  });

  it('takes a capital at the start for nothing when the deck writes the word small elsewhere', () => {
    const [before, after] = ['Built in 1901.', 'Constructed in 1901.'];
    expect(changesFact(before, after)).toBe(true);
    expect(changesFact(before, after, (word) => ['built', 'constructed'].includes(word))).toBe(false);
  });
});
