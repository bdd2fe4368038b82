// Imported cards as HTML: the fields of a note put into the templates of its type. Strings in, strings out, one pass; what
// comes out is not safe to show before ui/html.ts has read it.
import { onlyPoint } from '../deck/changedSlots';
import { gapNumberOf } from '../deck/cloze';
import type { FieldsNote } from '../deck/deck';
import type { HtmlFace } from '../deck/face';
import { faceIn } from '../deck/fieldFaces';
import { plainTextOf } from '../deck/titles';
import { slotOfCard, type CardId } from '../ids';
import { withoutScripts, withoutSpeech, withoutStyles } from './leftOutHtml';
import { mathsAsText } from './mathsInHtml';
import type { CardTemplate, NoteType } from './noteType';
import { renderSide, type SideContext } from './renderSide';

/** What stands around a note and may be shown on its cards. */
export interface TemplateContext {
  /** Levels are separated by "::". */
  readonly deckTitle: string;
}

/**
 * The face of a card of an imported note. Total: a template that makes no sense, or a card that the type does not have,
 * gives a face that says so in a few words.
 */
export function htmlFaceOf(
  type: NoteType,
  note: FieldsNote,
  cardId: CardId,
  context: TemplateContext,
): HtmlFace {
  const slot = slotOfCard(cardId);
  const { template, number } = templateOf(type, faceIn(note, slot));
  const shared: Omit<SideContext, 'side'> = {
    fields: new Map(type.fields.map((name, index) => [name, note.fields[index] ?? ''])),
    given: givenFields(type, note, template, context),
    number,
  };
  const asking = renderSide(template.question, { ...shared, side: 'question' });
  const answering = renderSide(template.answer, { ...shared, side: 'answer', question: asking.html });
  const question = tidy(asking.html);
  const answer = tidy(answering.html);
  return {
    kind: 'html',
    question: shownHtml(question, asking.problems, 'the question of this card is empty'),
    answer: shownHtml(answer, answering.problems, 'the answer of this card is empty'),
    // A name must not tell the answer, as the name of a picture or another field would.
    title: wordsOf(question) || type.name,
    points: [onlyPoint(note, slot, wordsOf(answer))],
  };
}

const NO_TEMPLATE: CardTemplate = { name: '', question: '', answer: '' };

/** The template of a face ("t2", "c5") and the number that its gaps have. */
function templateOf(
  type: NoteType,
  face: string,
): { readonly template: CardTemplate; readonly number: number } {
  const gap = gapNumberOf(face);
  const number = gap ?? Number(/^t(\d{1,3})$/u.exec(face)?.[1] ?? 0);
  const template = type.templates[gap === undefined ? number - 1 : 0];
  return { template: template ?? NO_TEMPLATE, number };
}

/** What templates can show that is in no field; plain text. */
function givenFields(
  type: NoteType,
  note: FieldsNote,
  template: CardTemplate,
  { deckTitle }: TemplateContext,
): ReadonlyMap<string, string> {
  return new Map([
    ['Tags', (note.tags ?? []).join(' ')],
    ['Type', type.name],
    ['Deck', deckTitle],
    ['Subdeck', deckTitle.split('::').at(-1) ?? ''],
    ['Card', template.name],
    ['CardFlag', ''],
    // Where the answer repeats its question, the question stands on the screen already.
    ['FrontSide', ''],
  ]);
}

function tidy(html: string): string {
  return mathsAsText(withoutSpeech(withoutStyles(withoutScripts(html))));
}

function shownHtml(html: string, problems: readonly string[], whenEmpty: string): string {
  const told = problems.length === 0 && isEmpty(html) ? [whenEmpty] : problems;
  return html + told.map(errorHtml).join('');
}

const ERROR = 'class="template-error"';

function errorHtml(text: string): string {
  return `<span ${ERROR}>{${text}}</span>`;
}

/** Whether a side of a face says what is wrong with its template, in place of what the note says. */
export function hasTemplateError(html: string): boolean {
  return html.includes(ERROR);
}

function isEmpty(html: string): boolean {
  return !/<(?:img|audio|video)\b/iu.test(html) && plainTextOf(html) === '';
}

function wordsOf(html: string): string {
  return plainTextOf(html.replace(/\[sound:[^[\]]*\]/gu, ' '));
}
