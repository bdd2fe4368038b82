// What could not be carried over, in sentences; the same for what a file brings and for what an export takes along.
import type { LeftOut, LeftOutCode } from '../../domain/incoming/incoming';
import { countText } from '../wording';

/** What was left out as a sentence with its number, and examples by name where there are any. */
export function leftOutText({ code, count, examples }: LeftOut): string {
  const sentence = SENTENCES[code](count);
  if (examples.length === 0) return sentence;
  return `${sentence} For example: ${examples.map((example) => `“${example}”`).join(', ')}.`;
}

const SENTENCES: Readonly<Record<LeftOutCode, (count: number) => string>> = {
  'missing-media': (count) => `${media(count)} that the notes name ${was(count)} not found.`,
  'damaged-media': (count) => `${media(count)} ${is(count)} damaged or too large, and left out.`,
  'cards-with-their-note': (count) =>
    `${countText(count, 'card')} stood in another deck than the first card of the note, and ${is(count)} kept with it.`,
  'cards-without-note': (count) => `${countText(count, 'card')} without a note ${is(count)} left out.`,
  'notes-without-card': (count) => `${countText(count, 'note')} without a card ${is(count)} left out.`,
  'reviews-without-card': (count) =>
    `${countText(count, 'review')} of cards that could not be found ${is(count)} left out.`,
  'unreadable-reviews': (count) =>
    `${countText(count, 'entry', 'entries')} of the review log without a grade or a moment ${is(count)} left out.`,
  'filtered-decks': (count) =>
    `${countText(count, 'filtered deck')} ${is(count)} left out; the cards are in their own decks.`,
  'deck-options': (count) =>
    `${countText(count, 'group', 'groups')} of deck options, limits, steps and FSRS parameters among them, ${is(count)} not carried over.`,
  'deck-descriptions': (count) =>
    `${countText(count, 'description', 'descriptions')} of decks ${is(count)} not carried over.`,
  'learning-without-log': (count) =>
    `${countText(count, 'card')} that ${was(count)} being learned ${is(count)} new here: the file tells no review of ${count === 1 ? 'it' : 'them'}.`,
  'unused-note-types': (count) => `${countText(count, 'note type')} that no note uses ${is(count)} left out.`,
  'template-scripts': (count) =>
    `${countText(count, 'card template')} ${count === 1 ? 'has' : 'have'} scripts, which are never run.`,
  'template-speech': (count) =>
    `${countText(count, 'card template')} ${count === 1 ? 'makes' : 'make'} speech from text, which is not spoken here.`,
  'template-latex': (count) =>
    `${countText(count, 'card template')} with LaTeX ${count === 1 ? 'shows' : 'show'} it as maths or as written.`,
  'template-typing': (count) =>
    `${countText(count, 'card template')} ${count === 1 ? 'asks' : 'ask'} for the answer to be typed; here it is only shown.`,
  'unknown-template-parts': (count) =>
    `${countText(count, 'part')} of card templates ${is(count)} not known here and left out.`,
  'buried-cards': (count) =>
    `${countText(count, 'card')} buried until the next day ${count === 1 ? 'is' : 'are'} not buried any more.`,
  'texts-too-long': (count) =>
    `${countText(count, 'text')} longer than a card can show ${is(count)} left out.`,
  'incomplete-rows': (count) =>
    `${countText(count, 'row')} without a question or an answer ${is(count)} left out.`,
  'repeated-rows': (count) =>
    `${countText(count, 'row')} that ${count === 1 ? 'repeats' : 'repeat'} another row ${is(count)} left out.`,
  'notes-as-text': (count) =>
    `${countText(count, 'imported note')} ${is(count)} written as plain text, without formatting.`,
  'histories-left-behind': (count) =>
    `What is remembered of ${countText(count, 'card')} is not in this file; it stays here.`,
  'too-many-notes': (count) =>
    `${countText(count, 'note')} beyond the most that a deck may have ${is(count)} left out.`,
};

function media(count: number): string {
  return countText(count, 'picture or sound', 'pictures or sounds');
}

function is(count: number): string {
  return count === 1 ? 'is' : 'are';
}

function was(count: number): string {
  return count === 1 ? 'was' : 'were';
}
