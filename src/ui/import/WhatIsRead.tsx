// What can be imported, in a few words, with the simplest document as an example.
import type { ReactNode } from 'react';
import { EXAMPLE_DOCUMENT } from './example';
import styles from './Import.module.css';

/** The kinds of files that are read, and how a document looks. */
export function WhatIsRead(): ReactNode {
  return (
    <div className={styles.about}>
      <section className={styles.part}>
        <h2>How to write notes</h2>
        <p>A question after “Q:”, its answer after “A:”. Each bullet is a point with a memory of its own.</p>
        {/* Long lines scroll, and what scrolls must be reachable by keyboard. */}
        <pre className={styles.example} tabIndex={0} aria-label="Example of a document">
          <code>{EXAMPLE_DOCUMENT}</code>
        </pre>
        <p>This makes 2 cards with 3 points.</p>
      </section>
      <section className={styles.part}>
        <h2>What can be read</h2>
        <dl className={styles.kinds}>
          {KINDS.map(([name, words]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

const KINDS: readonly (readonly [name: string, words: string])[] = [
  ['Documents', 'Questions and answers in a text or Markdown file, marked, numbered or under headings.'],
  ['Markdown cards', 'Cards as note-taking apps write them between other text.'],
  ['Tables', 'CSV and TSV files, with a look at the columns before they are read.'],
  ['Quizlet', 'The text of its export, pasted or as a file.'],
  ['Anki', 'Packages (.apkg) and whole collections (.colpkg), with reviews, pictures and sound.'],
  ['Pointwise', 'Decks and copies that were saved here (.json).'],
  ['Review logs', 'revlog.csv, for cards that are here already.'],
];
