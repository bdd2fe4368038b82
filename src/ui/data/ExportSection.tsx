// Export: one deck or all, in a format of choice, saved as a file; afterwards, what could not be carried along.
import { useState, type ReactNode } from 'react';
import type { LeftOut } from '../../domain/incoming/incoming';
import { useCommands, type DeckToday } from '../../state/react';
import { downloadFile } from '../download';
import { leftOutText } from '../import/leftOutText';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import styles from '../settings/SettingsScreen.module.css';
import { Choice } from './Choice';
import exportStyles from './ExportSection.module.css';
import { FORMATS } from './formats';

/** What came of the last export. */
interface Outcome {
  readonly text: string;
  readonly leftOut: readonly LeftOut[];
}

const NOTHING: Outcome = { text: '', leftOut: [] };

interface ExportSectionProps {
  /** Undefined until they are read: until then all can be exported. */
  readonly decks: readonly DeckToday[] | undefined;
}

/** The choice of deck and format, and the button that saves the file. */
export function ExportSection({ decks }: ExportSectionProps): ReactNode {
  return (
    <section className={styles.section}>
      <h2>Export</h2>
      <div className={styles.data}>
        {decks?.length === 0 ? (
          <p>
            There is no deck to export yet. What you remember of decks that were deleted is in every backup.
          </p>
        ) : (
          <Export decks={decks ?? []} />
        )}
      </div>
    </section>
  );
}

function Export({ decks }: { readonly decks: readonly DeckToday[] }): ReactNode {
  const { exportDeck } = useCommands();
  const [deckId, setDeckId] = useState(ALL);
  const [format, setFormat] = useState(FORMATS[0]);
  const [outcome, setOutcome] = useState(NOTHING);
  const [isBusy, start] = useBusy();
  // The deck that was chosen may be gone by now.
  const wanted = decks.find(({ id }) => id === deckId)?.id;
  // A document is one deck.
  const chosen = format?.format === 'document' ? (wanted ?? decks[0]?.id) : wanted;

  async function save(): Promise<void> {
    if (format === undefined) return;
    setOutcome({ text: 'Making the file …', leftOut: [] });
    const result = await exportDeck(chosen, format.format);
    if (!result.ok) {
      return setOutcome({ text: notDoneText('No file was saved.', result.failure), leftOut: [] });
    }
    const { fileName, contents, leftOut } = result.value;
    downloadFile(fileName, contents);
    const all = leftOut.length === 0 ? ' Everything that this format holds came along.' : '';
    setOutcome({ text: `Saved as ${fileName}.${all}`, leftOut });
  }

  return (
    <>
      <Choice label="Deck" value={chosen ?? ALL} onChange={setDeckId}>
        {format?.format !== 'document' && <option value={ALL}>All decks</option>}
        {decks.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Choice>
      <Choice
        label="Format"
        hint={format?.keeps}
        value={format?.format ?? ''}
        onChange={(value) => setFormat(FORMATS.find((one) => one.format === value))}
      >
        {FORMATS.map(({ format: value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Choice>
      <p className={styles.actions}>
        <Button variant="primary" aria-disabled={isBusy} onClick={() => void start(save)}>
          Export
        </Button>
      </p>
      <div role="status" className={exportStyles.outcome}>
        {outcome.text !== '' && <p>{outcome.text}</p>}
        {outcome.leftOut.length > 0 && (
          <>
            <p>What could not be carried along as it is:</p>
            <ul>
              {outcome.leftOut.map((entry) => (
                <li key={entry.code}>{leftOutText(entry)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  );
}

// No id of a deck is empty.
const ALL = '';
