// What came of a fit, in words and numbers, and the choice where it is better.
import type { ReactNode } from 'react';
import { FEW_REVIEWS } from '../../../domain/fit/fit';
import type { FitReport } from '../../../state/react';
import { Button } from '../../parts/Button';
import { countText } from '../../wording';
import field from '../Field.module.css';
import styles from './Memory.module.css';

type Fitted = Extract<FitReport, { readonly parameters: unknown }>;

interface FitResultProps {
  readonly report: FitReport;
  readonly onUse: (report: Fitted) => void;
  readonly onKeep: () => void;
}

/** What came of a fit, in a sentence or two. */
export function verdictText({ kind, reviews }: FitReport): string {
  const these = countText(reviews, 'review');
  switch (kind) {
    case 'better':
      return `New parameters foretell your ${these} better than those in use.`;
    case 'notBetter':
      return `New parameters would not foretell your ${these} clearly better, so those in use stay.`;
    case 'tooFew':
      return `There are too few reviews to fit to: ${these} at least a day after the one before, and ${FEW_REVIEWS} are needed to fit well. The parameters in use stay.`;
  }
}

/** The log loss before and after, and what can be done. */
export function FitResult({ report, onUse, onKeep }: FitResultProps): ReactNode {
  if (report.kind === 'tooFew') return null;
  const { before, after, kind } = report;
  return (
    <div className={styles.result}>
      {report.reviews < FEW_REVIEWS && (
        <p className={field.warning}>
          Fewer than {FEW_REVIEWS} reviews are too few to fit well. Fit again when there are more.
        </p>
      )}
      <table className={styles.losses}>
        <caption>How far off what is foretold is (log loss; smaller is better)</caption>
        <thead>
          <tr>
            <th scope="col">Of</th>
            <th scope="col">In use</th>
            <th scope="col">New</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">All reviews</th>
            <td>{before.all.toFixed(4)}</td>
            <td>{after.all.toFixed(4)}</td>
          </tr>
          <tr>
            <th scope="row">The latest fifth, from the others alone</th>
            <td>{before.later.toFixed(4)}</td>
            <td>{after.later.toFixed(4)}</td>
          </tr>
        </tbody>
      </table>
      {kind === 'better' && (
        <div className={styles.actions}>
          <Button onClick={() => onUse(report)}>Use the new parameters</Button>
          <Button variant="plain" onClick={onKeep}>
            Keep the old ones
          </Button>
        </div>
      )}
    </div>
  );
}
