// A short answer corrected letter by letter.
import type { ReactNode } from 'react';
import type { ShortMark } from '../../../domain/paper/marking/mark';
import styles from './Marked.module.css';

/** The answer with what is too much struck out and what is missing put in; both are told in words to screen readers. */
export function ShortPieces({ mark }: { readonly mark: ShortMark }): ReactNode {
  return (
    <p className={styles.short} dir="auto">
      {mark.pieces.map(({ kind, text }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        const heard = text.trim() === '' ? 'a space' : text;
        const [Piece, word] =
          kind === 'extra' ? (['del', 'too much'] as const) : (['ins', 'missing'] as const);
        return (
          <Piece key={index} className={styles[kind]}>
            <span className="visually-hidden">
              {' '}
              [{word}: {heard}]{' '}
            </span>
            <span aria-hidden="true">{text.trim() === '' ? '\u2423' : text}</span>
          </Piece>
        );
      })}
    </p>
  );
}
