// Taking papers away and bringing them back, and what is said of it.
import { useState } from 'react';
import type { BlankPage, Paper } from '../../../domain/paper/paper';
import { useCommands, type PaperLine, type PapersView } from '../../../state/react';
import { notDoneText } from '../../messages';

type BadItem = PapersView['badItems'][number];

/** What was done last, in a sentence; where a paper was taken away, with that. */
interface Done {
  readonly text: string;
  readonly removed?: Paper | BlankPage;
}

/** The id of the status that says it. */
export const DONE_ID = 'test-done';

/** What was done last, and what does more. */
export interface Removing {
  readonly done: Done | undefined;
  readonly remove: (line: PaperLine) => Promise<void>;
  readonly bringBack: (paper: Paper | BlankPage) => Promise<void>;
  readonly ruleGood: (item: BadItem) => Promise<void>;
}

/** Changes the lists of the Test screen; `onDone` is called each time something was done. */
export function useRemoving(onDone: () => void): Removing {
  const { removePaper, keepPaper, ruleItemGood } = useCommands();
  const [done, setDone] = useState<Done>();

  /** Says it where it is seen, since the button that did it may be gone. */
  function tell(next: Done): void {
    setDone(next);
    onDone();
    document.getElementById(DONE_ID)?.focus();
  }

  async function remove({ id, title }: PaperLine): Promise<void> {
    const removed = await removePaper(id);
    if (removed.ok) {
      return tell({
        text: `“${title}” was removed. What it said of your memory stays.`,
        removed: removed.value,
      });
    }
    tell({
      text:
        removed.failure === 'noSuchPaper'
          ? `“${title}” was removed before, in another tab or on another device.`
          : notDoneText(`“${title}” was not removed.`, removed.failure),
    });
  }

  async function bringBack(paper: Paper | BlankPage): Promise<void> {
    const kept = await keepPaper(paper);
    if (kept.ok) return tell({ text: `“${paper.title}” is back.` });
    tell({ text: notDoneText(`“${paper.title}” was not brought back.`, kept.failure), removed: paper });
  }

  async function ruleGood(item: BadItem): Promise<void> {
    const ruled = await ruleItemGood(item);
    tell({
      text: ruled.ok
        ? 'This item may be in papers again.'
        : notDoneText('The item is still left out.', ruled.failure),
    });
  }

  return { done, remove, bringBack, ruleGood };
}
