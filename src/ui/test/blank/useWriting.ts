// Writing a blank page: the text, which is kept at every change, and finishing it.
import { useState } from 'react';
import type { BlankPage } from '../../../domain/paper/paper';
import { useCommands } from '../../../state/react';
import { useBusy } from '../../parts/useBusy';
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
  const [read, setRead] = useState(page.text);
  if (page.text !== read) {
    setRead(page.text);
    // Another tab went on writing: what is typed here next must not take that away.
    if (kept === 'kept') setText(page.text);
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
      keeper.keepText(next);
    },
    keeper,
    kept,
    isFinishing,
    failure,
    finish: () => void work(finish),
  };
}
