// Columns that the learner chooses, end to end: marks of one's own between cells, guessed or told.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import type { TableView } from '../../src/state/importState';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { previewOf, untilStage } from '../support/importStages';
import { freshProfile, openTab } from '../support/testApp';

/** Chooses another separator and goes on to the preview. */
async function cutBy(app: RunningApp, separator: string, table: TableView) {
  app.commands.chooseColumns({ ...table.choice, separator });
  await expect
    .poll(() => {
      const { importing } = app.store.getState();
      return importing.kind === 'choosing' ? importing.table.choice.separator : undefined;
    })
    .toBe(separator);
  app.commands.acceptColumns();
  return (await untilStage(app, 'preview')).preview;
}

describe('pairs with marks of their own', () => {
  it('can be cut by other marks than those that were guessed', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const text = 'weir=~a low wall\nlock=~a chamber\nford=~a crossing\n';
    app.commands.importFile(new File([text], 'terms.txt'));
    const { table } = await untilStage(app, 'choosing');
    const preview = await cutBy(app, '=~', table);
    expect(preview.sample).toMatchObject([
      { question: 'weir', points: ['a low wall'] },
      { question: 'lock', points: ['a chamber'] },
      { question: 'ford', points: ['a crossing'] },
    ]);
    app.stop();
  });

  it('that nobody would guess can be read as a table all the same', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const text = 'weir@@a low wall\nlock@@a chamber\nford@@a crossing\n';
    expect(await previewOf(app, text, 'terms.txt')).toMatchObject({ cards: 0, hasColumns: true });
    app.commands.backToColumns();
    const { table } = await untilStage(app, 'choosing');
    expect(await cutBy(app, '@@', table)).toMatchObject({ cards: 3, points: 3 });
    app.stop();
  });
});
