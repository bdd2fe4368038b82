// Reading one event from its fields (eventFields.ts).
import type { PbfReader } from 'pbf';
import { eventIdOf, type EventId, type PointId } from '../ids';
import type { Due } from '../studyDay';
import {
  GRADES,
  type Grade,
  type Graded,
  type PointOutcome,
  type ReviewEvent,
  type StudiedPhase,
} from './event';
import { BURIED_BY, CONFIDENCES, FIELD, KINDS, MODES, OUTCOME_FIELD, PHASES } from './eventFields';

const ABSENT = -1;
const NO_NUMBERS: readonly number[] = Array<number>(FIELD.byHand + 1).fill(ABSENT);

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
      return {
        id,
        atMs,
        day,
        kind,
        dueDay: number(FIELD.dueDay),
        ...(number(FIELD.byHand) === 1 ? { byHand: true } : {}),
      };
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
    case 'reset':
      return { id, atMs, day, kind, ...(number(FIELD.resetCounts) === 1 ? { resetCounts: true } : {}) };
    case 'suspended':
    case 'resumed':
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
