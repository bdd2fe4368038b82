// The score by deck, tag and kind, where there is more than one of them.
import { useId, type ReactNode } from 'react';
import type { PaperScore, Tally } from '../../../domain/paper/score';
import { marksText, shareText } from '../marksText';
import styles from './Result.module.css';
import { KIND_WORDS } from './resultText';

/** Up to three small tables. */
export function ScoreTables({ score: { byDeck, byTag, byKind } }: { readonly score: PaperScore }): ReactNode {
  return (
    <>
      <ScoreTable
        title="By deck"
        rows={byDeck.map((part) => ({ ...part, key: part.name, words: part.title }))}
      />
      <ScoreTable
        title="By tag"
        rows={byTag.map((part) => ({ ...part, key: part.name, words: part.name }))}
      />
      <ScoreTable
        title="By kind"
        rows={byKind.map((part) => ({ ...part, key: part.name, words: KIND_WORDS[part.name] }))}
      />
    </>
  );
}

interface ScoreTableProps {
  readonly title: string;
  readonly rows: readonly (Tally & { readonly key: string; readonly words: string })[];
}

function ScoreTable({ title, rows }: ScoreTableProps): ReactNode {
  const titleId = useId();
  if (rows.length < 2) return null;
  return (
    <section className={styles.panel} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {/* Not every browser lets the keyboard scroll a box without a focus stop. */}
      <div className={styles.scroll} role="group" aria-labelledby={titleId} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{title.slice('By '.length).replace(/^./u, (first) => first.toUpperCase())}</th>
              <th scope="col">Right</th>
              <th scope="col">Marks</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, words, items, right, marks }) => (
              <tr key={key}>
                <th scope="row" dir="auto">
                  {words}
                </th>
                <td>
                  {right} of {items}
                </td>
                <td>{marksText(marks)}</td>
                <td>{shareText(marks / items)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
