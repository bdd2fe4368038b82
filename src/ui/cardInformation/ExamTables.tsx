// What the exams ahead will find of a card: by the grade that is pressed now, and point by point if it is left alone.
import type { ReactNode } from 'react';
import { GRADES } from '../../domain/review/event';
import type { CardInformation } from '../../state/react';
import { scoreText } from '../exam/examText';
import { dayText, gradeWord, percentText } from '../wording';
import styles from './CardInformation.module.css';

type ExamTablesProps = Pick<CardInformation, 'exams' | 'points'>;

/** One row an exam, the nearest first; for a card of several points a second table with one row a point. */
export function ExamTables({ exams, points }: ExamTablesProps): ReactNode {
  return (
    <>
      <p id="exams-legend" className={styles.legend}>
        Share of the card’s points to expect on the morning of the exam, by what you press now, if it is not
        shown again until then. Again misses every point.
      </p>
      <div className={styles.wide} tabIndex={0} role="region" aria-label="What each grade means for exams">
        <table className={styles.table} aria-describedby="exams-legend">
          <thead>
            <tr>
              <th scope="col">Exam</th>
              <th scope="col">Left alone</th>
              {GRADES.map((grade) => (
                <th key={grade} scope="col">
                  {gradeWord(grade)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {exams.map(({ exam, leftAlone, graded }) => (
              <tr key={exam.id}>
                <th scope="row" dir="auto">
                  {exam.name} <span className={styles.examDay}>{dayText(exam.day)}</span>
                </th>
                <td>{scoreText(leftAlone)}</td>
                {GRADES.map((grade) => (
                  <td key={grade}>{scoreText(graded[grade])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {points.length > 1 && <PointsOnExams exams={exams} points={points} />}
    </>
  );
}

function PointsOnExams({ exams, points }: ExamTablesProps): ReactNode {
  return (
    <>
      <p id="points-legend" className={styles.legend}>
        Recall of each point today, and on the morning of the exam if it is left alone.
      </p>
      <div className={styles.wide} tabIndex={0} role="region" aria-label="Each point on exams">
        <table className={styles.table} aria-describedby="points-legend">
          <thead>
            <tr>
              <th scope="col">Point</th>
              <th scope="col">Today</th>
              {exams.map(({ exam }) => (
                <th key={exam.id} scope="col" dir="auto">
                  {exam.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point, index) => (
              <tr key={point.id}>
                <th scope="row" dir="auto">
                  {point.label}
                </th>
                <td>{todayText(point)}</td>
                {exams.map((found) => (
                  <td key={found.exam.id}>{scoreText(found.points[index] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

// What was asked today is remembered today: FSRS knows no forgetting within a day.
function todayText({ retrievability, elapsedDays }: CardInformation['points'][number]): string {
  if (retrievability === undefined) return 'new';
  return elapsedDays === 0 ? 'asked today' : percentText(retrievability);
}
