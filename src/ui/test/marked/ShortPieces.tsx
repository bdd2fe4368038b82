// A short answer corrected letter by letter.
import type { ReactNode } from 'react';
import type { ShortMark } from '../../../domain/paper/marking/mark';
import styles from './Marked.module.css';

/** Of an answer that shares fewer of its letters with the right one, single letters tell nothing: it is struck out whole. */
const LEAST_SHARED = 0.5;

/** The answer with what is too much struck out and what is missing put in; both are told in words to screen readers. */
export function ShortPieces({ mark }: { readonly mark: ShortMark }): ReactNode {
  return (
    <p className={styles.short} dir="auto">
      {piecesToShow(mark.pieces).map(({ kind, text }, index) => {
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

function piecesToShow(pieces: ShortMark['pieces']): ShortMark['pieces'] {
  const textOf = (...kinds: readonly ShortMark['pieces'][number]['kind'][]): string =>
    pieces
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ text }) => text)
      .join('');
  const [typed, right] = [textOf('same', 'extra'), textOf('same', 'missing')];
  if (textOf('same').length >= LEAST_SHARED * Math.max(typed.length, right.length)) return pieces;
  return [
    { kind: 'extra', text: typed },
    { kind: 'missing', text: right },
  ];
}
