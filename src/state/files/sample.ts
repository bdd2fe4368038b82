// The first notes of the decks that an import would make, as plain text, so that a learner sees that they were read as meant.
import { spokenPoint, type Note } from '../../domain/deck/deck';
import { facesOf } from '../../domain/deck/fieldFaces';
import { slotsOf } from '../../domain/deck/slots';
import { clozeAnswers, openCloze } from '../../domain/deck/cloze';
import type { DeckPlan } from '../../domain/incoming/plan';
import { htmlToText } from '../../formats/html/toText';
import type { SampleNote } from '../importState';

const NOTES = 5;
const LINES = 4;
const LONGEST_TEXT = 240;

/** The first five notes of new decks, shortened; none of decks that are here. */
export function sampleOf(plans: readonly DeckPlan[]): readonly SampleNote[] {
  return plans
    .filter(({ target }) => target === undefined)
    .flatMap(({ deck }) => deck.notes.slice(0, NOTES))
    .slice(0, NOTES)
    .map(sampleOfNote)
    .map(({ question, points }) => ({ question: shortened(question), points: points.map(shortened) }));
}

function sampleOfNote(note: Note): SampleNote {
  switch (note.kind) {
    case 'qa':
      return { question: note.question, points: note.points.map(spokenPoint) };
    case 'cloze':
      return { question: openCloze(note.text), points: gapsOf(note, note.text) };
    case 'fields': {
      const fields = note.fields.map(wordsOf).filter((text) => text !== '');
      const withGaps = fields.find((text) => gapsOf(note, text).length > 0);
      if (withGaps !== undefined) return { question: openCloze(withGaps), points: gapsOf(note, withGaps) };
      // The answer side is one point, which the template makes of the other fields.
      const [question = '', ...others] = fields;
      return { question, points: others.length === 0 ? [] : [others.join(' · ')] };
    }
  }
}

/** What is left out of a text, one entry for each card that asks it. */
function gapsOf(note: Note, text: string): readonly string[] {
  const faces = note.kind === 'fields' ? facesOf(note) : slotsOf(note);
  return faces.flatMap((face) => clozeAnswers(text, face).join(', ') || []);
}

function wordsOf(html: string): string {
  return htmlToText(html).text.replace(/\s+/gu, ' ').trim();
}

/** The first lines of a text, without the marks around code. */
function shortened(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*(?:```|~~~)/u.test(line));
  const kept = lines.slice(0, LINES).join('\n');
  return kept.length > LONGEST_TEXT || lines.length > LINES ? `${kept.slice(0, LONGEST_TEXT)} …` : kept;
}
