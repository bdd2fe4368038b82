// The note types in which questions and gaps of ours travel through Anki, and back: three types with fixed ids and names. A
// note's guid is our note id, so a note that comes back is known again.
import { slotsOfCloze } from '../../domain/deck/cloze';
import type { ClozeNote, QaNote } from '../../domain/deck/deck';
import { isNoteWithinLimits } from '../../domain/deck/deckJson';
import { tagsWithin } from '../../domain/deck/textLimits';
import { isOwnId } from '../../domain/ids';
import { answerOfHtml, CLOSING_CLASS, htmlOfAnswer, LEAD_IN_CLASS } from './answerHtml';
import type { AnkiNote, AnkiNoteType } from './collection';
import { htmlOfLines, htmlOfText, textOfHtml } from './fieldText';

const CSS = `.card { font-family: sans-serif; font-size: 20px; line-height: 1.4; text-align: left; }
.card ul { margin: 0.3em 0; padding-left: 1.2em; }
.card pre { font-family: monospace; font-size: 0.85em; white-space: pre-wrap; }
.${LEAD_IN_CLASS}, .${CLOSING_CLASS}, .pointwise-note { opacity: 0.75; margin: 0.5em 0; }
.pointwise-source { font-size: 0.7em; opacity: 0.6; margin-top: 1em; }
.cloze { font-weight: bold; }
`;

const NOTE = '{{#Note}}<div class="pointwise-note">{{Note}}</div>{{/Note}}';
const SOURCE = '{{#Source}}<div class="pointwise-source">{{Source}}</div>{{/Source}}';
const after = (field: string): string => `{{FrontSide}}<hr id="answer">{{${field}}}${NOTE}${SOURCE}`;

const QUESTION_FIELDS = ['Question', 'Answer', 'Note', 'Source'];
const FORWARDS = { name: 'Question', question: '{{Question}}', answer: after('Answer') };
const BACKWARDS = { name: 'Backwards', question: '{{Answer}}', answer: after('Question') };

/** The type of questions that are asked one way. */
export const POINTWISE_QUESTION: AnkiNoteType = {
  id: 1_609_500_000_001,
  name: 'Pointwise question',
  isCloze: false,
  fields: QUESTION_FIELDS,
  templates: [FORWARDS],
  css: CSS,
};

/** The type of questions that are asked backwards as well. */
export const POINTWISE_BOTH_WAYS: AnkiNoteType = {
  ...POINTWISE_QUESTION,
  id: 1_609_500_000_002,
  name: 'Pointwise question, both ways',
  templates: [FORWARDS, BACKWARDS],
};

/** The type of texts with gaps. */
export const POINTWISE_GAPS: AnkiNoteType = {
  id: 1_609_500_000_003,
  name: 'Pointwise gaps',
  isCloze: true,
  fields: ['Text', 'Note', 'Source'],
  templates: [
    { name: 'Gaps', question: '{{cloze:Text}}', answer: `{{cloze:Text}}<hr id="answer">${NOTE}${SOURCE}` },
  ],
  css: CSS,
};

/** All types of ours. */
export const POINTWISE_TYPES = [POINTWISE_QUESTION, POINTWISE_BOTH_WAYS, POINTWISE_GAPS] as const;

/** A note as Anki holds it: its type and the HTML of its fields. */
export interface AnkiFields {
  readonly type: AnkiNoteType;
  readonly fields: readonly string[];
}

/**
 * The fields of a question or a text with gaps. `source` is plain text for the learner to see, empty for none; it does not
 * come back. When the learner edited the note stays out as well, since Anki has a moment of its own for that, and so do the
 * marks of gaps that changed.
 */
export function ankiFieldsOf(note: QaNote | ClozeNote, source: string): AnkiFields {
  const around = [htmlOfText(note.remark ?? ''), htmlOfText(source)];
  switch (note.kind) {
    case 'qa': {
      const type = note.bothWays === true ? POINTWISE_BOTH_WAYS : POINTWISE_QUESTION;
      return { type, fields: [htmlOfText(note.question), htmlOfAnswer(note), ...around] };
    }
    case 'cloze':
      return { type: POINTWISE_GAPS, fields: [htmlOfLines(note.text), ...around] };
  }
}

/**
 * The note of ours that an Anki note holds, the inverse of {@link ankiFieldsOf}; undefined when the type or the guid is
 * not ours, or when an edit left something that a note of ours cannot say, or not at such length: it then is a note of fields.
 */
export function pointwiseNoteOf(note: AnkiNote, type: AnkiNoteType): QaNote | ClozeNote | undefined {
  const ours = POINTWISE_TYPES.find((each) => isSameType(each, type));
  if (ours === undefined || !isOwnId(note.guid)) return undefined;
  const read = ours === POINTWISE_GAPS ? gapsOf(note) : questionOf(note, ours === POINTWISE_BOTH_WAYS);
  // A field may be longer than what we say: then it stays one, and nothing is lost.
  if (read === undefined || !isNoteWithinLimits(read)) return undefined;
  const tags = tagsWithin(note.tags);
  return tags.length > 0 ? { ...read, tags } : read;
}

/** Whether a type is one of ours as Anki may have left it: under another id, since that one was taken, or renamed. */
export function isSameType(ours: AnkiNoteType, type: AnkiNoteType): boolean {
  const isKnown = type.id === ours.id || type.name === ours.name;
  const fields =
    type.fields.length === ours.fields.length &&
    type.fields.every((name, index) => name === ours.fields[index]);
  return (
    isKnown && fields && type.isCloze === ours.isCloze && type.templates.length === ours.templates.length
  );
}

function questionOf({ guid: id, fields }: AnkiNote, isBothWays: boolean): QaNote | undefined {
  const question = textOfHtml(fields[0] ?? '');
  const answer = answerOfHtml(fields[1] ?? '', id);
  const remark = textOfHtml(fields[2] ?? '');
  if (isEmpty(question) || answer === undefined || remark === undefined) return undefined;
  return {
    kind: 'qa',
    id,
    question,
    ...answer,
    ...withRemark(remark),
    ...(isBothWays ? { bothWays: true } : {}),
  };
}

function gapsOf({ guid: id, fields }: AnkiNote): ClozeNote | undefined {
  const text = textOfHtml(fields[0] ?? '');
  const remark = textOfHtml(fields[1] ?? '');
  if (isEmpty(text) || remark === undefined || slotsOfCloze(text).length === 0) return undefined;
  return { kind: 'cloze', id, text, ...withRemark(remark) };
}

function isEmpty(text: string | undefined): text is undefined | '' {
  return text === undefined || text.trim() === '';
}

function withRemark(remark: string): { readonly remark?: string } {
  return remark === '' ? {} : { remark };
}
