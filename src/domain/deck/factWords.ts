// Words that facts.ts knows: numbers written out, words that deny, and words that open sentences without being names.

const COUNTED =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ENDINGS = ['nd', 'rd'];
const LARGE = 'dozen hundred thousand million billion trillion half twice thrice'.split(' ');

/** English words for numbers with the number they write; "one" and "first" say too many other things. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map([
  ...COUNTED.map((word, index): [string, string] => [word, String(index + 2)]),
  ...TENS.map((word, index): [string, string] => [word, String(10 * index + 20)]),
  ...ORDINALS.map((word, index): [string, string] => [word, `${index + 2}${ENDINGS[index] ?? 'th'}`]),
  ...LARGE.map((word): [string, string] => [word, word]),
]);

/** Words that deny, in languages that set words apart by blanks; English contractions end in "n't". */
export const NEGATIONS: ReadonlySet<string> = new Set(
  [
    'not no never none neither nor without cannot nobody nothing nowhere except',
    'nicht kein keine keiner keinen keinem keines nie niemals ohne',
    'ne pas jamais sans aucun aucune',
    'nunca sin ningún ninguna ninguno jamás não nem sem nenhum nenhuma non mai senza nessun nessuna',
    'niet geen nooit zonder ikke aldrig inte aldrig ingen',
    'не нет ни без никогда nie bez nigdy není nikdy nejsou nemá',
    'لا لم لن ليس ليست غير بدون नहीं न मत बिना',
  ]
    .join(' ')
    .split(' '),
);

/** The same in scripts that set no blanks. */
export const NEGATIONS_WITHIN = /[不没沒無无非未勿]|ません|ない|ไม่|없|않/gu;

/** Capitalised they say nothing: they begin sentences in English. */
export const OPENERS: ReadonlySet<string> = new Set(
  [
    'a an the this that these those it its he she they we you i his her their our your my one',
    'what which who whom whose when where why how if then than while because although though',
    'is are was were be been do does did has have had can could may might must shall should will would',
    'in on at by for from to of off with into onto over under about after before during between among since until',
    'and or but so as also only all any some each every both many most more few less such other another',
    'there here now today first last yes let',
  ]
    .join(' ')
    .split(' '),
);
