// What went wrong, in sentences. Trouble always says four things: what happened, what is safe, and what to do, under
// a title. The idea to know: codes come from the state, words are only here; loaded when first needed.
import type { OptionProblem } from '../domain/options';
import type { ReadFailure, ReadFailureCode, Trouble } from '../state/react';
import { countText, numberText } from './wording';

/** Trouble in words; every part is one or two full sentences. */
export interface TroubleMessage {
  readonly title: string;
  readonly what: string;
  readonly safe: string;
  readonly todo: string;
}

/** What happened, what is safe and what to do, for a learner who knows nothing of databases. */
export function troubleMessage(trouble: Trouble): TroubleMessage {
  switch (trouble.code) {
    case 'slow':
      return {
        title: 'Storage is taking long',
        what: 'The browser’s storage has not answered for five seconds. It may still be at work.',
        safe: 'What was saved before is kept. The last step may still be saved, and then only once.',
        todo: 'Wait a moment, or try again. If it stays like this, reload, or close other tabs with Pointwise.',
      };
    case 'unavailable':
      return {
        title: 'Your cards could not be opened',
        what: 'The browser gives Pointwise no storage, or the storage failed. Some private windows give none.',
        safe: 'Nothing has been changed, and nothing has been sent anywhere.',
        todo: 'Try again. If that does not help, restart the browser, or use an ordinary window; then bring back a backup.',
      };
    case 'blocked':
      return {
        title: 'Another tab is in the way',
        what: 'A tab with an older Pointwise is still open, so this one cannot bring your cards up to date.',
        safe: 'Nothing has been changed. Your cards and reviews are kept.',
        todo: 'Close the other tabs with Pointwise. This one goes on by itself, or try again.',
      };
    case 'newerVersion':
      return {
        title: 'This tab is older than your cards',
        what: 'A newer Pointwise has already written here, and this older one must not change what it wrote.',
        safe: 'Your cards and reviews are kept as the newer Pointwise left them.',
        todo: 'Reload this tab to get the newer Pointwise.',
      };
    case 'closed':
      return {
        title: 'Another tab took over',
        what: 'A newer Pointwise in another tab has brought your cards up to date and closed this one’s access.',
        safe: 'Everything that was saved is kept.',
        todo: 'Reload this tab to go on here.',
      };
    case 'unexpected':
      return {
        title: 'Pointwise made a mistake',
        what: 'Something went wrong in Pointwise itself, and the last step was not done.',
        safe: 'What was saved before is kept. Nothing has been sent anywhere.',
        todo: 'Reload the page and try again. If it happens again, please report what is said here.',
      };
    case 'notLoaded':
      return {
        title: 'A part of Pointwise is missing',
        what: 'This needs a part of Pointwise that is not on this device yet and could not be fetched.',
        safe: 'Nothing has been changed. Your cards and reviews are kept.',
        todo: 'Reload the page to get it. If you are offline, go online first.',
      };
    case 'full':
      return {
        title: 'There is no room left',
        what: 'The disk, or the part of it that this browser may use, is full, so nothing more can be saved.',
        safe: 'What was saved before is kept. Only the last change may be missing.',
        todo: 'Free some space on this device, then try again.',
      };
    case 'corruptRow':
      return {
        title: 'Something stored is damaged',
        what: 'What is stored for a card does not match its own check, so it was not used.',
        safe: 'The other cards are kept, and nothing has been overwritten.',
        todo: 'Save a copy of what is here. You can go on: the card is left out.',
      };
    case 'missing':
      return {
        title: 'Some of your reviews are missing',
        what: missingReviews(trouble.expectedReviews, trouble.foundReviews),
        safe: 'Pointwise has overwritten nothing: what the browser still has is as it was found.',
        todo: 'Try again, or restart the browser: that can bring them back. If not, bring back a backup.',
      };
  }
}

/** What was not done ("Not saved."), and why, in a line beside a field or a button. */
export function notDoneText(what: string, trouble: Trouble): string {
  const { title, todo } = troubleMessage(trouble);
  return `${what} ${title}. ${todo}`;
}

/** Whether a failed import is about the file, not about storage. Storage that is newer takes the place of every screen. */
export function isReadFailure(failure: ReadFailure | Trouble): failure is ReadFailure {
  return Object.hasOwn(READ_FAILURES, failure.code);
}

/** Why nothing of a file could be read, for a learner who knows nothing of formats. */
export function readFailureMessage(code: ReadFailureCode): TroubleMessage {
  return { ...READ_FAILURES[code], safe: 'Your library is unchanged.' };
}

const READ_FAILURES: Readonly<Record<ReadFailureCode, Omit<TroubleMessage, 'safe'>>> = {
  unknownFormat: {
    title: 'This file cannot be read',
    what: 'It is of no kind that Pointwise reads, or its contents are not what its name says.',
    todo: 'Save the notes as text, as a CSV table or as an Anki package, and try that file.',
  },
  empty: {
    title: 'There is nothing in this file',
    what: 'The file is empty, or holds nothing that could be a note.',
    todo: 'Check that it is the file you meant. A file that is still being copied can look empty.',
  },
  tooLarge: {
    title: 'This file is too large',
    what: 'The file, or what is packed in it, is larger than Pointwise can read safely in a browser.',
    todo: 'Split it: export one deck at a time, or leave pictures and sound out.',
  },
  damaged: {
    title: 'This file is damaged',
    what: 'A part of the file is cut off or does not match its own check, so nothing of it was used.',
    todo: 'Download or export it once more, and try the new file.',
  },
  newerVersion: {
    title: 'This file is too new',
    what: 'It was written by a newer version of its program than Pointwise knows.',
    todo: 'Update Pointwise. Or export the file again with the choice for older versions, if there is one.',
  },
  encrypted: {
    title: 'This file is locked',
    what: 'The file is protected with a password, so its contents cannot be read.',
    todo: 'Save it without a password, and try that file.',
  },
};

/** What a refused option should have been; `scale` turns the range into what the field shows (100 for percent). */
export function optionProblemText(problem: OptionProblem, scale = 1): string {
  switch (problem.kind) {
    case 'number': {
      const kind = problem.whole ? 'whole number' : 'number';
      const range = `from ${numberText(problem.min * scale)} to ${numberText(problem.max * scale)}`;
      return `Enter a ${kind} ${range}. Nothing was changed.`;
    }
    case 'steps':
      return `${stepsProblemText(problem.reason)} Nothing was changed.`;
    case 'choice':
      return 'This choice is not possible. Nothing was changed.';
  }
}

function missingReviews(expected: number | undefined, found: number | undefined): string {
  if (expected === undefined || found === undefined) return 'The browser has lost data of Pointwise.';
  const were = `${countText(expected, 'review')} ${expected === 1 ? 'was' : 'were'} here`;
  return `${were}, ${countText(found, 'review')} ${found === 1 ? 'is' : 'are'} found. The browser has lost data.`;
}

function stepsProblemText(reason: Extract<OptionProblem, { kind: 'steps' }>['reason']): string {
  switch (reason) {
    case 'unit':
      return 'Write numbers with s, m, h or d, such as “1m 10m”.';
    case 'tooMany':
      return 'Use at most ten steps.';
    case 'range':
      return 'A step takes at least one second and at most 365 days.';
  }
}
