// One side of an imported card. The idea to know: the tokens are read once from left to right with a stack of open
// sections, so that sections in the wrong order cost nothing but a word about them.
import { gapNumberOf } from '../deck/cloze';
import { plainTextOf } from '../deck/titles';
import { applyFilters, escapeHtml, isBlankHtml } from './templateFilters';
import { templateTokens, type TemplateToken } from './templateTokens';

/** What a side is made of. */
export interface SideContext {
  /** HTML by the name of the field. */
  readonly fields: ReadonlyMap<string, string>;
  /** Plain text by name, for names that are no fields. */
  readonly given: ReadonlyMap<string, string>;
  /** The number of the gap that the card asks; for cards of templates, the number of the template. */
  readonly number: number;
  readonly side: 'question' | 'answer';
  /** On the answer: the HTML of the question, which is left out where the template repeats it. */
  readonly question?: string;
}

/** HTML of a side, and what is wrong with its template in a few words each, as HTML. */
export interface Side {
  readonly html: string;
  readonly problems: readonly string[];
}

/** Most problems that a card names. */
const MOST_PROBLEMS = 3;
/** Most characters of fields that are put into a side: a template may name a long field very often. */
const MOST_CHARACTERS = 4_000_000;

/** A template with the fields put in. Total: unbalanced sections and unknown fields become problems. */
export function renderSide(template: string, context: SideContext): Side {
  const sections = openSections(context);
  let shown: string[] = [];
  let isPastRule = context.question === undefined;
  let left = MOST_CHARACTERS;
  for (const token of templateTokens(template)) {
    if (token.kind === 'html') {
      if (sections.areHidden()) continue;
      const rule = isPastRule ? undefined : answerRule(token.html);
      if (rule === undefined) {
        shown.push(token.html);
        continue;
      }
      isPastRule = true;
      shown.push(token.html.slice(0, rule.start));
      // What stands before the rule and is not the question is part of the answer.
      shown = repeats(shown.join(''), context.question ?? '') ? [] : [...shown, '<hr>'];
      shown.push(token.html.slice(rule.end));
    } else if (token.kind !== 'field') {
      sections.read(token);
    } else if (!sections.areHidden()) {
      left -= context.fields.get(token.name)?.length ?? 0;
      if (left < 0) return { html: '', problems: ['this card is too long'] };
      shown.push(fieldHtml(token, context));
    }
  }
  return { html: shown.join(''), problems: sections.problems().slice(0, MOST_PROBLEMS) };
}

function fieldHtml(
  { name, filters }: Extract<TemplateToken, { kind: 'field' }>,
  { fields, given, number, side }: SideContext,
): string {
  const text = given.get(name);
  const html = fields.get(name) ?? (text === undefined ? undefined : escapeHtml(text));
  if (html === undefined) return `<span class="template-error">{${unknownField(name)}}</span>`;
  return applyFilters(html, filters, { field: name, number, side });
}

function openSections({ fields, given, number }: SideContext) {
  const problems: string[] = [];
  const stack: { readonly name: string; readonly isHidden: boolean }[] = [];
  const openNames = new Map<string, number>();
  let hidden = 0;
  const count = (name: string, by: number): void => {
    openNames.set(name, (openNames.get(name) ?? 0) + by);
  };
  const known = new Map<string, boolean | undefined>();
  const isFilled = (name: string): boolean | undefined => {
    if (known.has(name)) return known.get(name);
    const html = fields.get(name) ?? given.get(name);
    const gap = gapNumberOf(name);
    const filled = html !== undefined ? !isBlankHtml(html) : gap === undefined ? undefined : gap === number;
    known.set(name, filled);
    return filled;
  };
  const close = (): string | undefined => {
    const section = stack.pop();
    if (section === undefined) return undefined;
    count(section.name, -1);
    if (section.isHidden) hidden -= 1;
    return section.name;
  };
  return {
    areHidden: (): boolean => hidden > 0,
    read: (token: Extract<TemplateToken, { kind: 'section' | 'end' | 'problem' }>): void => {
      switch (token.kind) {
        case 'problem':
          problems.push(escapeHtml(token.text));
          return;
        case 'section': {
          const filled = isFilled(token.name);
          if (filled === undefined) problems.push(unknownField(token.name));
          const isHidden = filled === undefined || filled === token.isInverted;
          stack.push({ name: token.name, isHidden });
          count(token.name, 1);
          if (isHidden) hidden += 1;
          return;
        }
        case 'end': {
          if ((openNames.get(token.name) ?? 0) === 0) {
            problems.push(`section ${shortName(token.name)} is closed but not open`);
            return;
          }
          for (let name = close(); name !== undefined && name !== token.name; name = close()) {
            problems.push(`section ${shortName(name)} is not closed`);
          }
        }
      }
    },
    problems: (): readonly string[] => [
      ...problems,
      ...stack.map(({ name }) => `section ${shortName(name)} is not closed`),
    ],
  };
}

/** Where the first rule between question and answer stands (`<hr id=answer>`). */
function answerRule(html: string): { readonly start: number; readonly end: number } | undefined {
  for (const { index, 0: tag } of html.matchAll(/<hr\b[^<>]*>/giu)) {
    if (/\sid\s*=\s*["']?answer["'\s/>]/iu.test(tag)) return { start: index, end: index + tag.length };
  }
  return undefined;
}

/** Whether HTML says nothing, or only what the question says. */
function repeats(html: string, question: string): boolean {
  const words = plainTextOf(html);
  const pictures = picturesOf(html);
  const asked = new Set(picturesOf(question));
  if (words === '' && pictures.length === 0) return true;
  return words === plainTextOf(question) && pictures.every((picture) => asked.has(picture));
}

function picturesOf(html: string): readonly string[] {
  return html.match(/<(?:img|audio|video)\b[^<>]*>/giu) ?? [];
}

function unknownField(name: string): string {
  return `unknown field ${shortName(name)}`;
}

function shortName(name: string): string {
  return escapeHtml(name.length > 40 ? `${name.slice(0, 40)}…` : name);
}
