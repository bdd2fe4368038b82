// Reads a template into tokens: HTML as it stands, fields with their filters, and the marks of sections. The idea to know:
// a template is read before any field is put in, so nothing that a field holds is ever taken for a part of the template.

/** A part of a template, in the order written. */
export type TemplateToken =
  | { readonly kind: 'html'; readonly html: string }
  /** The filters stand in the order in which they are applied. */
  | { readonly kind: 'field'; readonly name: string; readonly filters: readonly string[] }
  | { readonly kind: 'section'; readonly name: string; readonly isInverted: boolean }
  | { readonly kind: 'end'; readonly name: string }
  /** Something that cannot be understood, in a few words. */
  | { readonly kind: 'problem'; readonly text: string };

const COMMENT = { open: '<!--', close: '-->' } as const;

/**
 * The tokens of a template as Anki's manual describes them: `{{Field}}`, `{{filter:Field}}`, `{{#Field}}…{{/Field}}`,
 * `{{^Field}}…{{/Field}}`, and `{{=<% %>=}}`, which changes the marks. Comments are left out. Total: it never throws.
 */
export function templateTokens(template: string): readonly TemplateToken[] {
  const tokens: TemplateToken[] = [];
  let marks = { open: '{{', close: '}}' };
  let comment = template.indexOf(COMMENT.open);
  let index = 0;
  while (index < template.length) {
    const start = template.indexOf(marks.open, index);
    if (comment >= 0 && comment < index) comment = template.indexOf(COMMENT.open, index);
    if (comment >= 0 && (start < 0 || comment < start)) {
      const end = template.indexOf(COMMENT.close, comment + COMMENT.open.length);
      const isClosed = end >= 0;
      // A comment that is never closed is shown as a browser would show it: not at all.
      addHtml(tokens, template.slice(index, comment));
      index = isClosed ? end + COMMENT.close.length : template.length;
      continue;
    }
    addHtml(tokens, template.slice(index, start < 0 ? template.length : start));
    if (start < 0) break;
    const end = template.indexOf(marks.close, start + marks.open.length);
    if (end < 0) {
      tokens.push({ kind: 'problem', text: `${marks.open} is not closed` });
      addHtml(tokens, template.slice(start + marks.open.length));
      break;
    }
    const tag = template.slice(start + marks.open.length, end);
    index = end + marks.close.length;
    // Three braces mean the same as two.
    if (tag.startsWith('{') && template[index] === '}') index += 1;
    const changed = readMarks(tag);
    if (changed === undefined) addTag(tokens, tag);
    else marks = changed;
  }
  return tokens;
}

function addHtml(tokens: TemplateToken[], html: string): void {
  if (html !== '') tokens.push({ kind: 'html', html });
}

function addTag(tokens: TemplateToken[], tag: string): void {
  const text = tag.replace(/^[{&]+/u, '').trim();
  const name = text.slice(1).trim();
  switch (text[0]) {
    case undefined:
      tokens.push({ kind: 'problem', text: 'a field has no name' });
      return;
    case '!':
      return;
    case '#':
    case '^':
      tokens.push({ kind: 'section', name, isInverted: text.startsWith('^') });
      return;
    case '/':
      tokens.push({ kind: 'end', name });
      return;
    default: {
      const parts = text.split(':').map((part) => part.trim());
      tokens.push({ kind: 'field', name: parts.at(-1) ?? '', filters: parts.slice(0, -1).reverse() });
    }
  }
}

function readMarks(tag: string): { readonly open: string; readonly close: string } | undefined {
  if (tag.length < 2 || !tag.startsWith('=') || !tag.endsWith('=')) return undefined;
  const [open, close, ...more] = tag.slice(1, -1).trim().split(/\s+/u);
  if (open === undefined || open === '' || close === undefined || more.length > 0) return undefined;
  return { open, close };
}
