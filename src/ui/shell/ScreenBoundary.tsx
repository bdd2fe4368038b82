// Catches what a screen throws while it is drawn, so that a fault of one screen leaves the others usable.
// The only class of the screens: React offers error boundaries no other way.
import { Component, type ReactNode } from 'react';
import { isFailedImport } from '../../state/react';
import { Button } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import styles from './Plain.module.css';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Shown in place of the sentences about a screen. */
  readonly fallback?: ReactNode;
}

interface BoundaryState {
  readonly fault: unknown;
  readonly isFaulty: boolean;
}

/** Shows its children, or, when drawing them fails, what happened and a way to try again. */
export class ScreenBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { fault: undefined, isFaulty: false };

  static getDerivedStateFromError(fault: unknown): BoundaryState {
    return { fault, isFaulty: true };
  }

  override render(): ReactNode {
    if (!this.state.isFaulty) return this.props.children;
    if (this.props.fallback !== undefined) return this.props.fallback;
    return (
      <FaultScreen
        fault={this.state.fault}
        onTryAgain={() => this.setState({ fault: undefined, isFaulty: false })}
      />
    );
  }
}

interface FaultScreenProps {
  readonly fault: unknown;
  readonly onTryAgain: () => void;
}

function FaultScreen({ fault, onTryAgain }: FaultScreenProps): ReactNode {
  // React keeps the answer of a part that could not be fetched: only a new page asks for it again.
  const isMissing = isFailedImport(fault);
  return (
    <div className={styles.plain}>
      <ScreenHeading interrupts>This screen could not be shown</ScreenHeading>
      <p>
        {isMissing
          ? 'A part of Pointwise could not be loaded. A newer version may have taken its place, or you are offline.'
          : 'Something in Pointwise failed while this screen was being drawn.'}
      </p>
      <p>Your cards are safe: every answer is saved before the next card is shown.</p>
      <p>{isMissing ? 'Reload the page.' : 'Try again. If that does not help, reload the page.'}</p>
      <div className={styles.actions}>
        {!isMissing && (
          <Button variant="primary" onClick={onTryAgain}>
            Try again
          </Button>
        )}
        <Button variant={isMissing ? 'primary' : 'quiet'} onClick={() => location.reload()}>
          Reload the page
        </Button>
      </div>
      <details className={styles.details}>
        <summary>What the browser said</summary>
        <p>{fault instanceof Error ? fault.message : String(fault)}</p>
      </details>
    </div>
  );
}
