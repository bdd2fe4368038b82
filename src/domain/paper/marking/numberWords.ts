// Numbers in words, in the languages that learners mix with digits most: who reads "fünf Jahre" types "5 Jahre".
import { NUMBER_WORDS } from '../../deck/factWords';

/** From two on; words that mean something else in English ("once", "due", "sept") are left out. */
const COUNTED: ReadonlyMap<string, number> = new Map(
  [
    'zwei dos deux dois duas два две двух',
    'drei tres trois tre три трех',
    'vier cuatro quatre quattro quatro четыре четырех',
    'funf cinco cinq cinque пять пяти',
    'sechs seis sei шесть шести',
    'sieben siete sette sete семь семи',
    'acht ocho huit oito восемь восьми',
    'neun nueve neuf nove девять девяти',
    'zehn diez dix dieci dez десять десяти',
    'elf onze undici одиннадцать одиннадцати',
    'zwolf doce douze dodici doze двенадцать двенадцати',
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 2])),
);
const TENS: ReadonlyMap<string, number> = new Map(
  [
    'zwanzig veinte vingt venti vinte двадцать двадцати',
    'dreißig dreissig treinta trente trenta trinta тридцать тридцати',
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, 10 * index + 20])),
);

const LARGE: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'dozen dutzend docena': 12,
    'hundred hundert сто': 100,
    'thousand tausend mil mille тысяча тысячи тысяч': 1000,
    'lakh lac': 1e5,
    'million mn mln mio millionen millon millones миллион миллиона миллионов млн': 1e6,
    'crore cr': 1e7,
    'billion bn milliard milliarde milliarden mrd миллиард миллиарда миллиардов млрд': 1e9,
    'trillion tn trn': 1e12,
  }).flatMap(([words, size]) => words.split(' ').map((word): [string, number] => [word, size])),
);

/** Shorter words for large numbers have no plural of their own. */
const SHORTEST_WITH_PLURAL = 5;

const PARTS: ReadonlyMap<string, number> = new Map(
  [
    'half halves',
    'third thirds tercio tercios drittel tiers terzo terzi terco tercos треть трети третей',
    'quarter quarters fourth fourths cuarto cuartos viertel quart quarts quarto quarti четверть четверти',
    'fifth fifths quinto quintos funftel cinquieme cinquiemes пятая пятых',
    'sixth sixths sexto sextos sechstel',
    'seventh sevenths',
    'eighth eighths octavo octavos achtel',
    'ninth ninths',
    'tenth tenths decimo decimos zehntel',
  ].flatMap((words, index) => words.split(' ').map((word): [string, number] => [word, index + 2])),
);

/** What a word for a number says; a large one ("hundred") multiplies what stands before it. */
export interface NumberWord {
  readonly size: number;
  readonly isLarge: boolean;
  readonly isOrdinal: boolean;
}

const WORDS: ReadonlyMap<string, NumberWord> = new Map([
  ...[...NUMBER_WORDS].flatMap(([word, written]): [string, NumberWord][] =>
    /^\d/u.test(written)
      ? [[word, { size: parseInt(written, 10), isLarge: false, isOrdinal: !/^\d+$/u.test(written) }]]
      : [],
  ),
  ...[...COUNTED, ...TENS].map(([word, size]): [string, NumberWord] => [
    word,
    { size, isLarge: false, isOrdinal: false },
  ]),
  ...[...LARGE].flatMap(([word, size]): [string, NumberWord][] => {
    const large = { size, isLarge: true, isOrdinal: false };
    return word.length < SHORTEST_WITH_PLURAL
      ? [[word, large]]
      : [
          [word, large],
          [`${word}s`, large],
        ];
  }),
]);

/** The number that a folded word writes. */
export function numberWord(word: string): NumberWord | undefined {
  return WORDS.get(word);
}

/** Into how many parts a folded word divides: 3 for "thirds". */
export function denominatorOf(word: string): number | undefined {
  return PARTS.get(word);
}
