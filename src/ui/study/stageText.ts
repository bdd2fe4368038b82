// What the study screen says of its stage in words, on screen and to screen readers. Grades are announced by the
// shell's notices.
import { spokenPoint } from '../../domain/deck/deck';
import type { ShownCard, StudyStage, StudyView } from '../../state/react';
import { countText } from '../wording';
import type { KeyContext } from './keys';

/** The stages that have a card. */
export type CardStage = Extract<StudyStage, { kind: 'asking' | 'revealed' }>;

/** One short sentence about the stage; empty while there is nothing to say. */
export function announcement(stage: StudyStage): string {
  switch (stage.kind) {
    case 'loading':
    case 'noSuchDeck':
      return '';
    case 'asking':
      return `New question, ${pointsText(stage.card)}.`;
    case 'revealed': {
      const { asked, face } = stage.card;
      if (stage.revealedPoints >= asked.length) return `Answer shown, ${pointsText(stage.card)}.`;
      const latest = face.points.find((point) => point.id === asked[stage.revealedPoints - 1]);
      const text = latest === undefined ? '' : ` ${spokenPoint(latest)}`;
      return `${stage.revealedPoints} of ${countText(asked.length, 'point')} shown.${text}`;
    }
    case 'finished':
      return 'Nothing more to study for now.';
  }
}

/** How many points a card asks: "4 points", or "1 of 4 points asked" on a later showing of the day. */
export function pointsText({ asked, face }: ShownCard): string {
  const all = countText(face.points.length, 'point');
  return asked.length < face.points.length ? `${asked.length} of ${all} asked` : all;
}

/** How many cards are left, with words: colour alone would say nothing to some. */
export function countersText(counters: StudyView['counters']): string {
  return `${counters.new} new, ${counters.learning} learning, ${counters.review} review`;
}

/** The card on screen. */
export function cardOf(stage: StudyStage): ShownCard | undefined {
  return stage.kind === 'asking' || stage.kind === 'revealed' ? stage.card : undefined;
}

/** What keys mean at a stage. */
export function keyStageOf(stage: StudyStage): KeyContext['stage'] {
  if (stage.kind === 'noSuchDeck') return 'loading';
  if (stage.kind !== 'revealed') return stage.kind;
  return stage.revealedPoints < stage.card.asked.length ? 'opening' : 'answered';
}
