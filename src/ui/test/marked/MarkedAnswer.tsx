// A written answer with its marks: what was typed, and for each point the verdict, why, and what it says.
import type { ReactNode } from 'react';
import type { PointId } from '../../../domain/ids';
import type { AnswerMark, PointMark, Verdict } from '../../../domain/paper/marking/mark';
import { Button } from '../../parts/Button';
import { FormulaText } from '../../text/FormulaText';
import { AnswerText } from './AnswerText';
import styles from './Marked.module.css';
import { nameOfPoint, RULES, VERDICTS, type NamedPoint } from './markWords';
import { PointRemarks } from './PointRemarks';

interface MarkedAnswerProps {
  /** As it was typed. */
  readonly text: string;
  readonly mark: AnswerMark;
  readonly points: readonly NamedPoint[];
  /** Rules on a point; without it no mark can be overruled. */
  readonly onOverrule?: (pointId: PointId, verdict: Verdict) => void;
  /** Whether a ruling is being kept. */
  readonly isBusy?: boolean;
}

/** The answer above its points. */
export function MarkedAnswer({ text, mark, points, onOverrule, isBusy }: MarkedAnswerProps): ReactNode {
  return (
    <div className={styles.marked}>
      <p className={styles.head}>You wrote</p>
      <AnswerText text={text} mark={mark} points={points} />
      <ul className={styles.points}>
        {points.map((point, place) => {
          const own = mark.points.find(({ pointId }) => pointId === point.id);
          return (
            <li key={point.id} className={styles.point} data-verdict={own?.verdict}>
              <div>
                <p className={styles.text} dir="auto">
                  {own !== undefined && <VerdictWord verdict={own.verdict} />}
                  {point.label !== undefined && (
                    <b>
                      <FormulaText text={point.label} />:{' '}
                    </b>
                  )}
                  <FormulaText text={point.text} />
                </p>
                {own !== undefined && <PointRemarks mark={own} hasVerdict />}
              </div>
              {own !== undefined && onOverrule !== undefined && (
                <Rulings
                  mark={own}
                  name={nameOfPoint(points, place)}
                  isBusy={isBusy === true}
                  onOverrule={onOverrule}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function VerdictWord({ verdict }: { readonly verdict: Verdict }): ReactNode {
  const { word, sign } = VERDICTS[verdict];
  return (
    <>
      <span className={styles.verdict}>
        <span aria-hidden="true">{sign}</span> {word}
      </span>{' '}
    </>
  );
}

interface RulingsProps {
  readonly mark: PointMark;
  readonly name: string;
  readonly isBusy: boolean;
  readonly onOverrule: (pointId: PointId, verdict: Verdict) => void;
}

function Rulings({ mark, name, isBusy, onOverrule }: RulingsProps): ReactNode {
  return (
    <div className={styles.rulings}>
      {rulingsOn(mark).map((verdict, index) => (
        <Button
          // By place, so that the focus stays on a button that says another thing once it is pressed.
          key={index}
          variant="plain"
          aria-label={`${RULES[verdict]}: ${name}`}
          aria-disabled={isBusy}
          onClick={() => !isBusy && onOverrule(mark.pointId, verdict)}
        >
          {RULES[verdict]}
        </Button>
      ))}
    </div>
  );
}

/** What a mark can be ruled to be: recalled or missed, and after a ruling all there is, since the words may have come to any of it. */
function rulingsOn({ verdict, by }: PointMark): readonly Verdict[] {
  const all: readonly Verdict[] =
    by === 'learner' ? ['recalled', 'partly', 'missed'] : ['recalled', 'missed'];
  return all.filter((one) => one !== verdict);
}
