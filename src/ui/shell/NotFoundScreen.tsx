// The screen for an address that means nothing.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { TODAY } from '../addresses';
import { buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import styles from './Plain.module.css';

/** Says that there is no such screen, and leads back. */
export function NotFoundScreen(): ReactNode {
  return (
    <div className={styles.plain}>
      <ScreenHeading>There is nothing here</ScreenHeading>
      <p>No screen has this address; perhaps the link was cut short. Your cards are safe.</p>
      <div className={styles.actions}>
        <Link href={TODAY} className={buttonClass('primary')}>
          Go to what is due
        </Link>
      </div>
    </div>
  );
}
