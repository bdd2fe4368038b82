// What of the study screen a first card does not need: the dialogs, reading aloud, and remembering what was ruled on written answers.
import { lazy, Suspense, type ReactNode } from 'react';
import type { Options } from '../../domain/options';
import type { StudyView } from '../../state/react';
import type { OpenDialog } from './StudyDialogs';

const ReadAloud = lazy(async () => ({ default: (await import('./ReadAloud')).ReadAloud }));
const StudyDialogs = lazy(async () => ({ default: (await import('./StudyDialogs')).StudyDialogs }));
const WrittenRulings = lazy(async () => ({
  default: (await import('./written/WrittenRulings')).WrittenRulings,
}));

interface LaterPartsProps {
  readonly view: StudyView;
  readonly options: Options;
  /** How often the learner asked to have it read aloud. */
  readonly asked: number;
  readonly dialog: OpenDialog | undefined;
  readonly onClose: () => void;
}

/** Those of the parts that are wanted, each fetched when it first is. */
export function LaterParts({ view, options, asked, dialog, onClose }: LaterPartsProps): ReactNode {
  const { turn, stage } = view;
  const { readAloud, answerStyle, writesAnswers } = options;
  return (
    <Suspense>
      {(asked > 0 || readAloud !== 'nothing') && (
        <ReadAloud turn={turn} stage={stage} automatic={readAloud} asked={asked} />
      )}
      {dialog !== undefined && <StudyDialogs {...{ dialog, answerStyle, writesAnswers, onClose }} />}
      {writesAnswers && <WrittenRulings view={view} />}
    </Suspense>
  );
}
