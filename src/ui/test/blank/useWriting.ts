// Writing a blank page: the text, which is kept at every change, and finishing it.
import { useState } from 'react';
import type { BlankPage } from '../../../domain/paper/paper';
import { useCommands } from '../../../state/react';
import { useBusy } from '../../parts/useBusy';
import { useLookedAt } from '../../parts/useLookedAt';
import type { Keeper, KeptState, NotKept } from '../sitting/keeper';
import { useKeeper } from '../sitting/useKeeper';

/** A page as it is written. */
export interface Writing {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly keeper: Keeper;
  readonly kept: KeptState;
  readonly isFinishing: boolean;
  /** Why it was not finished. */
  readonly failure: NotKept | undefined;
  readonly finish: () => void;
}

/** Writes a page; once it is finished, `readAnew` shows what it covered. */
export function useWriting(page: BlankPage, readAnew: () => Promise<void>): Writing {
  const { finishBlankPage } = useCommands();
  const [keeper, kept] = useKeeper(page.id);
  // What could not be kept is newer than what is on disk.
  const [text, setText] = useState(() => keeper.unkeptText() ?? page.text);
  // Since the page was looked at last. Until then what another tab wrote is the newer text, and must not be written over.
  const [isTyped, setTyped] = useState(false);
  useLookedAt(() => setTyped(false));
  const [read, setRead] = useState(page);
  if (read !== page) {
    setRead(page);
    if (!isTyped && kept === 'kept') setText(page.text);
  }
  const [isFinishing, work] = useBusy();
  const [failure, setFailure] = useState<NotKept>();

  async function finish(): Promise<void> {
    setFailure(undefined);
    const settled = await keeper.settle();
    const done =
      typeof settled === 'object' ? ({ ok: false, ...settled } as const) : await finishBlankPage(page.id);
    if (done.ok) return readAnew();
    setFailure(done.failure);
  }

  return {
    text,
    write: (next) => {
      setText(next);
      setTyped(true);
      keeper.keepText(next);
    },
    keeper,
    kept,
    isFinishing,
    failure,
    finish: () => void work(finish),
  };
}
