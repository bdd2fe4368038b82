// The form of a paper: what is typed and ticked, what is wrong with it, and starting the paper.
import { useState } from 'react';
import type { PaperSettings } from '../../../domain/paper/paper';
import type { Result } from '../../../domain/result';
import type { PaperProblem, Trouble } from '../../../state/react';
import { notDoneText } from '../../messages';
import { settingsOf, type FieldsProblem, type PaperFields } from './paperFields';
import { scopeOf } from './scopeFields';
import { useSupport, type FoundSupport } from './useSupport';

/** The form as it is drawn. */
export interface PaperForm {
  readonly fields: PaperFields;
  readonly change: (changed: Partial<PaperFields>) => void;
  readonly found: FoundSupport;
  /** What is wrong and worth saying now: numbers as they are typed, the rest once the form was sent. */
  readonly problem: FieldsProblem | undefined;
  /** Why no paper began, where that is no matter of the fields. */
  readonly said: string;
  /** Hands the settings over; what is wrong goes to `onWrong` instead. */
  readonly send: (
    start: (settings: PaperSettings) => Promise<Result<unknown, PaperProblem | Trouble>>,
    onWrong: (problem: FieldsProblem) => void,
  ) => Promise<void>;
}

/** The form of a paper that begins with some fields. */
export function usePaperForm(first: PaperFields): PaperForm {
  const [fields, setFields] = useState(first);
  const [wasSent, setSent] = useState(false);
  // What was refused when it was sent; over as soon as anything is changed.
  const [refused, setRefused] = useState<FieldsProblem>();
  const [said, setSaid] = useState('');
  const found = useSupport(scopeOf(fields.scope));
  // What other decks could give must not decide.
  const settings = settingsOf(fields, found.isSettled ? found.support : undefined);
  const problem = settings.ok ? refused : settings.failure;
  const isEarly = !wasSent && (problem === 'noScope' || problem === 'noKinds' || problem === 'noItems');

  async function send(...[start, onWrong]: Parameters<PaperForm['send']>): Promise<void> {
    setSent(true);
    setSaid('');
    if (!settings.ok) return onWrong(settings.failure);
    const started = await start(settings.value);
    if (started.ok) return;
    const { failure } = started;
    if (!isPaperProblem(failure)) return setSaid(notDoneText('No paper was made.', failure));
    setRefused(failure.code);
    onWrong(failure.code);
  }

  return {
    fields,
    change: (changed) => {
      setRefused(undefined);
      setSaid('');
      setFields((before) => ({ ...before, ...changed }));
    },
    found,
    problem: isEarly ? undefined : problem,
    said,
    send,
  };
}

/** Whether a failure is about what was chosen, not about storage. */
export function isPaperProblem(failure: PaperProblem | Trouble): failure is PaperProblem {
  return Object.hasOwn(PROBLEMS, failure.code);
}

const PROBLEMS: Readonly<Record<PaperProblem['code'], true>> = {
  noCards: true,
  noKinds: true,
  noItems: true,
  items: true,
  minutes: true,
};
