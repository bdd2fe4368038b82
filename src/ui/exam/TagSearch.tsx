// Looking for a tag to add to an exam.
import { useId, useState, type ReactNode } from 'react';
import choose from '../choose/Choose.module.css';
import type { ExamChoices } from '../../state/react';
import { Button } from '../parts/Button';
import { countText } from '../wording';
import styles from './ExamForm.module.css';

interface TagSearchProps {
  /** Those that are not chosen yet. */
  readonly tags: ExamChoices['tags'];
  readonly onChoose: (tag: string) => void;
}

const MOST_SHOWN = 8;

/** A field that finds tags by a part of their name, and a button for each that is found. */
export function TagSearch({ tags, onChoose }: TagSearchProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLowerCase();
  const found = wanted === '' ? [] : tags.filter(({ tag }) => tag.toLowerCase().includes(wanted));
  return (
    <div className={styles.tags}>
      <label htmlFor={id}>Add a tag</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          // Enter takes the first tag; it must not send the form while a tag is looked for.
          if (event.key !== 'Enter' || wanted === '') return;
          event.preventDefault();
          const [first] = found;
          if (first !== undefined) choice(first.tag);
        }}
      />
      <p role="status" className={choose.hint}>
        {wanted === '' ? '' : foundText(found.length)}
      </p>
      {found.length > 0 && (
        <ul className={styles.found}>
          {found.slice(0, MOST_SHOWN).map(({ tag, cards }) => (
            <li key={tag}>
              <Button onClick={() => choice(tag)}>
                Add {tag} <small>{countText(cards, 'card')}</small>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );

  function choice(tag: string): void {
    setTyped('');
    // The button goes with what was found: the focus must not go with it.
    document.getElementById(id)?.focus();
    onChoose(tag);
  }
}

function foundText(count: number): string {
  if (count === 0) return 'No tag is called like that.';
  return count > MOST_SHOWN
    ? `${countText(count, 'tag')} found; the first ${MOST_SHOWN} are here.`
    : `${countText(count, 'tag')} found.`;
}
