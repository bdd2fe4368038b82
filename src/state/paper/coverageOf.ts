// What a text covers of some decks: a blank page is an answer to all their questions at once.
import type { Knowledge, PointMark } from '../../domain/paper/marking/mark';
import { markAnswer } from '../../domain/paper/marking/markAnswer';
import type { SourceCard, SourceDeck } from '../../domain/paper/source';
import { markedPoints, type Accepted } from './marking';
import type { Coverage } from './paperState';

/** Every question of the decks, with the verdict on each of its points. */
export function coverageOf(
  asked: readonly SourceDeck[],
  text: string,
  knowledgeOf: (deck: SourceDeck) => Knowledge,
  accepted: Accepted,
): Coverage {
  const questions = asked.flatMap((deck) => {
    const knowledge = knowledgeOf(deck);
    return deck.cards.map((card) => {
      const { points } = markAnswer(text, markedPoints(card.points, accepted), knowledge, card.question);
      return coveredQuestion(card, points);
    });
  });
  const verdicts = questions.flatMap(({ points }) => points.map(({ verdict }) => verdict));
  const covered = verdicts.filter((verdict) => verdict === 'recalled').length;
  return { questions, covered, points: verdicts.length };
}

function coveredQuestion(
  { cardId, noteId, question, points }: SourceCard,
  marks: readonly PointMark[],
): Coverage['questions'][number] {
  const verdicts = new Map(marks.map(({ pointId, verdict }) => [pointId, verdict]));
  return {
    cardId,
    noteId,
    question,
    points: points.map(({ id, label, text }) => ({
      id,
      text,
      ...(label === undefined ? {} : { label }),
      verdict: verdicts.get(id) ?? 'missed',
    })),
  };
}
