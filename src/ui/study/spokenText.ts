// What of a card is read aloud, without the marks that are seen and not said.
import { spokenPoint } from '../../domain/deck/deck';
import type { StudyStage } from '../../state/react';

/** What is on screen to be heard; empty while there is no card. */
export interface Spoken {
  readonly question: string;
  /** The points that are open, in their order. */
  readonly points: readonly string[];
}

/** The question, and what is open of the answer. */
export function spokenOf(stage: StudyStage): Spoken {
  if (stage.kind !== 'asking' && stage.kind !== 'revealed') return { question: '', points: [] };
  const { face, asked } = stage.card;
  const question = face.kind === 'html' ? face.title : withoutMarks(face.question);
  if (stage.kind === 'asking') return { question, points: [] };
  const open = new Set(asked.slice(0, stage.revealedPoints));
  const points = face.points.filter(({ id }) => open.has(id));
  return { question, points: points.map((point) => withoutMarks(spokenPoint(point))) };
}

/** A text without the marks of emphasis, code, lists and links. */
export function withoutMarks(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^\s*(?:[-*+]|\d+[.)])\s+/gmu, '')
    .replace(/[*_`$~]+/gu, '')
    .trim();
}
