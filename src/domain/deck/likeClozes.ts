// How alike two texts with gaps are: by their words, unless these name something else.
import { normalizeText } from '../ids';
import { clozeParts, openCloze } from './cloze';
import type { ClozeNote } from './deck';
import { compareFacts, readFacts, type Facts, type IsCommon } from './facts';
import type { Measure } from './pairs';
import { containment, likeness, shinglesOf, type Shingles } from './similarity';

/** Long texts that have most in common are one text, whatever was changed in it. */
const LONG = 60;
const MOSTLY = 0.75;
/** A text with some words more is the same text. */
const CONTAINED = 0.9;
/** Half of a statement is often its kind ("The capital of … is …"): more of it must stay. */
const ALIKE_STATEMENTS = 0.6;

interface Statement {
  readonly note: ClozeNote;
  readonly text: Shingles;
  readonly facts: Facts;
}

/** Measures texts with gaps by their words. */
export function alikeClozes(isCommon: IsCommon): Measure<ClozeNote, Statement> {
  return {
    describe: (note) => {
      const text = openCloze(note.text);
      return { note, text: shinglesOf(normalizeText(text)), facts: readFacts(text) };
    },
    shinglesOf: ({ text }) => text,
    likenessOf: (one, other, isSamePlace) => {
      const isHeld =
        Math.max(containment(one.text, other.text), containment(other.text, one.text)) >= CONTAINED;
      const alike = Math.max(isHeld ? ALIKE_STATEMENTS : 0, likeness(one.text, other.text));
      if (alike < ALIKE_STATEMENTS) return 0;
      if (Math.min(one.text.size, other.text.size) >= LONG && alike >= MOSTLY) return alike;
      // What one of its gaps holds is what the others ask about it.
      if (differsInOneGap(one.note, other.note)) return alike;
      const changes = compareFacts(one.facts, other.facts, isCommon);
      if (changes.namesReplaced && (changes.numbersReplaced || !isSamePlace)) return 0;
      return alike;
    },
    least: ALIKE_STATEMENTS,
  };
}

function differsInOneGap(one: ClozeNote, other: ClozeNote): boolean {
  const [old, newer] = [clozeParts(one.text), clozeParts(other.text)];
  const different = old.filter((part, place) => JSON.stringify(part) !== JSON.stringify(newer[place]));
  return old.length === newer.length && different.length === 1 && different[0]?.kind === 'gap';
}
