// What stands between two cells of a table, or between two rows: one of the usual marks, or another.
import { useId, useState, type ReactNode } from 'react';
import fieldStyles from '../settings/Field.module.css';
import styles from './Import.module.css';

interface SeparatorFieldProps {
  readonly between: 'cells' | 'rows';
  readonly separator: string;
  readonly onChange: (separator: string) => void;
}

/** A select of the usual separators, with a field for any other. An empty separator changes nothing. */
export function SeparatorField({ between, separator, onChange }: SeparatorFieldProps): ReactNode {
  const id = useId();
  const usual = USUAL[between];
  const isUsual = usual.some(([value]) => value === separator);
  const [isOther, setOther] = useState(!isUsual);
  const [draft, setDraft] = useState(isUsual ? '' : separator);
  return (
    <div className={styles.separator}>
      <label htmlFor={id}>{`Between ${between}`}</label>
      <select
        id={id}
        className={fieldStyles['select']}
        value={isOther ? OTHER : separator}
        onChange={({ target }) => {
          setOther(target.value === OTHER);
          const chosen = target.value === OTHER ? draft : target.value;
          if (chosen !== '') onChange(chosen);
        }}
      >
        {usual.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
        <option value={OTHER}>Other …</option>
      </select>
      {isOther && (
        <input
          className={`${fieldStyles['text']} ${styles.other}`}
          aria-label={`Other mark between ${between}`}
          placeholder={between === 'cells' ? ' - ' : '||'}
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

type Usual = readonly (readonly [separator: string, words: string])[];

const USUAL: Readonly<Record<SeparatorFieldProps['between'], Usual>> = {
  cells: [
    ['\t', 'Tab'],
    [',', 'Comma'],
    [';', 'Semicolon'],
    ['|', 'Vertical bar'],
  ],
  rows: [
    ['\n', 'New line'],
    ['\n\n', 'Blank line'],
    [';', 'Semicolon'],
    ['|', 'Vertical bar'],
  ],
};
