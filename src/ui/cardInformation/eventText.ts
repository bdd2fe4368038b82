// Events of a card's history in words.
import type { Graded, ReviewEvent, ReviewMode } from '../../domain/review/event';
import { countText, daysText, dayText, durationText, gradeWord } from '../wording';

/** An event in words: what it is, and what is worth knowing about it (empty when nothing is). */
export interface EventText {
  readonly what: string;
  readonly details: string;
}

/** Says what happened to a card, in the words of the app; `early` points were asked before their due day. */
export function eventText(event: ReviewEvent, early = 0): EventText {
  switch (event.kind) {
    case 'graded':
      return { what: gradeWord(event.grade), details: gradedDetails(event, early) };
    case 'undone':
      return { what: 'Undo or redo', details: '' };
    case 'rescheduled':
      return { what: 'Rescheduled', details: `due on ${dayText(event.dueDay)}` };
    case 'buried':
      return { what: 'Buried', details: event.by === 'sibling' ? 'because a sibling was answered' : '' };
    case 'suspended':
      return { what: 'Suspended', details: '' };
    case 'resumed':
      return { what: 'Resumed', details: '' };
    case 'reset':
      return { what: 'Reset', details: 'all points are new again' };
    case 'cleared':
      return { what: 'Cleared', details: '' };
    case 'flagged':
      return event.flag === 0
        ? { what: 'Flag removed', details: '' }
        : { what: 'Flagged', details: `flag ${event.flag}` };
    case 'split':
      return { what: 'Split', details: `${countText(event.into.length + 1, 'point')} out of one` };
    case 'imported':
      return {
        what: 'Imported',
        details: `stability ${daysText(event.stability)}, due on ${dayText(event.dueDay)}`,
      };
  }
}

function gradedDetails({ outcomes, tookMs, mode }: Graded, early: number): string {
  const missed = outcomes.filter((outcome) => outcome.grade === 'again').length;
  const recalled = `${outcomes.length - missed} of ${countText(outcomes.length, 'point')} recalled`;
  const earlyText = early === 0 ? '' : `${countText(early, 'point')} early`;
  const parts = [recalled, `took ${durationText(tookMs)}`, earlyText, modeText(mode)];
  return parts.filter((part) => part !== '').join(', ');
}

function modeText(mode: ReviewMode): string {
  switch (mode) {
    case 'study':
      return '';
    case 'paper':
      return 'in a paper';
    case 'cram':
      return 'while cramming';
  }
}
