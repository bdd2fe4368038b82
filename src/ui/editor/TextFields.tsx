// The fields of the text of a note, by its kind.
import type { ReactNode } from 'react';
import type { NoteType } from '../../domain/noteType/noteType';
import type { NoteProblem } from '../../state/react';
import { ClozeText } from './ClozeText';
import styles from './Editor.module.css';
import type { QaFields, TextFields as Fields } from './editorFields';
import { TextField } from './Field';
import { PointsFields } from './PointsFields';
import { problemOf } from './problemOf';

interface TextFieldsProps {
  readonly fields: Fields;
  readonly noteType: NoteType | undefined;
  readonly problems: readonly NoteProblem[];
  readonly onChange: (fields: Fields) => void;
}

/** Question and points, a text with gaps, or the fields of an imported note. */
export function TextFields({ fields, noteType, problems, onChange }: TextFieldsProps): ReactNode {
  switch (fields.kind) {
    case 'qa':
      return <Question fields={fields} problems={problems} onChange={onChange} />;
    case 'cloze':
      return (
        <>
          <ClozeText
            value={fields.text}
            problem={problemOf(problems, 'text')}
            onChange={(text) => onChange({ ...fields, text })}
          />
          <Remark {...fields} problems={problems} onChange={(remark) => onChange({ ...fields, remark })} />
        </>
      );
    case 'fields':
      return (
        <>
          <p className={styles.hint}>
            This note was imported: its fields are HTML, and its type “{noteType?.name}” makes cards of them.
          </p>
          <p className={styles.problem} role="alert">
            {problemOf(problems, 'fields')}
          </p>
          {fields.fields.map((text, index) => (
            <TextField
              key={index}
              label={noteType?.fields[index] ?? `Field ${index + 1}`}
              rows={2}
              isCode
              problem={problemOf(problems, 'fields', index)}
              value={text}
              onChange={(changed) => onChange({ ...fields, fields: fields.fields.with(index, changed) })}
            />
          ))}
        </>
      );
  }
}

interface QuestionProps {
  readonly fields: QaFields;
  readonly problems: readonly NoteProblem[];
  readonly onChange: (fields: QaFields) => void;
}

function Question({ fields, problems, onChange }: QuestionProps): ReactNode {
  return (
    <>
      <TextField
        label="Question"
        rows={2}
        problem={problemOf(problems, 'question')}
        value={fields.question}
        onChange={(question) => onChange({ ...fields, question })}
      />
      <PointsFields
        points={fields.points}
        problems={problems}
        onChange={(points) => onChange({ ...fields, points })}
      />
      <Remark {...fields} problems={problems} onChange={(remark) => onChange({ ...fields, remark })} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={fields.bothWays}
          onChange={({ target }) => onChange({ ...fields, bothWays: target.checked })}
        />
        Asked both ways
      </label>
    </>
  );
}

interface RemarkProps {
  readonly remark: string;
  readonly problems: readonly NoteProblem[];
  readonly onChange: (remark: string) => void;
}

function Remark({ remark, problems, onChange }: RemarkProps): ReactNode {
  return (
    <TextField
      label="Remark"
      hint="Shown after the answer, and never asked."
      rows={2}
      problem={problemOf(problems, 'remark')}
      value={remark}
      onChange={onChange}
    />
  );
}
