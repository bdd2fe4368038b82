// How sure the learner is of an answer: asked for, never required.
import { useId, useRef, type ReactNode } from 'react';
import type { Confidence } from '../../../domain/paper/paper';
import { Button } from '../../parts/Button';
import styles from './Item.module.css';

interface SurePartProps {
  readonly confidence: Confidence | undefined;
  readonly onSay: (confidence: Confidence | undefined) => void;
}

const WORDS = { sure: 'Sure', unsure: 'Unsure', guess: 'Guess' } as const satisfies Record<
  Confidence,
  string
>;
const LEVELS = ['sure', 'unsure', 'guess'] as const satisfies readonly Confidence[];

/** "How sure are you?": sure, unsure or a guess; what was said can be cleared. */
export function SurePart({ confidence, onSay }: SurePartProps): ReactNode {
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    onSay(undefined);
    // The button goes, and the focus with it.
    first.current?.focus();
  };
  return (
    <div className={styles.sure}>
      <p id={id}>How sure are you?</p>
      <div role="radiogroup" aria-labelledby={id}>
        {LEVELS.map((level, place) => (
          <label key={level}>
            <input
              ref={place === 0 ? first : undefined}
              type="radio"
              name={id}
              checked={confidence === level}
              onChange={() => onSay(level)}
            />
            {WORDS[level]}
          </label>
        ))}
      </div>
      {confidence !== undefined && (
        <Button variant="plain" aria-label="Clear how sure you are" onClick={clear}>
          Clear
        </Button>
      )}
    </div>
  );
}
