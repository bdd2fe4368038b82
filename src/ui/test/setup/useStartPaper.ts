// Starting a paper and going to it; a shared one whose items came out otherwise is told of first.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { SharedPaper } from '../../../domain/paper/link';
import type { PaperId, PaperSettings } from '../../../domain/paper/paper';
import type { Result } from '../../../domain/result';
import { useCommands, type PaperProblem, type Trouble } from '../../../state/react';
import { paperAddress } from '../../addresses';
import { asShared, isAsShared } from './sharedPaper';

/** What starts papers. */
export interface StartPaper {
  /** The paper that was made of a link and has other items; undefined while there is none. */
  readonly differing: PaperId | undefined;
  /** Starts a paper; with a shared one, that. */
  readonly start: (
    settings: PaperSettings,
    shared: SharedPaper | undefined,
  ) => Promise<Result<PaperId, PaperProblem | Trouble>>;
}

/** Starts papers. */
export function useStartPaper(): StartPaper {
  const { startPaper, readPaper } = useCommands();
  const [, goTo] = useLocation();
  const [differing, setDiffering] = useState<PaperId>();

  async function start(...[settings, shared]: Parameters<StartPaper['start']>) {
    const started = await (shared === undefined
      ? startPaper(settings)
      : startPaper(asShared(settings, shared), seedOf(shared)));
    if (!started.ok) return started;
    if (shared !== undefined && (await differs(started.value, shared))) setDiffering(started.value);
    else goTo(paperAddress(started.value));
    return started;
  }

  async function differs(id: PaperId, shared: SharedPaper): Promise<boolean> {
    const read = await readPaper(id);
    return read.ok && read.value.paper.kind === 'paper' && !isAsShared(read.value.paper.items, shared);
  }

  return { differing, start };
}

function seedOf({ recipe: { seed, targets } }: SharedPaper) {
  return { seed, ...(targets === undefined ? {} : { targets }) };
}
