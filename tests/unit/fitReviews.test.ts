// STUDY-RULES P3: which reviews parameters are fitted to.
import { describe, expect, it } from 'vitest';
import { collectRuns, runsOf } from '../../src/domain/fit/reviews';
import type { Graded, Imported, ReviewEvent, Split } from '../../src/domain/review/event';
import { review } from '../support/reviewing';

/** Runs as text: grades with the days between them. */
function shown(events: readonly ReviewEvent[], ignoreBeforeDay = 0): readonly string[] {
  return runsOf(events, ignoreBeforeDay).map((run) =>
    run.map(({ day, grade }, at) => `${grade}@${at === 0 ? 0 : day - (run[at - 1]?.day ?? 0)}`).join(' '),
  );
}

const BASE = { atMs: 0, day: 20_000 };

describe('P3 reviews to fit to', () => {
  it('are those of each point, in whole study days from its first', () => {
    const { events } = review('good good-b@10m good@10m good@+3d', { points: 'ab' });
    expect(shown(events)).toEqual(['good@0 good@0 good@3', 'good@0 again@0 good@0 good@3']);
  });

  it('leave out what was taken back, and cramming', () => {
    const { events } = review('easy good@+3d undo again@+1d');
    const crammed = events.map((event, at) =>
      at === 0 || event.kind !== 'graded' ? event : ({ ...event, mode: 'cram' } satisfies Graded),
    );
    expect(shown(events)).toEqual(['easy@0 again@4']);
    expect(shown(crammed)).toEqual(['easy@0']);
  });

  it('begin anew behind a reset', () => {
    expect(shown(review('easy good@+3d reset@+1d again@10m good@+2d').events)).toEqual([
      'easy@0 good@3',
      'again@0 good@2',
    ]);
  });

  it('leave out the runs that began before the day', () => {
    const { events } = review('easy good@+3d reset@+1d again@10m good@+2d');
    const [first] = events;
    expect(shown(events, first?.day)).toHaveLength(2);
    expect(shown(events, (first?.day ?? 0) + 1)).toEqual(['again@0 good@2']);
  });

  it('leave out what came without its first reviews, what was split off, and what was cleared', () => {
    const { events, pointIds } = review('easy good@+3d');
    const imported: Imported = {
      ...BASE,
      id: '0',
      kind: 'imported',
      pointIds,
      dueDay: 20_001,
      intervalDays: 3,
      lapses: 0,
      stability: 3,
      difficulty: 5,
    };
    expect(shown([imported, ...events])).toEqual([]);
    const atMs = (events.at(-1)?.atMs ?? 0) + 1;
    const split: Split = { ...BASE, atMs, id: 'z', kind: 'split', from: pointIds[0] ?? '', into: ['new'] };
    expect(shown([...events, split])).toEqual(['easy@0 good@3']);
    expect(shown([...events, { ...BASE, atMs, id: 'z', kind: 'cleared' }])).toEqual([]);
  });

  it('are packed one run behind the other, without runs of a single review', () => {
    const runs = collectRuns();
    runs.add(runsOf(review('easy').events, 0));
    runs.add(runsOf(review('again good@10m easy@+2d').events, 0));
    const packed = runs.packed();
    expect([...packed.starts]).toEqual([0, 3]);
    expect([...packed.grades]).toEqual([1, 3, 4]);
    expect([...packed.gaps]).toEqual([0, 0, 2]);
  });
});
