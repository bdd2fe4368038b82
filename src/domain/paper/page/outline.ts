// What the cards of a deck say in brief: enough to tell which sentences of a page speak of which card. Read once for each text of a
// deck, since a page is looked through again with every pause of its writer.
import { bareFormulas } from '../../text/formulas';
import type { Knowledge } from '../marking/mark';
import { rarityOf } from '../marking/pointUnits';
import { readUnits } from '../marking/units';
import { readWritten } from '../marking/written';
import type { SourceCard } from '../source';

/** Something that a point or a question says. */
export interface OutlineUnit {
  readonly stem: string;
  readonly sense: string;
  readonly country?: string;
  /** How much it says, above 0. */
  readonly weight: number;
}

/** A card in brief. */
export interface OutlineCard {
  readonly card: SourceCard;
  /** What each of its points says. */
  readonly points: readonly (readonly OutlineUnit[])[];
  /** What its question and its labels say: it tells what is spoken of, and earns nothing. */
  readonly about: readonly OutlineUnit[];
}

/** The question gave the word away. */
const ASKED_WEIGHT = 0.2;

/** Some cards, in their order. */
export function outlineOf(cards: readonly SourceCard[], knowledge: Knowledge): readonly OutlineCard[] {
  return cards.map((card): OutlineCard => {
    const question = unitsOf(card.question, knowledge);
    const asked = new Set(question.map(({ sense }) => sense));
    const points = card.points.map(({ text }) =>
      unitsOf(text, knowledge).map((unit) =>
        asked.has(unit.sense) ? { ...unit, weight: unit.weight * ASKED_WEIGHT } : unit,
      ),
    );
    const labels = card.points.flatMap(({ label }) => (label === undefined ? [] : unitsOf(label, knowledge)));
    return { card, points, about: [...question, ...labels.filter(({ sense }) => !asked.has(sense))] };
  });
}

function unitsOf(text: string, knowledge: Knowledge): readonly OutlineUnit[] {
  return readUnits(readWritten(bareFormulas(text))).map(({ stem, sense, country }) => ({
    stem,
    sense,
    ...(country === undefined ? {} : { country }),
    weight: rarityOf(stem, knowledge),
  }));
}
