// The frame of a field: label, control, hint, and what is said about the last change.
import { useId, type ReactNode } from 'react';
import type { Options } from '../../domain/options';
import styles from './Field.module.css';
import { OwnValue } from './OwnValue';
import type { Said, Saving } from './useSaving';

/** What the control of a field must carry to belong to its label and its sentences. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  /** The option that it changes, and its value in words. */
  readonly name: keyof Options;
  readonly wordsOf: (options: Options) => string;
  readonly saving: Saving;
  readonly children: (control: ControlProps) => ReactNode;
}

/** A labelled control with its hint; refusals and "Saved" appear beside it and are announced. */
export function Field({ label, hint, name, wordsOf, saving, children }: FieldProps): ReactNode {
  const id = useId();
  const isRefused = saving.said.kind === 'refused';
  return (
    <div className={styles.field}>
      <div className={styles.words}>
        <label htmlFor={id}>{label}</label>
        <Hint id={id}>{hint}</Hint>
        <OwnValue
          option={{ name, label, wordsOf }}
          saving={saving}
          onReset={() => document.getElementById(id)?.focus()}
        />
      </div>
      <div className={styles.control}>
        {children({ id, 'aria-describedby': describedBy(id), 'aria-invalid': isRefused })}
      </div>
      <FieldSaid id={id} said={saving.said} />
    </div>
  );
}

/** The ids of the sentences of a field; those that are not there are passed over. */
export function describedBy(id: string): string {
  return `${id}-hint ${id}-said`;
}

/** What a field is for, in a sentence or two. */
export function Hint({ id, children }: { readonly id: string; readonly children: ReactNode }): ReactNode {
  if (children === undefined) return null;
  return (
    <p id={`${id}-hint`} className={styles.hint}>
      {children}
    </p>
  );
}

/** "Saved", or why not. Always there, so that screen readers hear a change and nothing moves. */
export function FieldSaid({ id, said }: { readonly id: string; readonly said: Said }): ReactNode {
  const isRefused = said.kind === 'refused';
  return (
    <p id={`${id}-said`} role="status" className={isRefused ? styles.refused : styles.saved}>
      {said.kind === 'saved' ? 'Saved' : isRefused ? said.text : ''}
    </p>
  );
}
