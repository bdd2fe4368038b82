// "Check and repair": everything that is computed is compared with texts and histories, and put right.
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useCommands, type CheckupView, type FoundFault, type Trouble } from '../../state/react';
import { IMPORT } from '../addresses';
import { notDoneText } from '../messages';
import { Button } from '../parts/Button';
import { useBusy } from '../parts/useBusy';
import styles from '../settings/SettingsScreen.module.css';
import { countText, percentText } from '../wording';
import { faultText } from './faultText';

type Outcome =
  | { readonly kind: 'checking'; readonly share: number }
  | { readonly kind: 'checked'; readonly checkup: CheckupView }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** The button, how far it is, and what was found. */
export function CheckSection(): ReactNode {
  const { checkAndRepair, refreshToday } = useCommands();
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  const [isBusy, start] = useBusy();

  async function check(): Promise<void> {
    setOutcome({ kind: 'checking', share: 0 });
    const result = await checkAndRepair((share) => setOutcome({ kind: 'checking', share }));
    setOutcome(
      result.ok ? { kind: 'checked', checkup: result.value } : { kind: 'failed', trouble: result.failure },
    );
    refreshToday();
  }

  return (
    <section className={styles.section}>
      <h2>Check what is stored</h2>
      <div className={styles.data}>
        <p>
          Works out anew what you remember of every card from its history, compares that and your decks with
          what is stored, and puts right what disagrees. No review and no text is ever removed by it.
        </p>
        <p className={styles.actions}>
          <Button aria-disabled={isBusy} onClick={() => void start(check)}>
            Check and repair
          </Button>
        </p>
        <div role="status">{outcome !== undefined && <Told outcome={outcome} />}</div>
      </div>
    </section>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }): ReactNode {
  switch (outcome.kind) {
    case 'checking':
      return <p>Checking … {percentText(outcome.share)}</p>;
    case 'failed':
      return <p>{notDoneText('The check was not finished.', outcome.trouble)}</p>;
    case 'checked':
      return <Found checkup={outcome.checkup} />;
  }
}

function Found({ checkup }: { readonly checkup: CheckupView }): ReactNode {
  const { cards, decks, reviews, repaired, left } = checkup;
  const looked = `${countText(decks, 'deck')}, ${countText(cards, 'studied card')} and ${countText(reviews, 'review')} were checked.`;
  if (repaired.length + left.length === 0) return <p>{looked} Everything agrees.</p>;
  return (
    <>
      <p>{looked}</p>
      {repaired.length > 0 && (
        <>
          <p>This was put right:</p>
          <FaultList faults={repaired} />
        </>
      )}
      {left.length > 0 && (
        <>
          <p>This cannot be worked out from what is here, and was left as it is:</p>
          <FaultList faults={left} />
          <p>
            A backup may have it: restore one, and only what is missing is added. The text of a deck also
            comes back when you <Link href={IMPORT}>import</Link> it again.
          </p>
        </>
      )}
    </>
  );
}

function FaultList({ faults }: { readonly faults: readonly FoundFault[] }): ReactNode {
  return (
    <ul>
      {faults.map(({ fault, count }) => (
        <li key={fault}>{faultText(fault, count)}</li>
      ))}
    </ul>
  );
}
