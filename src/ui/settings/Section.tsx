// A titled sheet of fields.
import type { ReactNode } from 'react';
import styles from './SettingsScreen.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under a heading. */
export function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}
