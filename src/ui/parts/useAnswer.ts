// The answer to a question that is typed: asked a moment after the question changes, and only of the last one.
import { useEffect, useRef, useState } from 'react';

/**
 * What came of asking; undefined while there is no question, and until the answer to this one came. Questions are plain texts or numbers:
 * equal ones are not asked again. `waitMs` is how long nothing may change before it is asked.
 */
export function useAnswer<Question extends string | number, Answer>(
  question: Question | undefined,
  ask: (question: Question) => Promise<Answer>,
  waitMs: number,
): Answer | undefined {
  const [found, setFound] = useState<{ readonly of: Question; readonly answer: Answer }>();
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    if (question === undefined) return undefined;
    let isGone = false;
    const timer = setTimeout(() => {
      void latest.current(question).then((answer) => {
        if (!isGone) setFound({ of: question, answer });
      });
    }, waitMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [question, waitMs]);
  return question !== undefined && found?.of === question ? found.answer : undefined;
}
