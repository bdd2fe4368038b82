// The filters of templates: what `{{filter:Field}}` makes of the HTML in a field. A filter that is not known here lets the
// field through, as in Anki.
import { clozeParts, type ClozePart } from '../deck/cloze';
import { furigana, kana, kanji } from './furigana';

/** What a filter has to know about the card. */
export interface FilterContext {
  /** The name of the field. */
  readonly field: string;
  /** The number of the gap that the card asks; for cards of templates, the number of the template. */
  readonly number: number;
  readonly side: 'question' | 'answer';
}

/** HTML of a field after its filters, applied in the order given. */
export function applyFilters(html: string, filters: readonly string[], context: FilterContext): string {
  // What is to be typed is not typed here: the answer shows what it would have been.
  if (filters.includes('type')) {
    if (context.side === 'question') return '';
    return filters.includes('cloze') ? askedOnly(html, context) : html;
  }
  return filters.reduce((value, filter) => applyFilter(value, filter, context), html);
}

/** Text as HTML that shows it. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Whether a field counts as empty: nothing but blanks, line breaks and divs around nothing. */
export function isBlankHtml(html: string): boolean {
  return html.replace(/<\/?(?:br|div)\s?\/?>/giu, '').trim() === '';
}

function applyFilter(html: string, filter: string, context: FilterContext): string {
  // Sound made from text is not made here. The name of the language follows after a blank.
  if (filter === 'tts' || filter.startsWith('tts ') || filter === 'tts-voices') return '';
  switch (filter) {
    case 'text':
      return withoutTags(html);
    case 'hint':
      return hintOf(html, context.field);
    case 'cloze':
      return clozeHtml(html, context);
    case 'cloze-only':
      return askedOnly(html, context);
    case 'furigana':
      return furigana(html);
    case 'kanji':
      return kanji(html);
    case 'kana':
      return kana(html);
    default:
      return html;
  }
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/gu, '');
}

function hintOf(html: string, field: string): string {
  if (isBlankHtml(html)) return '';
  return `<details class="hint"><summary>${escapeHtml(field)}</summary>${html}</details>`;
}

/** The text with the asked gaps closed (question) or opened and marked (answer); nothing when it has no such gap. */
function clozeHtml(html: string, { number, side }: FilterContext): string {
  const parts = clozeParts(html);
  if (!hasGap(parts, number)) return '';
  const show = (shown: readonly ClozePart[]): string =>
    shown
      .map((part) => {
        if (part.kind === 'text') return part.text;
        if (part.number !== number) return show(part.parts);
        return `<span class="cloze">${side === 'question' ? closedGap(part.hint) : show(part.parts)}</span>`;
      })
      .join('');
  return show(parts);
}

/** The asked gaps alone, a comma between them. */
function askedOnly(html: string, { number, side }: FilterContext): string {
  const open = (parts: readonly ClozePart[]): string =>
    parts.map((part) => (part.kind === 'text' ? part.text : open(part.parts))).join('');
  const asked = (parts: readonly ClozePart[]): readonly string[] =>
    parts.flatMap((part) => {
      if (part.kind === 'text') return [];
      if (part.number !== number) return asked(part.parts);
      return [side === 'question' ? closedGap(part.hint) : open(part.parts)];
    });
  return asked(clozeParts(html)).join(', ');
}

function closedGap(hint: string | undefined): string {
  return `[${hint ?? '…'}]`;
}

function hasGap(parts: readonly ClozePart[], number: number): boolean {
  return parts.some((part) => part.kind === 'gap' && (part.number === number || hasGap(part.parts, number)));
}
