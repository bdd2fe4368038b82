// One note of a group of duplicates, with what can be done about it.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { DuplicateGroup } from '../../state/react';
import { noteAddress } from '../addresses';
import styles from '../editor/Editor.module.css';
import { Button, buttonClass } from '../parts/Button';
import { countText } from '../wording';

interface DuplicateNoteProps {
  readonly note: DuplicateGroup['notes'][number];
  readonly onDelete: () => void;
  /** It is no duplicate. */
  readonly onHide: () => void;
}

/** A list item with question, answer, deck and reviews. */
export function DuplicateNote({ note, onDelete, onHide }: DuplicateNoteProps): ReactNode {
  const { noteId, question, answer, deckTitle, reviews } = note;
  const which = (
    <span className="visually-hidden">
      : {question}, {deckTitle}, {countText(reviews, 'review')}
    </span>
  );
  return (
    <li>
      <p className={styles.question} dir="auto">
        {question}
      </p>
      <p className={styles.answer} dir="auto">
        {answer}
      </p>
      <p className={styles.hint}>
        <span dir="auto">{deckTitle}</span> · {countText(reviews, 'review')}
      </p>
      <p className={styles.actions}>
        <Link href={noteAddress(noteId)} className={buttonClass('quiet')}>
          Edit{which}
        </Link>
        <Button onClick={onDelete}>Delete{which}</Button>
        <Button variant="plain" onClick={onHide}>
          Not a duplicate{which}
        </Button>
      </p>
    </li>
  );
}
