// How papers went over time.
import type { PaperId } from './paper';

/** A submitted paper as the trend sees it. */
export interface PaperScored {
  readonly id: PaperId;
  readonly title: string;
  readonly submittedAtMs: number | undefined;
  readonly score: { readonly marks: number; readonly of: number } | undefined;
}

/** A point of the trend. */
export interface TrendPoint {
  readonly id: PaperId;
  readonly title: string;
  readonly submittedAtMs: number;
  readonly marks: number;
  readonly of: number;
  /** Marks as a share of the most there were, 1 at most and below 0 where wrong choices took off more than there was. */
  readonly share: number;
  /** The share of marks of this paper and the four before it together. */
  readonly lately: number;
}

/** So many papers together say how it goes lately. */
const TOGETHER = 5;

/** The papers that were handed in with any item in them, the earliest first. */
export function trendOf(papers: readonly PaperScored[]): readonly TrendPoint[] {
  const scored = papers
    .flatMap(({ id, title, submittedAtMs, score }) =>
      submittedAtMs === undefined || score === undefined || score.of <= 0
        ? []
        : { id, title, submittedAtMs, ...score },
    )
    .sort((one, other) => one.submittedAtMs - other.submittedAtMs || (one.id < other.id ? -1 : 1));
  return scored.map((paper, index) => {
    const latest = scored.slice(Math.max(0, index + 1 - TOGETHER), index + 1);
    return { ...paper, share: shareOf([paper]), lately: shareOf(latest) };
  });
}

function shareOf(papers: readonly { readonly marks: number; readonly of: number }[]): number {
  const sum = (key: 'marks' | 'of'): number => papers.reduce((before, paper) => before + paper[key], 0);
  return sum('marks') / sum('of');
}
