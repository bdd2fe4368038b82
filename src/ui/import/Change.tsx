// One note that an import would change: what kind of change, the words before and after, and the choice.
import { useId, type ReactNode } from 'react';
import { useCommands, type ChangeChoice, type ChangeRow } from '../../state/react';
import { countText } from '../wording';
import { ChangedPoint } from './ChangedPoint';
import { ChangeLinks } from './ChangeLinks';
import styles from './Changes.module.css';
import { CheckField } from './CheckField';
import { useDraft } from './useDraft';
import { WordDiff } from './WordDiff';

interface ChangeProps {
  readonly row: ChangeRow;
  /** Whether the deck has to be named, since there are several. */
  readonly isDeckTold: boolean;
}

/** A row of the review as a list item. */
export function Change({ row, isDeckTold }: ChangeProps): ReactNode {
  const { question, questionChange, kind } = row;
  return (
    <li className={styles.change}>
      <div className={styles.what}>
        <p className={styles.facts}>
          <span className={`${styles.kind} ${styles[kind]}`}>{KIND_WORDS[kind]}</span>
          {isDeckTold && <span dir="auto">{row.deckTitle}</span>}
          {row.hasHistory && <span>You have learned this.</span>}
        </p>
        <h4 tabIndex={-1} dir="auto">
          {questionChange === undefined ? question : <WordDiff {...questionChange} />}
        </h4>
        <CheckField check={row.check} of="note" text={question} />
        {row.points.length > 0 && (
          <ul className={styles.points}>
            {row.points.map((point, index) => (
              <li key={index}>
                <ChangedPoint point={point} isWholeNote={kind === 'new' || kind === 'removed'} />
              </li>
            ))}
          </ul>
        )}
        {row.cards !== undefined && (
          <p className={styles.facts}>
            It makes {countText(row.cards.after, 'card')} instead of {row.cards.before}.
          </p>
        )}
        <ChangeLinks links={row.links} />
      </div>
      <Choices row={row} />
    </li>
  );
}

const KIND_WORDS = {
  new: 'New',
  reworded: 'Reworded',
  changed: 'Changed',
  removed: 'Removed',
} as const satisfies Record<ChangeRow['kind'], string>;

function Choices({ row }: Pick<ChangeProps, 'row'>): ReactNode {
  const { overrule } = useCommands();
  const name = useId();
  // The counts above follow when the preview was made with it.
  const [shown, choose] = useDraft(row, ({ id, choice }) => overrule(id, choice));
  if (row.choices.length < 2) return null;
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">What to do with “{row.question}”</legend>
      {row.choices.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name={name}
            checked={choice === shown.choice}
            onChange={() => choose({ ...row, choice })}
          />
          {choiceWords(choice, row.kind)}
        </label>
      ))}
    </fieldset>
  );
}

function choiceWords(choice: ChangeChoice, kind: ChangeRow['kind']): string {
  switch (choice) {
    case 'take':
      return kind === 'removed' ? 'Take: remove it' : 'Take';
    case 'startAnew':
      return 'Learn anew';
    case 'leave':
      return kind === 'removed' ? 'Leave: keep it' : 'Leave';
  }
}
