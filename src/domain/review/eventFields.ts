// One event as protobuf fields: how they are numbered. Field numbers are for ever: 1 to 3 are the id and 4 the kind in every event; a
// new meaning takes a new number, and a reader skips the fields it does not know.
import type { ReviewMode, StudiedPhase } from './event';

// Positions in these lists are stored; only ever append.
export const KINDS = [
  'graded',
  'undone',
  'rescheduled',
  'buried',
  'suspended',
  'resumed',
  'reset',
  'cleared',
  'flagged',
  'imported',
  'split',
] as const;
export const PHASES: readonly StudiedPhase[] = ['learning', 'review', 'relearning'];
export const MODES: readonly ReviewMode[] = ['study', 'paper', 'cram'];
export const BURIED_BY = ['learner', 'sibling'] as const;
export const CONFIDENCES = ['sure', 'unsure', 'guess'] as const;

export const FIELD = {
  atMs: 1,
  device: 2,
  counter: 3,
  kind: 4,
  day: 5,
  grade: 6,
  outcome: 7,
  tookMs: 8,
  mode: 9,
  confidence: 10,
  target: 11,
  dueDay: 12,
  by: 13,
  flag: 14,
  pointId: 15,
  intervalDays: 16,
  lapses: 17,
  stability: 18,
  difficulty: 19,
  from: 20,
  resetCounts: 21,
  byHand: 22,
} as const;
export const OUTCOME_FIELD = { pointId: 1, grade: 2, phase: 3, step: 4, dueDay: 5, dueAtMs: 6 } as const;
