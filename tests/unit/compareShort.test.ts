// Short answers letter by letter.
import { describe, expect, it } from 'vitest';
import { compareShort } from '../../src/domain/paper/marking/compareShort';

describe('a short answer', () => {
  it.each<[what: string, answer: string, accepted: string]>([
    ['case', 'nairobi', 'Nairobi'],
    ['accents', 'Bogota', 'Bogotá'],
    ['marks and blanks', ' e-mail. ', 'email'],
    ['an article', 'the Danube', 'Danube'],
    ['an article that is missing', 'Danube', 'The Danube'],
    ['British spelling', 'colour', 'color'],
    ['a number in words', 'six', '6'],
    ['digits of another script', '٢٠٠٢', '2002'],
    ['marks between thousands', '12,500', '12500'],
    ['another notation of a day', '3 May 1992', '1992-05-03'],
    ['a slip in a long word', 'photosinthesis', 'photosynthesis'],
    ['a letter left out', 'chlorophyl', 'chlorophyll'],
    ['letters of a name that changed places', 'Armneia', 'Armenia'],
    ['a script without blanks', '光合 作用', '光合作用'],
    ['signs', ' ≤ ', '≤'],
    ['signs beside words', 'c++', 'C++'],
    ['a day with its month in front', 'March 4, 1931', '4 March 1931'],
    ['a year as it is said', 'in 1931', '1931'],
    ['noughts behind the point', '3.5', '3.50'],
    ['a dash between words', 'north – south', 'north-south'],
  ])('is right: %s', (_, answer, accepted) => {
    expect(compareShort(answer, [accepted]).isRight).toBe(true);
  });

  it.each<[what: string, answer: string, accepted: string]>([
    ['nothing', '', 'Danube'],
    ['nothing for signs', '', '→'],
    ['another word', 'mitosis', 'meiosis'],
    ['a slip in a short word', 'cell', 'cells'],
    ['another number', '29', '30'],
    ['another year', '2012', '2002'],
    ['another day', '4 May 1992', '3 May 1992'],
    ['a number for a share', '10', '10%'],
    ['another country', 'Iraq', 'Iran'],
    ['a country of nearly the same name', 'Slovenia', 'Slovakia'],
    ['a changed letter in a name', 'Denabe', 'Danube'],
    ['a word that is known', 'found', 'sound'],
    ['one word more', 'Danube delta', 'Danube'],
    ['another letter', 'vitamin E', 'vitamin A'],
    ['no letter', 'vitamin', 'vitamin A'],
    ['another sign', '≥', '≤'],
    ['a number below nought', '-5', '5'],
    ['a sign behind a letter', 'C#', 'C'],
    ['no sign behind a letter', 'C', 'C++'],
    ['another charge', 'Ca2+', 'Ca2-'],
    ['more than the number', '> 5', '5'],
  ])('is wrong: %s', (_, answer, accepted) => {
    expect(compareShort(answer, [accepted]).isRight).toBe(false);
  });

  it.each<[answer: string, accepted: readonly string[], pieces: string]>([
    ['Danube', ['Danube'], 'Danube'],
    ['danube', ['Danube'], 'danube'],
    ['chlorophyl', ['chlorophyll'], 'chlorophyl|+l'],
    ['Bogota', ['Bogotá'], 'Bogot|-a|+á'],
    ['lima', ['Lima.'], 'lima'],
    ['Lima.', ['Lima.'], 'Lima.'],
    ['北京', ['北京。'], '北京'],
    ['Dnieper', ['Danube', 'Dnister'], 'Dni|-ep|+st|er'],
    ['', ['Rhine'], '+Rhine'],
    ['Rhine', [], '-Rhine'],
    ['👩‍🌾 x', ['👨‍🌾 x'], '-👩‍🌾|+👨‍🌾| x'],
  ])('is shown as it would be corrected: %s', (answer, accepted, pieces) => {
    const shown = compareShort(answer, accepted).pieces.map(
      ({ kind, text }) => ({ same: '', extra: '-', missing: '+' })[kind] + text,
    );
    expect(shown.join('|')).toBe(pieces);
  });

  it('is right beside the accepted one that it is, and shown beside it', () => {
    const { isRight, pieces } = compareShort('holland', ['the Netherlands', 'Holland']);
    expect(isRight).toBe(true);
    expect(pieces).toEqual([{ kind: 'same', text: 'holland' }]);
  });

  it('of great length is compared all the same', () => {
    const { isRight, pieces } = compareShort('a'.repeat(20_000), ['b'.repeat(20_000)]);
    expect(isRight).toBe(false);
    expect(pieces.map(({ kind }) => kind)).toEqual(['extra', 'missing']);
  });
});
