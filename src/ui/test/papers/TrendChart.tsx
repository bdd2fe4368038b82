// How papers went over time: the share of marks of each, and that of the latest five together. Drawn as the readiness of an exam is.
import { useId, type ReactNode } from 'react';
import { trendOf } from '../../../domain/paper/trend';
import type { PaperLine } from '../../../state/react';
import { chartLine, HEIGHT, labelPlaces, shareOfHeight, WIDTH } from '../../exam/chartPlaces';
import chart from '../../exam/ReadinessChart.module.css';
import { TableTwin } from '../../exam/TableTwin';
import { momentText } from '../../wording';
import { shareText } from '../marksText';
import { dateOfText, scoreText } from './papersText';

const FEWEST = 3;
const GRID = [0, 0.5, 1] as const;

/** The chart with its table; nothing before there are three papers. */
export function TrendChart({ papers }: { readonly papers: readonly PaperLine[] }): ReactNode {
  const titleId = useId();
  const trend = trendOf(papers.filter(({ kind }) => kind === 'paper'));
  const [first] = trend;
  const last = trend.at(-1);
  if (first === undefined || last === undefined || trend.length < FEWEST) return null;
  const ends = { share: drawn(last.share), lately: drawn(last.lately) };
  const places = labelPlaces(ends.share, ends.lately);
  return (
    <figure className={chart.chart} aria-labelledby={titleId}>
      <figcaption>
        <h3 id={titleId}>Trend</h3>
        <p>The share of the marks in each paper, and in the last five papers together.</p>
      </figcaption>
      <div className={chart.frame}>
        <div className={chart.scale} aria-hidden="true">
          {GRID.map((share) => (
            <span key={share} style={{ insetBlockStart: `${shareOfHeight(share)}%` }}>
              {share * 100}%
            </span>
          ))}
        </div>
        <div className={chart.plot}>
          <svg
            role="img"
            aria-label={`From ${shareText(first.share)} in the first paper to ${shareText(last.share)} in the latest, and ${shareText(last.lately)} in the latest five together.`}
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
          >
            {GRID.map((share) => (
              <line
                key={share}
                className={chart.grid}
                x1={0}
                x2={WIDTH}
                y1={(1 - share) * HEIGHT}
                y2={(1 - share) * HEIGHT}
              />
            ))}
            <polyline
              className={chart.otherLine}
              points={chartLine(trend.map(({ lately }) => drawn(lately)))}
            />
            <polyline className={chart.mainLine} points={chartLine(trend.map(({ share }) => drawn(share)))} />
          </svg>
          <span className={chart.hollowEnd} style={{ insetBlockStart: `${shareOfHeight(ends.lately)}%` }} />
          <span className={chart.end} style={{ insetBlockStart: `${shareOfHeight(ends.share)}%` }} />
        </div>
        <div className={chart.labels} aria-hidden="true">
          <span className={chart.mainLabel} style={{ insetBlockStart: `${places.main}%` }}>
            Latest <span>{shareText(last.share)}</span>
          </span>
          <span style={{ insetBlockStart: `${places.other}%` }}>
            Last five <span>{shareText(last.lately)}</span>
          </span>
        </div>
        <p className={chart.axis} aria-hidden="true">
          <span>{dateOfText(first.submittedAtMs)}</span>
          <span>{dateOfText(last.submittedAtMs)}</span>
        </p>
      </div>
      <TableTwin
        caption="Papers over time"
        columns={['Paper', 'Score', 'Latest five together']}
        rows={trend.map(({ title, submittedAtMs, lately, ...score }, index) => [
          `${index + 1}. ${title}, ${momentText(submittedAtMs)}`,
          scoreText(score),
          shareText(lately),
        ])}
      />
    </figure>
  );
}

// Marks below nothing lie on the foot of the chart; the table says them as they are.
function drawn(share: number): number {
  return Math.max(0, share);
}
