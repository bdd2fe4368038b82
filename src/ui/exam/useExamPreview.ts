// What an exam would be like, asked anew when its draft or the learner's time changes.
import { useEffect, useState } from 'react';
import type { Result } from '../../domain/result';
import {
  useApp,
  useCommands,
  type ExamDraft,
  type ExamId,
  type ExamPreview,
  type ExamRefusal,
  type Trouble,
} from '../../state/react';

/** What came of a look at a draft. */
export type Previewed = Result<ExamPreview, ExamRefusal | Trouble>;

/** The preview of a draft; undefined while there is no draft, and while it is worked out. Waits a moment, since drafts are typed. */
export function useExamPreview(
  draft: ExamDraft | undefined,
  insteadOf: ExamId | undefined,
): Previewed | undefined {
  const { previewExam } = useCommands();
  const time = useApp((state) => state.options);
  const [found, setFound] = useState<{ readonly of: string; readonly previewed: Previewed }>();
  // Drafts are plain values: equal ones at equal time need no new look.
  const asked =
    draft === undefined ? undefined : JSON.stringify([draft, [time.studyMinutes, time.daysOff], insteadOf]);
  useEffect(() => {
    if (asked === undefined) return undefined;
    let isGone = false;
    const timer = setTimeout(() => {
      const [wanted, , instead] = JSON.parse(asked);
      void previewExam(wanted, instead ?? undefined).then((previewed) => {
        if (!isGone) setFound({ of: asked, previewed });
      });
    }, 300);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [asked, previewExam]);
  return asked !== undefined && found?.of === asked ? found.previewed : undefined;
}
