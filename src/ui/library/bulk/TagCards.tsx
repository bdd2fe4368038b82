// Tags that are given to the notes of the selected cards, or taken from them.
import { useId, useState, type ReactNode } from 'react';
import type { TagCount } from '../../../state/react';
import { countText } from '../../wording';
import library from '../Library.module.css';
import type { QuestionProps } from './questions';
import { BulkForm } from './BulkForm';

interface TagCardsProps extends QuestionProps {
  readonly kind: 'tag' | 'untag';
  /** Those there are, to choose from. */
  readonly tags: readonly TagCount[];
}

/** Asks for tags, with blanks between them. */
export function TagCards({ kind, bulk, tags, onClose }: TagCardsProps): ReactNode {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const id = useId();
  const isTag = kind === 'tag';
  const cards = countText(bulk.cards, 'card');

  function submit(): void {
    const given = text.split(/[\s,]+/u).filter((tag) => tag !== '');
    if (given.length > 0) return bulk.change({ kind, tags: given });
    setProblem('Write a tag. Nothing was changed.');
    document.getElementById(id)?.focus();
  }

  return (
    <BulkForm
      title={isTag ? `Tag the notes of ${cards}` : `Remove tags from the notes of ${cards}`}
      action={isTag ? 'Tag' : 'Remove tag'}
      bulk={bulk}
      problem={problem}
      problemId={`${id}-said`}
      onSubmit={submit}
      onClose={onClose}
    >
      <label htmlFor={id}>Tags</label>
      <input
        id={id}
        className={library.title}
        dir="auto"
        autoFocus
        autoComplete="off"
        autoCapitalize="off"
        list={`${id}-tags`}
        value={text}
        aria-invalid={problem !== ''}
        aria-describedby={`${id}-hint ${id}-said`}
        onChange={(event) => {
          setText(event.target.value);
          setProblem('');
        }}
      />
      <datalist id={`${id}-tags`}>
        {tags.map(({ tag }) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      <p id={`${id}-hint`} className={library.facts}>
        Blanks stand between tags, and “::” puts one into another: “grammar::verbs”. A tag belongs to a note,
        and so to all of its cards.
      </p>
    </BulkForm>
  );
}
