// The deck that the notes of the selected cards move to: one of those there are, or a new one.
import { useId, useState, type ReactNode } from 'react';
import type { DeckToday } from '../../../state/react';
import { countText } from '../../wording';
import library from '../Library.module.css';
import type { QuestionProps } from './questions';
import { BulkForm } from './BulkForm';
import { titleProblem } from '../titleProblem';

interface MoveToDeckProps extends QuestionProps {
  readonly decks: readonly DeckToday[];
}

/** The value that stands for a new deck; ids of decks are never empty. */
const NEW_DECK = '';

/** Asks for a deck. */
export function MoveToDeck({ bulk, decks, onClose }: MoveToDeckProps): ReactNode {
  const [deckId, setDeckId] = useState(decks[0]?.id ?? NEW_DECK);
  const [title, setTitle] = useState('');
  const [problem, setProblem] = useState('');
  const id = useId();

  function submit(): void {
    if (deckId !== NEW_DECK) return bulk.change({ kind: 'move', to: { deckId } });
    const trimmed = title.trim();
    const refused = titleProblem(trimmed);
    if (refused === undefined) return bulk.change({ kind: 'move', to: { title: trimmed } });
    setProblem(refused);
    document.getElementById(`${id}-title`)?.focus();
  }

  return (
    <BulkForm
      title={`Move the notes of ${countText(bulk.cards, 'card')}`}
      action="Move"
      bulk={bulk}
      problem={problem}
      problemId={`${id}-said`}
      onSubmit={submit}
      onClose={onClose}
    >
      <label htmlFor={id}>Deck</label>
      <select
        id={id}
        className={library.title}
        autoFocus
        value={deckId}
        onChange={(event) => setDeckId(event.target.value)}
      >
        {decks.map((deck) => (
          <option key={deck.id} value={deck.id}>
            {deck.title}
          </option>
        ))}
        <option value={NEW_DECK}>A new deck …</option>
      </select>
      {deckId === NEW_DECK && (
        <>
          <label htmlFor={`${id}-title`}>Title of the new deck</label>
          <input
            id={`${id}-title`}
            className={library.title}
            dir="auto"
            autoComplete="off"
            value={title}
            aria-invalid={problem !== ''}
            aria-describedby={`${id}-said`}
            onChange={(event) => {
              setTitle(event.target.value);
              setProblem('');
            }}
          />
        </>
      )}
      <p className={library.facts}>
        A note moves with all its cards and with everything you remember of them.
      </p>
    </BulkForm>
  );
}
