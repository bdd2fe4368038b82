// Card information tells of the exams ahead that ask the card.
import { describe, expect, it } from 'vitest';
import { draftAhead } from '../support/keptExams';
import { openShelf, valueOf, type Shelf } from '../support/libraryChanges';
import { DAY, passTime } from '../support/testApp';

async function examsOfFirst({ app, cardIds }: Shelf) {
  return valueOf(await app.commands.cardInformation(cardIds[0] ?? '')).exams;
}

describe('the exams of a card', () => {
  it('are those ahead that ask it, the nearest first', async () => {
    const shelf = await openShelf(6);
    const { app, profile } = shelf;
    for (const draft of [
      draftAhead(profile, 40, { name: 'Later' }),
      draftAhead(profile, 1, { name: 'Sooner' }),
      draftAhead(profile, 9, {
        name: 'Of another deck',
        parts: [{ kind: 'deck', deckId: 'other', weight: 1 }],
      }),
      draftAhead(profile, 9, { name: 'Of a tag', parts: [{ kind: 'tag', tag: 'nowhere', weight: 1 }] }),
    ]) {
      valueOf(await app.commands.createExam(draft));
    }
    const names = async () => (await examsOfFirst(shelf)).map(({ exam }) => exam.name);
    expect(await names()).toEqual(['Sooner', 'Later']);
    passTime(profile, DAY);
    expect(await names()).toEqual(['Later']);
    app.stop();
  });

  it('say what each grade would leave on their morning', async () => {
    const shelf = await openShelf(6, 1);
    valueOf(await shelf.app.commands.createExam(draftAhead(shelf.profile, 40)));
    const [found] = await examsOfFirst(shelf);
    expect(found?.leftAlone).toBeGreaterThan(0.5);
    expect(found?.graded.easy).toBeGreaterThan(found?.leftAlone ?? 1);
    expect(found?.graded.again).toBeLessThan(found?.graded.hard ?? 0);
    shelf.app.stop();
  });
});
