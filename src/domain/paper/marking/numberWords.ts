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

/** The number that a folded word writes; a large one ("hundred") multiplies what stands before it. */
export function numberWord(
  word: string,
): { readonly size: number; readonly isLarge: boolean; readonly isOrdinal: boolean } | undefined {
  const large =
    LARGE.get(word) ?? (word.length > 5 && word.endsWith('s') ? LARGE.get(word.slice(0, -1)) : undefined);
  if (large !== undefined) return { size: large, isLarge: true, isOrdinal: false };
  const counted = COUNTED.get(word) ?? TENS.get(word);
  if (counted !== undefined) return { size: counted, isLarge: false, isOrdinal: false };
  const written = NUMBER_WORDS.get(word);
  if (written === undefined || !/^\d/u.test(written)) return undefined;
  return { size: parseInt(written, 10), isLarge: false, isOrdinal: !/^\d+$/u.test(written) };
}

/** Into how many parts a folded word divides: 3 for "thirds". */
export function denominatorOf(word: string): number | undefined {
  return PARTS.get(word);
}
