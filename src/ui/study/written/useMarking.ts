// Marks what was written once the answer is shown, and presets what was not recalled as missed.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { PointId } from '../../../domain/ids';
import type { AnswerMark } from '../../../domain/paper/marking/mark';
import { useCommands } from '../../../state/react';
import type { CardStage } from '../stageText';
import { keepAnswer, keptAnswer } from './keptAnswer';

/** How far marking came: nothing was written, it is under way, it could not be done, or its marks. */
export type Marking = 'nothing' | 'marking' | 'failed' | AnswerMark;

/** The text that was written to the card of a revealed stage, and its marks. Points the learner marked meanwhile are left alone. */
export function useMarking(stage: Extract<CardStage, { kind: 'revealed' }>): {
  readonly text: string;
  readonly marking: Marking;
} {
  const { markWritten, toggleMissed } = useCommands();
  const { card, missed, saving } = stage;
  const [{ text, mark }] = useState(() => keptAnswer(card));
  const [marking, setMarking] = useState<Marking>(mark ?? (text.trim() === '' ? 'nothing' : 'marking'));
  const touched = useTouched(missed);

  const ask = useEffectEvent(() => markWritten(card.cardId, card.deckId, card.asked, text));
  const take = useEffectEvent((marks: AnswerMark) => {
    keepAnswer(card, { text, mark: marks });
    setMarking(marks);
    // A grade that is being kept, or has to be given again, was given without the marks.
    if (saving !== 'no') return;
    for (const { pointId, verdict } of marks.points) {
      if (verdict !== 'recalled' && !missed.has(pointId) && !touched.current.has(pointId))
        toggleMissed(pointId);
    }
  });
  const isWanted = marking === 'marking';
  useEffect(() => {
    if (!isWanted) return undefined;
    let isGone = false;
    void ask().then((result) => {
      if (isGone) return;
      if (result.ok) take(result.value);
      else setMarking('failed');
    });
    return () => {
      isGone = true;
    };
  }, [isWanted]);
  return { text, marking };
}

/** The points that were marked missed, or recalled again, since the answer was shown. */
function useTouched(missed: ReadonlySet<PointId>): { readonly current: ReadonlySet<PointId> } {
  const before = useRef(missed);
  const touched = useRef<Set<PointId>>(new Set());
  useEffect(() => {
    for (const pointId of [...missed, ...before.current]) {
      if (missed.has(pointId) !== before.current.has(pointId)) touched.current.add(pointId);
    }
    before.current = missed;
  }, [missed]);
  return touched;
}
