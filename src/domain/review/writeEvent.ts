// Writing one event as its fields (eventFields.ts). Apart from reading, since a first card writes nothing.
import type { PbfWriter } from 'pbf';
import { GRADES, type PointOutcome, type ReviewEvent } from './event';
import { BURIED_BY, CONFIDENCES, FIELD, KINDS, MODES, OUTCOME_FIELD, PHASES } from './eventFields';

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
      if (event.byHand === true) writer.writeVarintField(FIELD.byHand, 1);
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
    case 'reset':
      if (event.resetCounts === true) writer.writeVarintField(FIELD.resetCounts, 1);
      return;
    case 'suspended':
    case 'resumed':
    case 'cleared':
      return;
  }
}

function writeOutcome(outcome: PointOutcome, writer: PbfWriter): void {
  writer.writeStringField(OUTCOME_FIELD.pointId, outcome.pointId);
  writer.writeVarintField(OUTCOME_FIELD.grade, GRADES.indexOf(outcome.grade));
  writer.writeVarintField(OUTCOME_FIELD.phase, PHASES.indexOf(outcome.phase));
  writer.writeVarintField(OUTCOME_FIELD.step, outcome.step);
  if (outcome.due.kind === 'day') writer.writeSVarintField(OUTCOME_FIELD.dueDay, outcome.due.day);
  else writer.writeVarintField(OUTCOME_FIELD.dueAtMs, outcome.due.atMs);
}
