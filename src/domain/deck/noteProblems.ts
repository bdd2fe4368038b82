// What is wrong with the fields of the editor, field by field.
import { readDate } from '../document/dates';
import { slotsOfCloze } from './cloze';
import type { NoteDraft, NoteProblem } from './noteDraft';
import { MOST_POINTS, TEXT_LIMITS } from './textLimits';
import { plainTextOf } from './titles';

const MOST_LABEL_WORDS = 6;

/** All problems of a draft, none where it makes a note. `hasGaps` says that the fields of an imported note are to have gaps. */
export function problemsOf(draft: NoteDraft, hasGaps = false): readonly NoteProblem[] {
  return [...ownProblems(draft, hasGaps), ...sharedProblems(draft)];
}

function ownProblems(draft: NoteDraft, hasGaps: boolean): readonly NoteProblem[] {
  switch (draft.kind) {
    case 'qa':
      return [
        ...textProblems('question', draft.question, TEXT_LIMITS.question),
        ...pointProblems(draft.points),
        ...remarkProblems(draft.remark),
      ];
    case 'cloze': {
      const hasNoGap = draft.text.trim() !== '' && slotsOfCloze(draft.text).length === 0;
      return [
        ...textProblems('text', draft.text, TEXT_LIMITS.text),
        ...(hasNoGap ? [{ field: 'text', code: 'noGap' } as const] : []),
        ...remarkProblems(draft.remark),
      ];
    }
    case 'fields': {
      const isEmpty = draft.fields.every(
        (field) => plainTextOf(field).trim() === '' && !/<img\b/iu.test(field),
      );
      const hasNoGap = !isEmpty && hasGaps && slotsOfCloze(draft.fields.join('\n')).length === 0;
      return [
        ...(isEmpty ? [{ field: 'fields', index: 0, code: 'empty' } as const] : []),
        ...(hasNoGap ? [{ field: 'fields', index: 0, code: 'noGap' } as const] : []),
        ...draft.fields.flatMap((field, index) =>
          field.length > TEXT_LIMITS.text ? [{ field: 'fields', index, code: 'tooLong' } as const] : [],
        ),
      ];
    }
  }
}

function textProblems(field: 'question' | 'text', text: string, longest: number): readonly NoteProblem[] {
  if (text.trim() === '') return [{ field, code: 'empty' }];
  return text.trim().length > longest ? [{ field, code: 'tooLong' }] : [];
}

function remarkProblems(remark: string): readonly NoteProblem[] {
  return remark.trim().length > TEXT_LIMITS.text ? [{ field: 'remark', code: 'tooLong' }] : [];
}

// A point without label and text is one that was not written, or is taken out.
function pointProblems(
  points: Extract<NoteDraft, { readonly kind: 'qa' }>['points'],
): readonly NoteProblem[] {
  const field = 'points';
  const written = points.filter(({ label, text }) => label.trim() !== '' || text.trim() !== '');
  if (written.length === 0) return [{ field, code: 'empty' }];
  if (written.length > MOST_POINTS) return [{ field, code: 'tooMany' }];
  return points.flatMap(({ label, text }, index): readonly NoteProblem[] => {
    const words = label.trim().split(/\s+/u);
    if (words.length > MOST_LABEL_WORDS || label.trim().length > TEXT_LIMITS.label)
      return [{ field, index, code: 'labelTooLong' }];
    if (text.trim() === '' && label.trim() !== '') return [{ field, index, code: 'empty' }];
    return text.trim().length > TEXT_LIMITS.text ? [{ field, index, code: 'tooLong' }] : [];
  });
}

function sharedProblems({ tags, asOf }: NoteDraft): readonly NoteProblem[] {
  const field = 'tags';
  const isNoDay = asOf.trim() !== '' && !isDay(asOf.trim());
  return [
    ...(tags.length > MOST_POINTS ? [{ field, code: 'tooMany' } as const] : []),
    ...tags.flatMap((tag, index): readonly NoteProblem[] => {
      if (/\s/u.test(tag.trim())) return [{ field, index, code: 'blankInTag' }];
      return tag.trim().length > TEXT_LIMITS.label ? [{ field, index, code: 'tooLong' }] : [];
    }),
    ...(isNoDay ? [{ field: 'asOf', code: 'noDay' } as const] : []),
  ];
}

/** Whether a text is a day as YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && readDate(text)?.day === text;
}
