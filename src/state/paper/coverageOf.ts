// What a text covers of some decks: a blank page is an answer to all their questions at once.
import type { Accepted } from '../../domain/paper/marking/markedPoint';
import type { Verdict } from '../../domain/paper/marking/mark';
import { markPage, type PageDeck } from '../../domain/paper/page/markPage';
import type { SourceDeck } from '../../domain/paper/source';
import type { Coverage } from './paperState';

/** A deck of which some cards are meant, and what was read of the whole of it. */
export interface CoveredDeck {
  readonly asked: SourceDeck;
  readonly read: PageDeck;
}

/** Every question that is meant, with the verdict on each of its points. */
export function coverageOf(decks: readonly CoveredDeck[], text: string, accepted: Accepted): Coverage {
  const pages = decks.map(({ asked, read }): PageDeck => {
    const meant = new Set(asked.cards);
    return { ...read, outline: read.outline.filter(({ card }) => meant.has(card)) };
  });
  const marks = markPage(text, pages, accepted);
  const questions = decks.flatMap(({ asked: { cards } }) =>
    cards.map(({ cardId, noteId, question, points }) => ({
      cardId,
      noteId,
      question,
      points: points.map(({ id, label, text: said }) => ({
        id,
        text: said,
        ...(label === undefined ? {} : { label }),
        verdict: marks.get(id)?.verdict ?? ('missed' satisfies Verdict),
      })),
    })),
  );
  const verdicts = questions.flatMap(({ points }) => points.map(({ verdict }) => verdict));
  const covered = verdicts.filter((verdict) => verdict === 'recalled').length;
  return { questions, covered, points: verdicts.length };
}
