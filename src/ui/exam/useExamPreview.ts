// What an exam would be like, asked anew when its draft or the learner's time changes.
import { useEffect, useRef, useState } from 'react';
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

/**
 * The preview of a draft; undefined while there is no draft, and while it is worked out. Waits a moment, since drafts are typed, and
 * for the preview before it: of drafts that come and go meanwhile only the last is asked for.
 */
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
  const before = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    if (asked === undefined) return undefined;
    let isGone = false;
    const look = async (): Promise<void> => {
      await before.current;
      if (isGone) return;
      const [wanted, , instead] = JSON.parse(asked);
      const looking = previewExam(wanted, instead ?? undefined);
      before.current = looking;
      const previewed = await looking;
      if (!isGone) setFound({ of: asked, previewed });
    };
    const timer = setTimeout(() => void look(), 300);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [asked, previewExam]);
  return asked !== undefined && found?.of === asked ? found.previewed : undefined;
}
