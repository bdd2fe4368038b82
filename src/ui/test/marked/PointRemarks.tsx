// Why a point has its mark: the facts that are wrong, and the words that are missing.
import { Fragment, type ReactNode } from 'react';
import type { PointMark, WrongFact } from '../../../domain/paper/marking/mark';
import styles from './Marked.module.css';

/** As many missing words as are named; more would say the point once again. */
const MOST_WORDS = 12;

interface PointRemarksProps {
  readonly mark: PointMark;
  /** Whether the verdict stands beside it: then a point of which nothing was written needs no remark. */
  readonly hasVerdict?: boolean;
}

/** Short sentences below a point; nothing where there is nothing to say. */
export function PointRemarks({ mark, hasVerdict = false }: PointRemarksProps): ReactNode {
  const { by, verdict, wrong } = mark;
  return (
    <>
      {by === 'learner' && <p className={styles.remark}>You ruled so.</p>}
      {by === 'accepted' && <p className={styles.remark}>You accepted this wording before.</p>}
      {wrong.map((fact, index) => (
        <p key={index} className={styles.wrong}>
          <WrongWords fact={fact} />
        </p>
      ))}
      {(by === undefined || verdict !== 'recalled') && <Missing mark={mark} hasVerdict={hasVerdict} />}
    </>
  );
}

function WrongWords({ fact: { said, instead } }: { readonly fact: WrongFact }): ReactNode {
  if (said === '') {
    return (
      <>
        You left out “<bdi>{instead}</bdi>”, which the point says.
      </>
    );
  }
  if (instead === '') {
    return (
      <>
        You wrote “<bdi>{said}</bdi>”, which the point does not say.
      </>
    );
  }
  return (
    <>
      You wrote “<bdi>{said}</bdi>”; the point says “<bdi>{instead}</bdi>”.
    </>
  );
}

function Missing({
  mark: { coverage, earned, missing, wrong, by },
  hasVerdict,
}: Required<PointRemarksProps>): ReactNode {
  if (missing.length === 0) return null;
  if (coverage === 0 && earned.length === 0) {
    const isSaid = hasVerdict || wrong.length > 0 || by !== undefined;
    return !isSaid && <p className={styles.remark}>Nothing of it is in your answer.</p>;
  }
  const named = missing.slice(0, MOST_WORDS);
  const more = missing.length - named.length;
  return (
    <p className={styles.remark}>
      Missing:{' '}
      {named.map((word, index) => (
        <Fragment key={index}>
          {index > 0 && ', '}
          <bdi>{word}</bdi>
        </Fragment>
      ))}
      {more > 0 && ` and ${more} more`}
    </p>
  );
}
