// The score to expect were the exam on the morning of each day: with the plan, and without study from now on. The lines are drawn
// in a box that is stretched to the room there is; what must not be stretched (words, ends of lines) lies over it as HTML.
import { useId, type ReactNode } from 'react';
import type { StudyDay } from '../../domain/studyDay';
import type { ExamView, Score } from '../../state/react';
import { dayText } from '../wording';
import styles from './ReadinessChart.module.css';
import { chartLine, daysBetween, HEIGHT, labelPlaces, shareOfHeight, WIDTH } from './chartPlaces';
import { scoreText, shortDayText } from './examText';
import { TableTwin } from './TableTwin';

interface ReadinessChartProps {
  readonly days: ExamView['days'];
  readonly today: StudyDay;
  /** Where the score with the plan is likely to fall on the day of the exam. */
  readonly band: Score;
}

const GRID = [0, 0.25, 0.5, 0.75, 1] as const;

/** The chart with its table. Nothing where there is no day between. */
export function ReadinessChart({ days, today, band }: ReadinessChartProps): ReactNode {
  const titleId = useId();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined || days.length < 2) return null;
  const between = daysBetween(days.map(({ day }) => day));
  const places = labelPlaces(last.withPlan, last.stopNow);
  return (
    <figure className={styles.chart} aria-labelledby={titleId}>
      <figcaption>
        <h3 id={titleId}>Readiness</h3>
        <p>The score to expect if the exam were on the morning of each day.</p>
      </figcaption>
      <div className={styles.frame}>
        <div className={styles.scale} aria-hidden="true">
          {GRID.map((share) => (
            <span key={share} style={{ insetBlockStart: `${shareOfHeight(share)}%` }}>
              {share * 100}%
            </span>
          ))}
        </div>
        <div className={styles.plot}>
          <svg
            role="img"
            aria-label={`From ${scoreText(first.withPlan)} today to ${scoreText(last.withPlan)} with the plan, and to ${scoreText(last.stopNow)} if you stop now.`}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
          >
            {GRID.map((share) => (
              <line
                key={share}
                className={styles.grid}
                x1={0}
                x2={WIDTH}
                y1={(1 - share) * HEIGHT}
                y2={(1 - share) * HEIGHT}
              />
            ))}
            {between.map(({ day, share }) => (
              <line
                key={day}
                className={styles.grid}
                x1={share * WIDTH}
                x2={share * WIDTH}
                y1={0}
                y2={HEIGHT}
              />
            ))}
            <line
              className={styles.band}
              x1={WIDTH}
              x2={WIDTH}
              y1={(1 - band.high) * HEIGHT}
              y2={(1 - band.low) * HEIGHT}
            />
            <polyline className={styles.otherLine} points={chartLine(days.map(({ stopNow }) => stopNow))} />
            <polyline className={styles.mainLine} points={chartLine(days.map(({ withPlan }) => withPlan))} />
          </svg>
          <span className={styles.end} style={{ insetBlockStart: `${shareOfHeight(last.withPlan)}%` }} />
          <span className={styles.hollowEnd} style={{ insetBlockStart: `${shareOfHeight(last.stopNow)}%` }} />
        </div>
        <div className={styles.labels} aria-hidden="true">
          <span className={styles.mainLabel} style={{ insetBlockStart: `${places.main}%` }}>
            Plan <span>{scoreText(last.withPlan)}</span>
          </span>
          <span style={{ insetBlockStart: `${places.other}%` }}>
            Stop now <span>{scoreText(last.stopNow)}</span>
          </span>
        </div>
        <p className={styles.axis} aria-hidden="true">
          <span>
            Today <span>{shortDayText(first.day, today)}</span>
          </span>
          {between.map(({ day, share }) => (
            <span key={day} className={styles.between} style={{ insetInlineStart: `${share * 100}%` }}>
              {shortDayText(day, today)}
            </span>
          ))}
          <span>
            Exam <span>{shortDayText(last.day, today)}</span>
          </span>
        </p>
      </div>
      <TableTwin
        caption="Readiness by day"
        columns={['Day', 'With the plan', 'If you stop now']}
        rows={days.map(({ day, withPlan, stopNow }) => [
          day === today ? 'Today' : dayText(day),
          scoreText(withPlan),
          scoreText(stopNow),
        ])}
      />
    </figure>
  );
}
