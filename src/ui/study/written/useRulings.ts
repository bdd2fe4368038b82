// Watches for grades: what the learner overruled of the marks is remembered once the grade is given, and not before.
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useApp, useCommands, type StudyView } from '../../../state/react';
import { keptAnswer, setAnswerAside } from './keptAnswer';
import { rulingsOf, type WordingRuling } from './overruled';

/** Rulings that could not be kept, and what tries again to keep them. */
export function useRulings(view: StudyView): {
  readonly notKept: readonly WordingRuling[];
  readonly keep: (rulings: readonly WordingRuling[]) => Promise<void>;
} {
  const { ruleWording } = useCommands();
  const notice = useApp((state) => state.notice);
  const [notKept, setNotKept] = useState<readonly WordingRuling[]>([]);
  // The view as it was last, and the notice that was there when its turn began.
  const before = useRef({ view, noticeId: notice?.id });

  async function keep(rulings: readonly WordingRuling[]): Promise<void> {
    const results = await Promise.all(
      rulings.map(({ pointId, wording, isAccepted }) => ruleWording(pointId, wording, isAccepted)),
    );
    setNotKept(rulings.filter((_, index) => results[index]?.ok !== true));
  }

  const follow = useEffectEvent((now: StudyView) => {
    const last = before.current;
    if (last.view.turn === now.turn) {
      before.current = { ...last, view: now };
      return;
    }
    before.current = { view: now, noticeId: notice?.id };
    const { stage } = last.view;
    const told = notice?.id === last.noticeId ? undefined : notice?.notice.kind;
    // A card that becomes a leech says so instead.
    if (stage.kind !== 'revealed' || (told !== 'graded' && told !== 'leech')) return;
    const rulings = rulingsOf(keptAnswer(stage.card), stage.missed);
    setAnswerAside();
    void keep([...notKept, ...rulings]);
  });
  useEffect(() => follow(view), [view]);
  return { notKept, keep };
}
