// Countries by name, in the languages that a text's script suggests: a name of one is never a slip in the name of another
// ("Iran", "Iraq"), and "Armenian" is as good as "Armenia".
import { foldText } from '../../search/foldText';

/** The languages whose names of countries are known, by script. */
const LANGUAGES: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Latin}/u, ['en', 'de', 'fr', 'es', 'it', 'pt']],
  [/\p{Script=Cyrillic}/u, ['ru', 'uk']],
  [/\p{Script=Greek}/u, ['el']],
  [/\p{Script=Arabic}/u, ['ar', 'fa']],
  [/\p{Script=Hebrew}/u, ['he']],
  [/\p{Script=Devanagari}/u, ['hi']],
  [/\p{Script=Thai}/u, ['th']],
  [/\p{Script=Hangul}/u, ['ko']],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, ['ja']],
  [/\p{Script=Han}/u, ['zh', 'zh-Hant', 'ja']],
];

/** Peoples, adjectives and other names that no rule makes from the English name of the country. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  (
    'US:american,americans,usa,america FR:french CN:chinese GB:british,britain,briton,britons,uk,english,england ES:spanish ' +
    'NL:dutch,holland PL:polish,pole,poles CZ:czech,czechs DK:danish,dane,danes SE:swedish,swede,swedes FI:finnish,finn,finns ' +
    'TR:turkish,turkey,turk,turks DE:german,germans IE:irish GR:greek,greeks CH:swiss PT:portuguese NO:norwegian,norwegians ' +
    'PH:filipino,filipinos RS:serb,serbs SK:slovak,slovaks HR:croat,croats BG:bulgar BY:belorussia,belarussian,byelorussia ' +
    'MM:burma,burmese,myanmar CD:congolese ES:spaniard,spaniards CA:canadian,canadians UA:ukrainian,ukrainians IT:italian,italians ' +
    'BR:brazilian MX:mexican,mexicans HU:hungarian PE:peruvian AR:argentine,argentinian KP:dprk KR:rok IL:israeli ' +
    'TH:thai LA:lao,laotian NE:nigerien IS:icelandic LU:luxembourgish CY:cypriot MA:moroccan AE:emirati,uae MD:moldovan,moldavia'
  )
    .split(' ')
    .flatMap((line): [string, string][] => {
      const [region = '', names = ''] = line.split(':');
      return names.split(',').map((name) => [name, region]);
    }),
);

/** What makes adjectives and peoples of English names: what is taken off the name, and what is put there. */
const PEOPLE: readonly (readonly [off: RegExp, ending: string])[] = [
  [/$/u, 's'],
  [/a$/u, 'an'],
  [/$/u, 'an'],
  [/o$/u, 'an'],
  [/(?:ia|y|e)?$/u, 'ian'],
  [/a?$/u, 'ese'],
  [/$/u, 'i'],
  [/i?stan$/u, ''],
];

/** Shorter words are no names of peoples. */
const SHORTEST_PEOPLE = 5;

/** The country (as its region code) of each known name, by the script of the names; each is read when a word is first asked for. */
const known = new Map<RegExp, ReadonlyMap<string, string>>();

/**
 * The country (as its region code) that a folded word names in a language of its script, or whose people or adjective it is in
 * English; undefined for any other word. Only names of one word are known.
 */
export function countryOf(word: string): string | undefined {
  for (const [script, languages] of LANGUAGES) {
    if (!script.test(word)) continue;
    const names = known.get(script) ?? namesIn(languages);
    known.set(script, names);
    return names.get(word);
  }
  return undefined;
}

/** Whether a folded word is as near to the name of another country as it is to `name`, as `isNear` tells. */
export function isNearOther(
  word: string,
  name: string,
  isNear: (one: string, other: string) => boolean,
): boolean {
  const meant = countryOf(name);
  return [...known.values()].some((names) =>
    [...names].some(([other, region]) => region !== meant && other.length > 3 && isNear(word, other)),
  );
}

/** What is said first goes before what is said later: names before peoples. */
function namesIn(languages: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, region: string) => {
    if (!names.has(name)) names.set(name, region);
  };
  if (languages.includes('en')) for (const [name, region] of OTHER_NAMES) add(name, region);
  const displayed = languages.map(
    (language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  );
  const english: [string, string][] = [];
  displayed.forEach((names, index) => {
    for (const region of REGIONS) {
      const name = names.of(region);
      if (name === undefined || /[\s-]/u.test(name)) continue;
      add(foldText(name), region);
      if (languages[index] === 'en') english.push([foldText(name), region]);
    }
  });
  // Ending by ending, so that "Nigerian" is of Nigeria rather than of Niger.
  for (const [off, ending] of PEOPLE) {
    for (const [name, region] of english) {
      const people = name.replace(off, ending);
      if (people.length < SHORTEST_PEOPLE) continue;
      add(people, region);
      if (ending !== '' && !ending.endsWith('s')) add(`${people}s`, region);
    }
  }
  return names;
}

/** Regions are named by two letters; those that name no country have no name, or one of several words. */
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const REGIONS = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter(
  // Codes of states that are no more stand for those that followed: "DD" for Germany.
  (code) => new Intl.Locale(`und-${code}`).region === code,
);
