// Two versions of a text in one: what went is struck out, what came is marked.
import { useMemo, type ReactNode } from 'react';
import styles from './Changes.module.css';
import { compareWords, type DiffPart } from './compareWords';
import { shortDiff } from './shortDiff';

interface WordDiffProps {
  readonly before: string;
  readonly after: string;
}

/** The words of both texts, with `<del>` and `<ins>` where they differ. */
export function WordDiff({ before, after }: WordDiffProps): ReactNode {
  const parts = useMemo(() => compareWords(before, after), [before, after]);
  return <DiffWords parts={parts} />;
}

/** Stretches of text, with `<del>` and `<ins>` where they are in one version only; of a long one, what is near to these. */
export function DiffWords({ parts }: { readonly parts: readonly DiffPart[] }): ReactNode {
  return (
    <span className={styles.diff} dir="auto">
      {shortDiff(parts).map(({ kind, text }, index) => {
        if (kind === 'deleted') return <del key={index}>{text}</del>;
        if (kind === 'inserted') return <ins key={index}>{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
    </span>
  );
}
