// Types of imported notes for tests.
import { noteTypeIdOf, type NoteType } from '../../src/domain/noteType/noteType';

/** A type with a front, a back and one card, under the id that its contents give it. */
export function aNoteType(overrides: Partial<Omit<NoteType, 'id'>> = {}): NoteType {
  const fields: Omit<NoteType, 'id'> = {
    kind: 'standard',
    name: 'Plain',
    fields: ['Front', 'Back'],
    templates: [{ name: 'Card', question: '{{Front}}', answer: '{{Back}}' }],
    css: '',
    ...overrides,
  };
  return { ...fields, id: noteTypeIdOf(fields) };
}
