// What every kind of note has beside its text: tags, and the day on which it was true.
import type { ReactNode } from 'react';
import type { NoteProblem } from '../../state/react';
import styles from './Editor.module.css';
import type { EditorFields } from './editorFields';
import { Field, TextField } from './Field';
import { problemOf } from './problemOf';

interface AboutFieldsProps {
  readonly fields: EditorFields;
  readonly deckAsOf: string | undefined;
  readonly problems: readonly NoteProblem[];
  readonly onChange: (fields: EditorFields) => void;
}

/** Tags and "As of". */
export function AboutFields({ fields, deckAsOf, problems, onChange }: AboutFieldsProps): ReactNode {
  const { text, tags } = fields;
  return (
    <>
      <TextField
        label="Tags"
        hint="With blanks between them; “Law::Courts” is a tag below “Law”."
        problem={problemOf(problems, 'tags') ?? problemOf(problems, 'tags', 0)}
        value={tags}
        onChange={(changed) => onChange({ ...fields, tags: changed })}
      />
      <Field
        label="As of"
        hint={`The day on which this was true, where it is not that of its deck${deckAsOf === undefined ? '' : ` (${deckAsOf})`}.`}
        problem={problemOf(problems, 'asOf')}
      >
        {(control) => (
          <input
            {...control}
            className={`${styles.input} ${styles.short}`}
            placeholder="YYYY-MM-DD"
            autoComplete="off"
            value={text.asOf}
            onChange={({ target }) => onChange({ ...fields, text: { ...text, asOf: target.value } })}
          />
        )}
      </Field>
    </>
  );
}
