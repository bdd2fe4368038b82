// What is remembered of cards that no deck has any more, and the way to clear it. Not there while there is no such card.
import { useEffect, useState, type ReactNode } from 'react';
import { useCommands, type DeckToday, type GoneCards } from '../../state/react';
import { ChangeStatus } from '../library/ChangeStatus';
import type { DeckChange } from '../library/changeText';
import { Button } from '../parts/Button';
import styles from '../settings/SettingsScreen.module.css';
import { countText } from '../wording';
import { ClearDialog } from './ClearDialog';

interface GoneSectionProps {
  /** They are read anew after every change of decks, in whatever tab: then this is looked at again. */
  readonly decks: readonly DeckToday[] | undefined;
}

/** Says how many cards are remembered without their text, and clears what is remembered when told to. */
export function GoneSection({ decks }: GoneSectionProps): ReactNode {
  const { readGoneCards, refreshToday } = useCommands();
  const [gone, setGone] = useState<GoneCards | undefined>(undefined);
  const [change, setChange] = useState<DeckChange | undefined>(undefined);
  const [isAsking, setAsking] = useState(false);
  // Counts the looks: one more after each change.
  const [looks, setLooks] = useState(0);

  useEffect(() => {
    if (decks === undefined) return;
    let isLeft = false;
    void readGoneCards().then((found) => {
      // Trouble with storage is told by every other part of the screen.
      if (!isLeft) setGone(found.ok ? found.value : undefined);
    });
    return () => {
      isLeft = true;
    };
  }, [readGoneCards, looks, decks]);

  // The button that led to the dialog goes with the cards, and must not take the focus with it.
  useEffect(() => {
    if (change !== undefined) document.getElementById('deck-change')?.focus();
  }, [change]);

  function lookAgain(): void {
    setLooks(looks + 1);
    // The decks on this screen are read anew after every change of decks.
    refreshToday();
  }

  const isAny = gone !== undefined && gone.cards > 0;
  if (!isAny && change === undefined) return null;
  return (
    <section className={styles.section}>
      <h2>Cards that are no longer in your notes</h2>
      <div className={styles.data}>
        {isAny && (
          <>
            <p>{goneText(gone)}</p>
            <p className={styles.actions}>
              <Button onClick={() => setAsking(true)}>
                {gone.cards === 1 ? 'Clear what is remembered of it' : 'Clear what is remembered of them'}
              </Button>
            </p>
          </>
        )}
        <ChangeStatus change={change} onToggled={lookAgain} />
      </div>
      {isAsking && gone !== undefined && (
        <ClearDialog
          gone={gone}
          onClose={() => setAsking(false)}
          onDone={(done) => {
            setAsking(false);
            setChange(done);
            lookAgain();
          }}
        />
      )}
    </section>
  );
}

function goneText({ cards, reviews }: GoneCards): string {
  const count = countText(reviews, 'review');
  return cards === 1
    ? `1 card has left your notes: its deck was deleted, or a newer text does not have it. What you remember of it is kept, with ${count}, and comes back when its text does.`
    : `${countText(cards, 'card')} have left your notes: their decks were deleted, or a newer text does not have them. What you remember of them is kept, with ${count}, and comes back when their text does.`;
}
