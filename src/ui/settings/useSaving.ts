// Saving one option from its field: what to say beside it. A refused value changes nothing but this sentence.
import { useState } from 'react';
import type { OptionChange, OptionProblem } from '../../domain/options';
import type { Result } from '../../domain/result';
import type { Trouble } from '../../state/react';
import { notDoneText, optionProblemText } from '../messages';
import { useOptionsPlace } from './optionsPlace';

/** What a field says about the last attempt to change it. */
export type Said =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly text: string };

export interface Saving {
  readonly said: Said;
  /** Saves a change; true when it is kept. */
  readonly save: (change: OptionChange) => Promise<boolean>;
  /** Waits for a change that was made otherwise, and says what came of it. */
  readonly keep: (changing: Promise<Result<unknown, OptionProblem | Trouble>>) => Promise<boolean>;
  /** Refuses what cannot even be read as a value. */
  readonly refuse: (problem: OptionProblem) => void;
  readonly forget: () => void;
}

/** The saving of one field; `scale` turns stored numbers into shown ones (100 for percent). */
export function useSaving(scale = 1): Saving {
  const place = useOptionsPlace();
  const [said, setSaid] = useState<Said>({ kind: 'nothing' });

  async function keep(changing: Promise<Result<unknown, OptionProblem | Trouble>>): Promise<boolean> {
    const result = await changing;
    if (result.ok) setSaid({ kind: 'saved' });
    else if ('kind' in result.failure) refuse(result.failure);
    else setSaid({ kind: 'refused', text: notDoneText('Not saved.', result.failure) });
    return result.ok;
  }

  function refuse(problem: OptionProblem): void {
    setSaid({ kind: 'refused', text: optionProblemText(problem, scale) });
  }

  return {
    said,
    save: (change) => keep(place.save(change)),
    keep,
    refuse,
    forget: () => setSaid({ kind: 'nothing' }),
  };
}
