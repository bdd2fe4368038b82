// The minutes of each day of the week, saved a moment after they are typed. All exams share them.
import { useEffect, useRef, useState } from 'react';
import { changeOption } from '../../domain/options';
import { useApp, useCommands } from '../../state/react';
import { notDoneText, optionProblemText } from '../messages';

/** The fields of the minutes. */
export interface StudyMinutesFields {
  /** As they are typed, Monday first. */
  readonly typed: readonly string[];
  readonly isByWeekday: boolean;
  /** Whether what is typed is what is stored. */
  readonly isSaved: boolean;
  /** What is wrong with them, or why they were not saved. */
  readonly said: string;
  readonly setByWeekday: (isByWeekday: boolean) => void;
  /** Of one day of the week, from 0 for Monday; of all without it. */
  readonly type: (minutes: string, weekday?: number) => void;
  /** Saves what is typed now; false when it cannot be. */
  readonly keep: () => Promise<boolean>;
}

/** The fields with what is stored until something is typed. */
export function useStudyMinutes(): StudyMinutesFields {
  const { setOption } = useCommands();
  const options = useApp((state) => state.options);
  const stored = options.studyMinutes;
  const [draft, setDraft] = useState<readonly string[]>();
  const [isByWeekday, setByWeekday] = useState(() => new Set(stored).size > 1);
  const [trouble, setTrouble] = useState('');
  const typed = draft ?? stored.map(String);
  const value = typed.map((minutes) => (minutes.trim() === '' ? Number.NaN : Number(minutes)));
  const checked = changeOption(options, { name: 'studyMinutes', value });

  async function keep(): Promise<boolean> {
    if (draft === undefined) return true;
    if (!checked.ok) return false;
    const result = await setOption({ name: 'studyMinutes', value });
    if (result.ok) setDraft((now) => (now === draft ? undefined : now));
    setTrouble(
      result.ok || 'kind' in result.failure ? '' : notDoneText('The minutes were not saved.', result.failure),
    );
    return result.ok;
  }

  const keepLatest = useRef(keep);
  useEffect(() => {
    keepLatest.current = keep;
  });
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(() => void keepLatest.current(), 500);
    return () => clearTimeout(timer);
  }, [draft]);

  return {
    typed,
    isByWeekday,
    isSaved: draft === undefined,
    said: checked.ok ? trouble : optionProblemText(checked.failure),
    setByWeekday: (next) => {
      setByWeekday(next);
      // One field stands for all days: the days that differ take what it shows.
      if (!next && new Set(typed).size > 1) setDraft(typed.map(() => typed[0] ?? ''));
    },
    type: (minutes, weekday) =>
      setDraft(typed.map((before, day) => (weekday === undefined || day === weekday ? minutes : before))),
    keep,
  };
}
