// A titled sheet of fields, and the list that leads to each.
import { useId, type ReactNode } from 'react';
import { Button } from '../parts/Button';
import styles from './SettingsScreen.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Fields that belong together, under a heading. */
export function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className={styles.section}>
      <SectionHeading>{title}</SectionHeading>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

/** The heading of a section, which the list of sections leads to. */
export function SectionHeading({ children }: { readonly children: string }): ReactNode {
  return (
    <h2 id={idOf(children)} tabIndex={-1}>
      {children}
    </h2>
  );
}

/** Buttons that go to the sections of a long screen. Addresses of the app are in the hash, so that links cannot. */
export function SectionList({ titles }: { readonly titles: readonly string[] }): ReactNode {
  const id = useId();
  return (
    <nav aria-labelledby={id}>
      <h2 id={id} className="visually-hidden">
        Sections
      </h2>
      <ul className={styles.contents}>
        {titles.map((title) => (
          <li key={title}>
            <Button variant="plain" onClick={() => document.getElementById(idOf(title))?.focus()}>
              {title}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function idOf(title: string): string {
  return `section-${title.toLowerCase().replaceAll(' ', '-')}`;
}
