// Which language a text is in, so far as its letters and its commonest words tell: for the choice of a voice.

const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Greek}{2}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
];

const COMMON_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to is what which who how when are was with for from that by it does did',
  de: 'der die das und ist was welche wer wie wann sind war mit für von nicht ein eine den dem',
  fr: 'le la les et est que quel quelle qui comment quand sont était avec pour des du une dans',
  es: 'el los las y es qué cuál quién cómo cuándo son era con por para del una en se',
  it: 'il gli che è quale chi come quando sono era con per del della una di nel',
  pt: 'o os as e é que qual quem como quando são era com por para do da uma em não',
  nl: 'de het en is wat welke wie hoe wanneer zijn was met voor van niet een dat',
  pl: 'i jest co jaki kto jak kiedy są był z dla od nie w na się to',
};

/** The language as two letters; undefined when nothing tells it. */
export function languageOf(text: string): string | undefined {
  const script = SCRIPTS.find(([pattern]) => pattern.test(text));
  if (script !== undefined) return script[1];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(COMMON_WORDS).map(([language, list]) => {
    const common = new Set(list.split(' '));
    return { language, score: words.filter((word) => common.has(word)).length };
  });
  const [best, next] = scores.sort((one, other) => other.score - one.score);
  return best === undefined || best.score === 0 || best.score === next?.score ? undefined : best.language;
}
