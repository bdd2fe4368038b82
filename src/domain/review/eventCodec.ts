// One event as protobuf fields. Field numbers are for ever: 1 to 3 are the id and 4 the kind in every event; a new
// meaning takes a new number, and a reader skips the fields it does not know.
import type { PbfReader, PbfWriter } from 'pbf';
import { eventIdOf, type EventId, type PointId } from '../ids';
import type { Due } from '../studyDay';
import {
  GRADES,
  type Grade,
  type Graded,
  type PointOutcome,
  type ReviewEvent,
  type ReviewMode,
  type StudiedPhase,
} from './event';

// Positions in these lists are stored; only ever append.
const KINDS = [
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
const PHASES: readonly StudiedPhase[] = ['learning', 'review', 'relearning'];
const MODES: readonly ReviewMode[] = ['study', 'paper', 'cram'];
const BURIED_BY = ['learner', 'sibling'] as const;
const CONFIDENCES = ['sure', 'unsure', 'guess'] as const;

const FIELD = {
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
} as const;
const ABSENT = -1;
const NO_NUMBERS: readonly number[] = Array<number>(FIELD.difficulty + 1).fill(ABSENT);
const OUTCOME_FIELD = { pointId: 1, grade: 2, phase: 3, step: 4, dueDay: 5, dueAtMs: 6 } as const;

/** Writes an event's fields. */
export function writeEvent(writer: PbfWriter, event: ReviewEvent): void {
  writer.writeVarintField(FIELD.atMs, event.atMs);
  writer.writeVarintField(FIELD.device, Number.parseInt(event.id.slice(9, 12), 36));
  writer.writeVarintField(FIELD.counter, Number.parseInt(event.id.slice(12), 36));
  writer.writeVarintField(FIELD.kind, KINDS.indexOf(event.kind));
  writer.writeSVarintField(FIELD.day, event.day);
  switch (event.kind) {
    case 'graded':
      writer.writeVarintField(FIELD.grade, GRADES.indexOf(event.grade));
      for (const outcome of event.outcomes) writer.writeMessage(FIELD.outcome, writeOutcome, outcome);
      writer.writeVarintField(FIELD.tookMs, event.tookMs);
      writer.writeVarintField(FIELD.mode, MODES.indexOf(event.mode));
      if (event.confidence) writer.writeVarintField(FIELD.confidence, CONFIDENCES.indexOf(event.confidence));
      return;
    case 'undone':
      writer.writeStringField(FIELD.target, event.target);
      return;
    case 'rescheduled':
      writer.writeSVarintField(FIELD.dueDay, event.dueDay);
      return;
    case 'buried':
      writer.writeVarintField(FIELD.by, BURIED_BY.indexOf(event.by));
      return;
    case 'flagged':
      writer.writeVarintField(FIELD.flag, event.flag);
      return;
    case 'imported':
      for (const pointId of event.pointIds) writer.writeStringField(FIELD.pointId, pointId);
      writer.writeSVarintField(FIELD.dueDay, event.dueDay);
      writer.writeVarintField(FIELD.intervalDays, event.intervalDays);
      writer.writeVarintField(FIELD.lapses, event.lapses);
      writer.writeDoubleField(FIELD.stability, event.stability);
      writer.writeDoubleField(FIELD.difficulty, event.difficulty);
      return;
    case 'split':
      writer.writeStringField(FIELD.from, event.from);
      for (const pointId of event.into) writer.writeStringField(FIELD.pointId, pointId);
      return;
    case 'suspended':
    case 'resumed':
    case 'reset':
    case 'cleared':
      return;
  }
}

/** Reads the event that ends at `end`; undefined when its kind or one of its values is not known here. */
export function readEvent(reader: PbfReader, end: number): ReviewEvent | undefined {
  const fields = readFields(reader, end);
  const number = (field: number): number => fields.numbers[field] ?? ABSENT;
  const atMs = number(FIELD.atMs);
  const id: EventId = eventIdOf(atMs, number(FIELD.device), number(FIELD.counter));
  const day = number(FIELD.day);
  const kind = KINDS[number(FIELD.kind)];
  switch (kind) {
    case undefined:
      return undefined;
    case 'graded': {
      const { outcomes } = fields;
      const grade = GRADES[number(FIELD.grade)];
      const mode = MODES[number(FIELD.mode)];
      if (grade === undefined || mode === undefined || outcomes === undefined) return undefined;
      const confidence = CONFIDENCES[number(FIELD.confidence)];
      const graded: Graded = { id, atMs, day, kind, grade, outcomes, tookMs: number(FIELD.tookMs), mode };
      return confidence === undefined ? graded : { ...graded, confidence };
    }
    case 'undone':
      return { id, atMs, day, kind, target: fields.target };
    case 'rescheduled':
      return { id, atMs, day, kind, dueDay: number(FIELD.dueDay) };
    case 'buried': {
      const by = BURIED_BY[number(FIELD.by)];
      return by === undefined ? undefined : { id, atMs, day, kind, by };
    }
    case 'flagged':
      return { id, atMs, day, kind, flag: number(FIELD.flag) };
    case 'imported': {
      const { pointIds } = fields;
      const [dueDay, intervalDays] = [number(FIELD.dueDay), number(FIELD.intervalDays)];
      const [stability, difficulty] = [number(FIELD.stability), number(FIELD.difficulty)];
      const lapses = number(FIELD.lapses);
      return { id, atMs, day, kind, pointIds, dueDay, intervalDays, lapses, stability, difficulty };
    }
    case 'split':
      return { id, atMs, day, kind, from: fields.from, into: fields.pointIds };
    case 'suspended':
    case 'resumed':
    case 'reset':
    case 'cleared':
      return { id, atMs, day, kind };
  }
}

interface Fields {
  /** Values of the fields that hold a number, by field number. */
  readonly numbers: number[];
  readonly pointIds: PointId[];
  target: EventId;
  from: PointId;
  /** Undefined once one of them is not known here. */
  outcomes: PointOutcome[] | undefined;
}

function readFields(reader: PbfReader, end: number): Fields {
  const fields: Fields = { numbers: NO_NUMBERS.slice(), pointIds: [], target: '', from: '', outcomes: [] };
  for (let field = reader.nextField(end); field !== 0; field = reader.nextField(end)) {
    if (field === FIELD.outcome) {
      const outcome = readOutcome(reader, reader.readVarint() + reader.pos);
      if (outcome === undefined) fields.outcomes = undefined;
      else fields.outcomes?.push(outcome);
    } else if (field === FIELD.target) fields.target = reader.readString();
    else if (field === FIELD.from) fields.from = reader.readString();
    else if (field === FIELD.pointId) fields.pointIds.push(reader.readString());
    else if (field === FIELD.stability || field === FIELD.difficulty)
      fields.numbers[field] = reader.readDouble();
    else if (field === FIELD.day || field === FIELD.dueDay) fields.numbers[field] = reader.readSVarint();
    else if (field < NO_NUMBERS.length) fields.numbers[field] = reader.readVarint();
    else reader.skip(reader.type);
  }
  return fields;
}

function writeOutcome(outcome: PointOutcome, writer: PbfWriter): void {
  writer.writeStringField(OUTCOME_FIELD.pointId, outcome.pointId);
  writer.writeVarintField(OUTCOME_FIELD.grade, GRADES.indexOf(outcome.grade));
  writer.writeVarintField(OUTCOME_FIELD.phase, PHASES.indexOf(outcome.phase));
  writer.writeVarintField(OUTCOME_FIELD.step, outcome.step);
  if (outcome.due.kind === 'day') writer.writeSVarintField(OUTCOME_FIELD.dueDay, outcome.due.day);
  else writer.writeVarintField(OUTCOME_FIELD.dueAtMs, outcome.due.atMs);
}

function readOutcome(reader: PbfReader, end: number): PointOutcome | undefined {
  let pointId: PointId = '';
  let grade: Grade | undefined;
  let phase: StudiedPhase | undefined;
  let step = 0;
  let due: Due | undefined;
  while (reader.pos < end) {
    const field = reader.nextField(end);
    if (field === OUTCOME_FIELD.pointId) pointId = reader.readString();
    else if (field === OUTCOME_FIELD.grade) grade = GRADES[reader.readVarint()];
    else if (field === OUTCOME_FIELD.phase) phase = PHASES[reader.readVarint()];
    else if (field === OUTCOME_FIELD.step) step = reader.readVarint();
    else if (field === OUTCOME_FIELD.dueDay) due = { kind: 'day', day: reader.readSVarint() };
    else if (field === OUTCOME_FIELD.dueAtMs) due = { kind: 'at', atMs: reader.readVarint() };
    else if (field === 0) break;
    else reader.skip(reader.type);
  }
  reader.pos = end;
  if (grade === undefined || phase === undefined || due === undefined) return undefined;
  return { pointId, grade, phase, step, due };
}
