// The verdict on what was reworded: whether a number, date or name differs, so that it is marked to be checked again.
import type { ReactNode } from 'react';
import { beginningOf } from '../../domain/beginningOf';
import { useCommands, type ChangeCheck } from '../../state/react';
import styles from './Changes.module.css';
import { useDraft } from './useDraft';

/** In UTF-16 units. */
const LONGEST_NAME = 600;

interface CheckFieldProps {
  /** Nothing is shown without it. */
  readonly check: ChangeCheck | undefined;
  readonly of: 'note' | 'point';
  /** What it is about, for those who do not see where it stands; of a long text, the beginning is told. */
  readonly text: string;
}

/** A box that is ticked where a fact is held to be another one. */
export function CheckField({ check, ...about }: CheckFieldProps): ReactNode {
  return check === undefined ? null : <CheckBox check={check} {...about} />;
}

function CheckBox({ check, of, text }: CheckFieldProps & { readonly check: ChangeCheck }): ReactNode {
  const { correctChange } = useCommands();
  const [shown, choose] = useDraft(check, ({ id, verdict }) => correctChange(id, verdict));
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={shown.verdict === 'changed'}
        onChange={({ target }) => choose({ ...check, verdict: target.checked ? 'changed' : 'reworded' })}
      />
      <span>
        {of === 'note' ? 'Changed: check all of it again' : 'Changed: check again'}{' '}
        <span className="visually-hidden">“{beginningOf(text, LONGEST_NAME)}”</span>
      </span>
    </label>
  );
}
