// What the Comeback screen shows, read again when the learner wants another number of days.
import { useEffect, useState } from 'react';
import { useCommands, type ComebackView, type Trouble } from '../../state/react';

/** What was read last, while something newer is read as well; `days` is over how many to spread. */
export function useComeback(days: number | undefined): {
  readonly view: ComebackView | undefined;
  readonly trouble: Trouble | undefined;
  readonly readAgain: () => void;
} {
  const { readComeback } = useCommands();
  const [view, setView] = useState<ComebackView>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [reads, setReads] = useState(0);
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const found = await readComeback(days);
      if (isGone) return;
      setTrouble(found.ok ? undefined : found.failure);
      if (found.ok) setView(found.value);
    };
    // A number of two digits is typed as two numbers.
    const timer = setTimeout(() => void read(), days === undefined ? 0 : 200);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [readComeback, days, reads]);
  return { view, trouble, readAgain: () => setReads((before) => before + 1) };
}
