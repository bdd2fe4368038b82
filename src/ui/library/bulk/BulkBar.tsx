// What can be done with the selected cards. Some is done at once, some asks first; each can be taken back.
import { useState, type ReactNode } from 'react';
import type { CardId } from '../../../domain/ids';
import type { DeckToday, TagCount } from '../../../state/react';
import { Button } from '../../parts/Button';
import { countText } from '../../wording';
import type { DeckChange } from '../changeText';
import styles from './Bulk.module.css';
import { BulkDialog } from './BulkDialog';
import type { BulkQuestion } from './questions';
import { useBulk } from './useBulk';

interface BulkBarProps {
  /** At least one. */
  readonly cardIds: ReadonlySet<CardId>;
  readonly decks: readonly DeckToday[];
  readonly tags: readonly TagCount[];
  readonly onClear: () => void;
  readonly onChanged: (change: DeckChange) => void;
}

const QUESTIONS: readonly { readonly question: BulkQuestion; readonly name: string }[] = [
  { question: 'tag', name: 'Tag' },
  { question: 'untag', name: 'Remove tag' },
  { question: 'move', name: 'Move to deck' },
  { question: 'setDue', name: 'Set due date' },
  { question: 'reset', name: 'Reset' },
  { question: 'gradeNow', name: 'Grade now' },
];

/** A bar of buttons that stays in sight while cards are selected. */
export function BulkBar({ cardIds, decks, tags, onClear, onChanged }: BulkBarProps): ReactNode {
  const [asked, setAsked] = useState<BulkQuestion | undefined>(undefined);
  const bulk = useBulk(cardIds, (change) => {
    setAsked(undefined);
    onChanged(change);
  });
  const ask = (question: BulkQuestion): void => {
    bulk.forget();
    setAsked(question);
  };
  return (
    <section className={styles.bar} aria-label="Selected cards">
      <div className={styles.selected}>
        <p role="status">{countText(bulk.cards, 'card')} selected</p>
        <Button variant="plain" onClick={onClear}>
          Select none
        </Button>
      </div>
      <div className={styles.buttons}>
        <Button variant="plain" onClick={() => bulk.change({ kind: 'suspend' })}>
          Suspend
        </Button>
        <Button variant="plain" onClick={() => bulk.change({ kind: 'resume' })}>
          Resume
        </Button>
        {QUESTIONS.map(({ question, name }) => (
          <Button key={question} variant="plain" onClick={() => ask(question)}>
            {name}
          </Button>
        ))}
        <Button variant="plain" onClick={() => bulk.change({ kind: 'mark', isWrong: true })}>
          Mark as wrong or outdated
        </Button>
        <Button variant="plain" onClick={() => bulk.change({ kind: 'mark', isWrong: false })}>
          Not wrong
        </Button>
        <Button variant="plain" onClick={() => ask('delete')}>
          Delete
        </Button>
      </div>
      {bulk.isBusy && asked === undefined && <p role="status">Changing …</p>}
      {asked === undefined && bulk.refusal !== '' && (
        <p role="alert" className={styles.refused}>
          {bulk.refusal}
        </p>
      )}
      {asked !== undefined && (
        <BulkDialog
          question={asked}
          bulk={bulk}
          decks={decks}
          tags={tags}
          onClose={() => setAsked(undefined)}
        />
      )}
    </section>
  );
}
