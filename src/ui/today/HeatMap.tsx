// The reviews of a year as a map: a column for each week, a row for each weekday, darker for more.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { countText } from '../wording';
import { fullDayText, monthsOf, type YearDay } from './calendar';
import styles from './HeatMap.module.css';

const CELL = 13;
const STEP = 16;
const LEFT = 34;
const TOP = 20;
const WEEKS = 53;
const WEEKDAYS = ['Mon', '', 'Wed', '', 'Fri', '', ''];

interface HeatMapProps {
  readonly year: readonly YearDay[];
  /** What the map says in one sentence. */
  readonly summary: string;
}

/** A map of the days; it scrolls sideways where it does not fit, and starts with today in sight. */
export function HeatMap({ year, summary }: HeatMapProps): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (scroller.current !== null) scroller.current.scrollLeft = scroller.current.scrollWidth;
  }, []);
  const width = LEFT + WEEKS * STEP;
  const height = TOP + 7 * STEP;
  const today = year.at(-1)?.day;
  return (
    <div className={styles.map}>
      {/* What scrolls must be reachable by keyboard. */}
      <div ref={scroller} className={styles.scroller} tabIndex={0} role="group" aria-label="Map of the year">
        <svg role="img" aria-label={summary} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
          {monthsOf(year).map(({ week, name }) => (
            <text key={week} x={LEFT + week * STEP} y={12}>
              {name}
            </text>
          ))}
          {WEEKDAYS.map((name, row) => (
            <text key={row} x={0} y={TOP + row * STEP + 11}>
              {name}
            </text>
          ))}
          {year.map(({ day, reviews, level, week, weekday }) => (
            <rect
              key={day}
              className={`${styles[`level${level}`]} ${day === today ? styles.today : ''}`}
              x={LEFT + week * STEP + 1}
              y={TOP + weekday * STEP + 1}
              width={CELL}
              height={CELL}
              rx={3}
            >
              <title>{`${fullDayText(day)}: ${countText(reviews, 'review')}`}</title>
            </rect>
          ))}
        </svg>
      </div>
      <p className={styles.legend} aria-hidden="true">
        Less
        {([0, 1, 2, 3, 4] as const).map((level) => (
          <svg key={level} width={CELL} height={CELL}>
            <rect className={styles[`level${level}`]} width={CELL} height={CELL} rx={3} />
          </svg>
        ))}
        More
      </p>
    </div>
  );
}
