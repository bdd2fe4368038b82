// A text with gaps on its author's desk: edited at random between readings, with what each of its gaps is about.

const KINDS = [
  'open', // the gap goes, its words stay
  'cut', // both go
  'add', // words that were never one become a gap
  'putBack', // what was opened or cut is a gap again
  'change', // a gap holds something else in its place
  'reword', // around the gaps
  'reorder', // the text begins elsewhere
] as const;

/** What an author does between two readings; `at` and `to` say where. */
export interface DeskEdit {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly to: number;
}

export const DESK_EDITS = KINDS;

/** Words of a text; with a fact they can be a gap. */
export interface Part {
  readonly text: string;
  readonly fact?: number;
  readonly is?: 'plain' | 'gap' | 'opened';
}

/** A text, and what was cut out of it. */
export interface Desk {
  readonly parts: readonly Part[];
  readonly cut: readonly Part[];
  /** How many answers were used so far. */
  readonly answers: number;
}

// prettier-ignore
const WORDS = [
  'boats', 'wait', 'below', 'each', 'spring', 'because', 'mud', 'closes', 'narrow', 'gates', 'until', 'farmers', 'dig', 'it',
  'free', 'with', 'long', 'iron', 'spades', 'and', 'carry', 'away', 'whatever', 'blocked', 'passage', 'towards', 'hills',
];
// prettier-ignore
const ANSWERS = [
  'Lenne', '1911', 'slate', 'Morven', '42', 'lantern', 'Quern', 'timber', '1687', 'Tallow', 'corn', 'Isling', 'cattle', '305',
  'Harrow', 'wool', 'Denby', 'bridge', '77', 'Orrin', 'mill', 'ferry', '1754', 'salt', 'Bresk', 'guild', '2160', 'harbour',
];
const FILLERS = ['indeed', 'mostly', 'as a rule', 'in practice', 'usually'];
const FACTS = 8;
const FIRST_GAPS = 3;

/** A text with eight facts, of which three are gaps. */
export const FIRST_DESK: Desk = {
  parts: WORDS.flatMap((text, place): Part[] => {
    const fact = place / 3;
    if (!Number.isInteger(fact) || fact >= FACTS) return [{ text }];
    return [{ text }, { text: ANSWERS[fact] ?? '', fact, is: fact < FIRST_GAPS ? 'gap' : 'plain' }];
  }),
  cut: [],
  answers: FACTS,
};

/** The desk after an edit; as it was where there is nothing to edit. */
export function edited(desk: Desk, { kind, at, to }: DeskEdit): Desk {
  const { parts, cut, answers } = desk;
  const pickAt = (is: Part['is']): number => {
    const places = parts.flatMap((part, place) => (part.is === is ? [place] : []));
    return places[at % Math.max(1, places.length)] ?? -1;
  };
  const within = to % parts.length;
  switch (kind) {
    case 'open':
    case 'cut': {
      const place = pickAt('gap');
      const part = parts[place];
      if (part === undefined || gapsOn(desk).length < 2) return desk;
      if (kind === 'open') return { ...desk, parts: parts.with(place, { ...part, is: 'opened' }) };
      return { ...desk, parts: parts.toSpliced(place, 1), cut: [...cut, part] };
    }
    case 'add': {
      const place = pickAt('plain');
      const part = parts[place];
      return part === undefined ? desk : { ...desk, parts: parts.with(place, { ...part, is: 'gap' }) };
    }
    case 'putBack': {
      const [back, ...others] = cut;
      if (back !== undefined && to % 2 === 0)
        return { ...desk, parts: parts.toSpliced(within, 0, back), cut: others };
      const place = pickAt('opened');
      const part = parts[place];
      return part === undefined ? desk : { ...desk, parts: parts.with(place, { ...part, is: 'gap' }) };
    }
    case 'change': {
      const place = pickAt('gap');
      const part = parts[place];
      const text = ANSWERS[answers];
      if (part === undefined || text === undefined) return desk;
      return { ...desk, parts: parts.with(place, { ...part, text }), answers: answers + 1 };
    }
    case 'reword':
      return {
        ...desk,
        parts: parts.toSpliced(within, 0, { text: FILLERS[at % FILLERS.length] ?? '' }),
      };
    case 'reorder':
      return { ...desk, parts: [...parts.slice(within), ...parts.slice(0, within)] };
  }
}

/** The gaps of the text, in its order. */
export function gapsOn({ parts }: Desk): readonly Part[] {
  return parts.filter(({ is }) => is === 'gap');
}

/** The text as it is written, its gaps numbered as told. */
export function written({ parts }: Desk, numberOf: (gap: Part, place: number) => number): string {
  let place = -1;
  return `${parts
    .map((part) => {
      if (part.is !== 'gap') return part.text;
      place += 1;
      return `{{c${numberOf(part, place)}::${part.text}}}`;
    })
    .join(' ')}.`;
}
