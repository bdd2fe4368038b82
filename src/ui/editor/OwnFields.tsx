// What is the learner's own about a note: memory aids, and the mark that it is wrong. None of it leaves this device with the deck.
import type { ReactNode } from 'react';
import styles from './Editor.module.css';
import type { EditorFields } from './editorFields';
import { TextField } from './Field';

interface MemoryAidProps {
  /** What it belongs to: "point 2". */
  readonly of: string;
  readonly aid: string;
  readonly onChange: (aid: string) => void;
}

/** The memory aid of a point, folded away while there is none. */
export function MemoryAid({ of, aid, onChange }: MemoryAidProps): ReactNode {
  return (
    <details className={styles.aid} open={aid !== '' || undefined}>
      <summary>
        Memory aid<span className="visually-hidden"> for {of}</span>
      </summary>
      <TextField
        label={`Your memory aid for ${of}`}
        hint="Only on this device, and shown with the answer. It is never exported with the deck."
        rows={2}
        value={aid}
        onChange={onChange}
      />
    </details>
  );
}

interface OwnFieldsProps {
  readonly fields: EditorFields;
  readonly onChange: (fields: EditorFields) => void;
}

/** The memory aids of cards that ask one thing, and the mark. */
export function OwnFields({ fields, onChange }: OwnFieldsProps): ReactNode {
  const { cardAids, isWrong } = fields;
  return (
    <fieldset className={styles.group}>
      <legend>Your own</legend>
      {cardAids.map((card, index) => (
        <MemoryAid
          key={card.pointId}
          of={wordsOfSlot(card.slot)}
          aid={card.aid}
          onChange={(aid) => onChange({ ...fields, cardAids: cardAids.with(index, { ...card, aid }) })}
        />
      ))}
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isWrong}
          onChange={({ target }) => onChange({ ...fields, isWrong: target.checked })}
        />
        Wrong or outdated
      </label>
      <p className={styles.hint}>
        A mark for you, until you have mended it: it shows on the card, and “is:wrong” finds it in the
        Library.
      </p>
    </fieldset>
  );
}

function wordsOfSlot(slot: string): string {
  if (slot === 'back') return 'the way back';
  return slot.startsWith('c') ? `gap ${slot.slice(1)}` : `card ${slot.slice(1)}`;
}
