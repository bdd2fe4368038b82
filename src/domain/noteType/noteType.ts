// The type of imported notes: what their fields are called, and the templates that make cards of them. A type is never
// changed: another wording of a template is another type with another id.
import { hashText } from '../ids';

/** Id of a note type: 11 characters, made by {@link noteTypeIdOf} from all it says. */
export type NoteTypeId = string;

/** The two sides of a card as HTML with `{{Field}}` in it, as Anki's manual describes templates. */
export interface CardTemplate {
  readonly name: string;
  readonly question: string;
  readonly answer: string;
}

/** What notes of one type have in common. */
export interface NoteType {
  readonly id: NoteTypeId;
  /** `standard` makes a card for each template, `cloze` one for each number of a gap, all by the first template. */
  readonly kind: 'standard' | 'cloze';
  readonly name: string;
  /** Names of the fields in order; at least one. */
  readonly fields: readonly string[];
  /** At least one. */
  readonly templates: readonly CardTemplate[];
  /** Kept for exports; never applied to the page. */
  readonly css: string;
  /** The number that the program it comes from knows it by, kept so that an export goes back to the same type. */
  readonly foreignId?: number;
}

/** The id of a note type: the same for the same contents. */
export function noteTypeIdOf(type: Omit<NoteType, 'id'>): NoteTypeId {
  const { kind, name, fields, templates, css, foreignId = 0 } = type;
  const sides = templates.map(({ name: title, question, answer }) => [title, question, answer]);
  return hashText(`type\n${JSON.stringify([kind, name, fields, sides, css, foreignId])}`);
}
