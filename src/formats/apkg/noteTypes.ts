// Anki's note types as ours, and what their templates ask for that Pointwise does not run.
import type { LeftOutCode } from '../../domain/incoming/incoming';
import { isTypeWithinLimits } from '../../domain/deck/deckJson';
import { noteTypeIdOf, type NoteType } from '../../domain/noteType/noteType';
import type { AnkiNote, AnkiNoteType } from './collection';
import type { LeftOutList } from '../leftOutList';

/** A note type of a package, with what it becomes here. */
export interface ReadNoteType {
  readonly anki: AnkiNoteType;
  readonly type: NoteType;
}

/**
 * The note types by their numbers in the package. Those without a field or a template can show nothing, those beyond all limits
 * cannot be kept: they are not here.
 */
export function readNoteTypes(types: readonly AnkiNoteType[]): ReadonlyMap<number, ReadNoteType> {
  const read = types.map((anki) => ({ anki, type: noteTypeOf(anki) }));
  return new Map(read.filter(({ type }) => isTypeWithinLimits(type)).map((each) => [each.anki.id, each]));
}

/** Lists what the templates of a type, or the texts of its notes, ask for in vain; each reason once. */
export function listWhatIsNotRun(type: NoteType, notes: readonly AnkiNote[], leftOut: LeftOutList): void {
  const codes = new Set<LeftOutCode>();
  for (const { question, answer } of type.templates) {
    for (const side of [question, answer]) for (const code of notRunIn(side)) codes.add(code);
  }
  const hasLatex = ({ fields }: AnkiNote): boolean => fields.some((field) => IMAGE_LATEX.test(field));
  if (!codes.has('template-latex') && notes.some(hasLatex)) codes.add('template-latex');
  for (const code of codes) leftOut.add(code, type.name);
}

const IMAGE_LATEX = /\[(?:latex|\$\$?)\]/iu;
const REPLACEMENT = /\{\{([^{}]*)\}\}/gu;
/** The filters of Anki's manual that cards here know; speech has a reason of its own. */
const FILTERS: ReadonlySet<string> = new Set([
  'cloze',
  'cloze-only',
  'furigana',
  'hint',
  'kana',
  'kanji',
  'nc',
  'text',
  'type',
]);

function noteTypeOf({ id, name, isCloze, fields, templates, css }: AnkiNoteType): NoteType {
  const type = {
    kind: isCloze ? ('cloze' as const) : ('standard' as const),
    name,
    fields,
    templates: templates.map(({ name: title, question, answer }) => ({ name: title, question, answer })),
    css,
    foreignId: id,
  };
  return { id: noteTypeIdOf(type), ...type };
}

function notRunIn(template: string): readonly LeftOutCode[] {
  const codes: LeftOutCode[] = [];
  if (/<script\b/iu.test(template)) codes.push('template-scripts');
  if (IMAGE_LATEX.test(template)) codes.push('template-latex');
  if (template.includes('[anki:tts')) codes.push('template-speech');
  for (const [, inside = ''] of template.matchAll(REPLACEMENT)) {
    for (const filter of inside.split(':').slice(0, -1)) {
      const [name = ''] = filter.trim().split(' ');
      if (name === 'tts' || name === 'tts-voices') codes.push('template-speech');
      else if (name === 'type') codes.push('template-typing');
      else if (!FILTERS.has(name)) codes.push('unknown-template-parts');
    }
  }
  return codes;
}
