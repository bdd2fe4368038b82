// What stands between two cells of a table: one of the usual marks, or another.
import { useId, useState, type ReactNode } from 'react';
import fieldStyles from '../settings/Field.module.css';
import styles from './Import.module.css';

interface SeparatorFieldProps {
  readonly separator: string;
  readonly onChange: (separator: string) => void;
}

/** A select of the usual separators, with a field for any other. An empty separator changes nothing. */
export function SeparatorField({ separator, onChange }: SeparatorFieldProps): ReactNode {
  const id = useId();
  const isUsual = USUAL.some(([value]) => value === separator);
  const [isOther, setOther] = useState(!isUsual);
  const [draft, setDraft] = useState(isUsual ? '' : separator);
  return (
    <div className={styles.separator}>
      <label htmlFor={id}>Separator</label>
      <select
        id={id}
        className={fieldStyles['select']}
        value={isOther ? OTHER : separator}
        onChange={({ target }) => {
          setOther(target.value === OTHER);
          if (target.value !== OTHER) onChange(target.value);
        }}
      >
        {USUAL.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        <option value={OTHER}>Other …</option>
      </select>
      {isOther && (
        <input
          className={`${fieldStyles['text']} ${styles.other}`}
          aria-label="Other separator"
          placeholder=" - "
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          value={draft}
          onChange={({ target }) => {
            setDraft(target.value);
            if (target.value !== '') onChange(target.value);
          }}
        />
      )}
    </div>
  );
}

const OTHER = 'other';

const USUAL: readonly (readonly [separator: string, words: string])[] = [
  ['\t', 'Tab'],
  [',', 'Comma'],
  [';', 'Semicolon'],
  ['|', 'Vertical bar'],
];
