// Words without their endings and in one spelling, so that "organised" and "organization" are the same word. Light on purpose: what is
// taken off is what inflection and spelling change, and a few endings that make nouns and adjectives of verbs.

/** Forms that no rule gives. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  [
    'hold:held',
    'lead:led,leader,leaders,leadership',
    'argue:argument,arguments',
    'agree:agreed,agreement,agreements,agreeing',
    'statement:statements',
    'sell:sold,sale,sales',
    'buy:bought',
    'send:sent',
    'take:took,taken',
    'give:gave,given',
    'grow:grew,grown,growth',
    'rise:rose,risen,rising,raise,raised,raises,raising',
    'fall:fell,fallen',
    'fight:fought',
    'make:made',
    'win:won',
    'lose:lost,loss,losing',
    'oxidation:oxidise,oxidised,oxidises,oxidising,oxidize,oxidized,oxidizes,oxidizing',
    'conduct:conduction',
    'build:built',
    'speak:spoke,spoken,speech',
    'write:wrote,written',
    'begin:began,begun',
    'choose:chose,chosen,choice',
    'say:said',
    'keep:kept',
    'leave:left',
    'meet:met',
    'pay:paid',
    'run:ran',
    'seek:sought',
    'stand:stood',
    'teach:taught',
    'think:thought',
    'tell:told',
    'understand:understood',
    'bring:brought',
    'catch:caught',
    'leaf:leaves',
    'life:lives',
    'wolf:wolves',
    'knife:knives',
    'mouse:mice',
    'child:children',
    'man:men',
    'woman:women',
    'foot:feet',
    'tooth:teeth',
    'crisis:crises',
    'go:went,gone,goes',
    'see:saw,seen',
    'find:found',
    'draw:drew,drawn',
    'drive:drove,driven',
    'break:broke,broken',
    'forbid:forbade,forbidden',
    'freeze:froze,frozen',
    'spend:spent',
    'feel:felt',
    'bear:bore,born,borne',
    'flow:flown',
    'know:knew,known',
    'wear:wore,worn',
    'strike:struck',
    'die:died,dies,dying,death',
    'lie:lay,lain,lying',
    'bad:worse,worst',
    'good:better,best',
    'big:bigger,biggest',
    'large:larger,largest',
    'great:greater,greatest',
    'cheap:cheaper,cheapest',
    'arm:arms,armed',
    'weapon:weapons,weaponry',
    'gray:grey',
    'skeptic:sceptic',
    'plow:plough',
    'mold:mould',
    'tire:tyre',
    'check:cheque',
    'jewelry:jewellery',
    'aluminum:aluminium',
    'practice:practise,practised,practising',
    'sulfur:sulphur',
    'proof:prove,proved,proven',
    'analysis:analyses,analyse,analyze,analysed,analyzed',
    'found:founded,founder,founders,foundation,founding',
  ].flatMap((line): [string, string][] => {
    const [stem = '', forms = ''] = line.split(':');
    return [stem, ...forms.split(',')].map((form) => [form, stem]);
  }),
);

/** British spellings and what makes the American ones of them. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/([a-z]{2})our(?=(?:s|ed|ing|able|ite|ites|ful|hood|er|ers)?$)/u, '$1or'],
  [/([a-z]{3})is(?=(?:e|es|ed|ing|ation|ations|er|ers)$)/u, '$1iz'],
  [/([a-z]{2})ys(?=(?:e|es|ed|ing)$)/u, '$1yz'],
  [/([bct])re(?=s?$)/u, '$1er'],
  [/ens(?=(?:e|es|eless|ive|ively)$)/u, 'enc'],
  [/ogue(?=s?$)/u, 'og'],
  [/gramme(?=s?$)/u, 'gram'],
  [/(g)ement(?=s?$)/u, '$1ment'],
  [/(.{2})ae(?=.{2})/u, '$1e'],
  [/oe(?=[a-z]{4})/u, 'e'],
];

/**
 * Endings in the order in which they are tried, with the fewest letters that must be left before each (so that "nation" and "station"
 * stay whole), and what stands in its place.
 */
const ENDINGS: readonly (readonly [ending: string, least: number, instead: string])[] = [
  ['duction', 2, 'duc'],
  ['scription', 2, 'scrib'],
  ['sorption', 2, 'sorb'],
  ['ation', 5, ''],
  ['ition', 5, ''],
  ['nsion', 2, 'nd'],
  ['asion', 3, 'ad'],
  ['usion', 3, 'ud'],
  ['ision', 3, 'id'],
  ['fully', 4, ''],
  ['ively', 4, ''],
  ['ically', 4, ''],
  ['ship', 4, ''],
  ['ment', 5, ''],
  ['ness', 4, ''],
  ['ility', 3, 'l'],
  ['ity', 4, ''],
  ['ible', 4, ''],
  ['able', 4, ''],
  ['ian', 5, ''],
  ['ist', 4, ''],
  ['ism', 4, ''],
  ['ical', 4, ''],
  ['ance', 4, ''],
  ['ion', 5, ''],
  ['ive', 4, ''],
  ['ous', 4, ''],
  ['ful', 4, ''],
  ['ally', 4, ''],
  ['ied', 3, 'y'],
  ['ing', 3, ''],
  ['ern', 4, ''],
  ['ed', 3, ''],
  ['er', 5, ''],
  ['or', 5, ''],
  ['ly', 4, ''],
  ['al', 4, ''],
  ['ic', 4, ''],
  ['ate', 5, ''],
  ['at', 5, ''],
];

const LATIN = /^[a-z']+$/u;
const VOWEL = /[aeiouy]/u;

/** Stems found before, as the same words come again and again; so many that a long answer has room. */
const found = new Map<string, string>();
const MOST_FOUND = 10_000;

/** The stem of a folded word; words of other scripts than Latin, and those of up to three letters, are their own stems. */
export function stemOf(word: string): string {
  const known = found.get(word);
  if (known !== undefined) return known;
  if (found.size >= MOST_FOUND) found.clear();
  const stem = findStem(word);
  found.set(word, stem);
  return stem;
}

function findStem(word: string): string {
  const bare = word.endsWith("'s") ? word.slice(0, -2) : word;
  const irregular = IRREGULAR.get(bare);
  if (irregular !== undefined) return irregular;
  if (bare.length < 4 || !LATIN.test(bare)) return bare;
  const one = oneSpelling(singularOf(bare));
  // Twice, as endings follow each other: "nation-al-ist".
  const shorter = IRREGULAR.get(one) ?? withoutEnding(one);
  return IRREGULAR.get(shorter) ?? closed(withoutEnding(shorter));
}

function singularOf(word: string): string {
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  if (/[^su'i]s$/u.test(word)) return word.slice(0, -1);
  return word;
}

/** A folded English word in American spelling, or nearly: both spellings give the same. */
export function oneSpelling(word: string): string {
  return SPELLINGS.reduce((spelt, [british, american]) => spelt.replace(british, american), word);
}

function withoutEnding(word: string): string {
  for (const [ending, least, instead] of ENDINGS) {
    if (word.length < ending.length + least || !word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if (VOWEL.test(rest) && !word.endsWith('eed')) return rest + instead;
  }
  return word;
}

/** One form for what is left: "travell" and "travel", "create" and "creat", "ally" and "alli". */
function closed(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('e')) return word.slice(0, -1);
  if (word.endsWith('y')) return `${word.slice(0, -1)}i`;
  return word.at(-1) === word.at(-2) ? word.slice(0, -1) : word;
}
