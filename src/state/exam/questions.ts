// The questions of some cards with what their points are called. The index knows no texts of points, so the pages are read again.
import { textFaceOf } from '../../domain/deck/textFace';
import type { Note, Point } from '../../domain/deck/deck';
import type { CardId, PointId } from '../../domain/ids';
import { htmlFaceOf } from '../../domain/noteType/renderTemplate';
import { beginningOf } from '../../domain/beginningOf';
import type { Database } from '../../storage/database';
import type { CardIndex } from '../library/cardIndex';
import type { IndexedCard } from '../library/indexedCard';
import type { QuestionReadiness } from './examState';
import type { ExpectedCard } from './expected';

const LONGEST_LABEL = 120;

/** What points are called, by card: a label, or the beginning of what they say. */
export type Labels = ReadonlyMap<CardId, ReadonlyMap<PointId, string>>;

/** Reads what the points of some cards are called. */
export async function readLabels(
  database: Database,
  index: CardIndex,
  wanted: ReadonlySet<CardId>,
): Promise<Labels> {
  const labels = new Map<CardId, ReadonlyMap<PointId, string>>();
  const pages = [...index.pages].flatMap(([id, cards]) => {
    const meant = cards.filter(({ cardId }) => wanted.has(cardId));
    return meant.length === 0 ? [] : [{ id, meant }];
  });
  // One after the other: all texts at once may be more than there is room for.
  for (const { id, meant } of pages) {
    const notes = new Map((await database.pages.get(id))?.notes.map((note) => [note.id, note]));
    for (const card of meant) {
      const note = notes.get(card.noteId);
      const points = note === undefined ? [] : pointsOf(index, card, note);
      labels.set(card.cardId, new Map(points.map((point) => [point.id, labelOf(point)])));
    }
  }
  return labels;
}

/** A question with what is expected of it. */
export function questionOf({ of, marks, points }: ExpectedCard, labels: Labels): QuestionReadiness {
  const { cardId, noteId, shownQuestion } = of.card;
  const share = (when: 'withPlan' | 'stopNow'): number =>
    points.reduce((sum, point) => sum + point[when], 0) / points.length;
  return {
    cardId,
    noteId,
    title: shownQuestion,
    marks: marks * points.length,
    withPlan: share('withPlan'),
    stopNow: share('stopNow'),
    points: points.map(({ id, isNew, withPlan, stopNow }) => ({
      id,
      label: labels.get(cardId)?.get(id) ?? '',
      isNew,
      withPlan,
      stopNow,
    })),
  };
}

function pointsOf(index: CardIndex, card: IndexedCard, note: Note): readonly Point[] {
  if (note.kind !== 'fields') return textFaceOf(note, card.cardId)?.points ?? [];
  const type = index.noteTypes.get(note.typeId);
  const face = type && htmlFaceOf(type, note, card.cardId, { deckTitle: card.deckTitle });
  return face?.points ?? [];
}

function labelOf({ label, text }: Point): string {
  return beginningOf(label ?? text, LONGEST_LABEL);
}
