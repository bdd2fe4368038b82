// The kinds of items, each with how many the chosen decks can give, or why none.
import type { ReactNode } from 'react';
import { ITEM_KINDS, type ItemKind } from '../../../domain/paper/item';
import type { PaperSupport } from '../../../state/react';
import choose from '../../choose/Choose.module.css';
import { Problem } from '../../exam/Problem';
import { countText } from '../../wording';
import { KIND_WORDS } from '../result/resultText';
import { KIND_HINTS, noItemsText } from './setupText';
import styles from './Setup.module.css';

interface KindsFieldProps {
  /** Undefined while it is not known. */
  readonly support: PaperSupport | undefined;
  readonly kinds: readonly ItemKind[];
  readonly onChange: (kinds: readonly ItemKind[]) => void;
  /** Why it is not known what the decks can give, and what is wrong with the choice; empty while there is nothing to say. */
  readonly notCounted: string;
  readonly problem: string;
  readonly id: string;
}

/** A checkbox for each kind. */
export function KindsField(props: KindsFieldProps): ReactNode {
  const { support, kinds, onChange, notCounted, problem, id } = props;
  const toggle = (kind: ItemKind): void =>
    onChange(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]);
  return (
    <fieldset className={styles.field} aria-describedby={`${id}-problem`}>
      <legend id={id} tabIndex={-1}>
        Kinds of items
      </legend>
      <Problem id={`${id}-problem`}>{problem}</Problem>
      {notCounted !== '' && <p className={choose.hint}>{notCounted}</p>}
      <ul className={styles.kinds}>
        {ITEM_KINDS.map((kind) => {
          const found = support?.kinds.find((other) => other.kind === kind);
          const isPossible = found === undefined || found.most > 0;
          return (
            <li key={kind}>
              <label className={choose.radio} data-is-off={!isPossible || undefined}>
                <input
                  type="checkbox"
                  aria-describedby={`${id}-${kind}`}
                  disabled={!isPossible}
                  checked={isPossible && kinds.includes(kind)}
                  onChange={() => toggle(kind)}
                />
                <span>{KIND_WORDS[kind]}</span>
              </label>
              <p id={`${id}-${kind}`} className={choose.hint}>
                {found !== undefined && 'why' in found ? (
                  noItemsText(found.why)
                ) : (
                  <>
                    {KIND_HINTS[kind]}{' '}
                    {found !== undefined && (
                      <span className={styles.most}>Up to {countText(found.most, 'item')}.</span>
                    )}
                  </>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
