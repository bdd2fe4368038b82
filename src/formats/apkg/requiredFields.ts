// Which fields a template needs before Anki makes a card of it. Old versions read this from the package, newer ones work
// it out themselves; so it is close, and no more.
import type { AnkiNoteType } from './collection';

/** "any": one of the fields suffices; "all": each of them is needed. Fields are indexes in the order of the type. */
export type Requirement = readonly [ordinal: number, kind: 'any' | 'all', fields: readonly number[]];

/** What each template of a type needs. */
export function requirementsOf(type: AnkiNoteType): readonly Requirement[] {
  return type.templates.map(({ question }, ordinal) => {
    const [first = [], ...others] = shownFields(question, type.fields);
    const shared = first.filter((field) => others.every((needed) => needed.includes(field)));
    if (shared.length > 0 || others.length === 0) return [ordinal, 'all', inOrder(shared)];
    return [ordinal, 'any', inOrder([first, ...others].flat())];
  });
}

const MARK = /\{\{([^{}]*)\}\}/gu;

/** For each place that shows a field, the fields that must have content for it: its own, and those of the sections around. */
function shownFields(template: string, fields: readonly string[]): readonly (readonly number[])[] {
  const sections: string[] = [];
  const shown: number[][] = [];
  for (const [, inside = ''] of template.matchAll(MARK)) {
    const mark = inside.trim();
    const sign = mark.charAt(0);
    if (sign === '#' || sign === '^') sections.push(sign === '#' ? mark.slice(1).trim() : '');
    else if (sign === '/') sections.pop();
    // What is typed in is not shown.
    else if (!mark.startsWith('type:')) {
      const field = fields.indexOf(mark.slice(mark.lastIndexOf(':') + 1).trim());
      const around = sections.map((name) => fields.indexOf(name)).filter((index) => index >= 0);
      if (field >= 0) shown.push([...new Set([field, ...around])]);
    }
  }
  return shown;
}

function inOrder(fields: readonly number[]): readonly number[] {
  return [...new Set(fields)].sort((one, other) => one - other);
}
