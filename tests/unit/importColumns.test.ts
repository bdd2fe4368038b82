// Columns that the learner chooses, end to end: marks of one's own between cells, guessed or told.
import { describe, expect, it } from 'vitest';
import type { RunningApp } from '../../src/state/createApp';
import type { TableChoice, TableView } from '../../src/state/importState';
import { FIXTURE_DECK } from '../support/fixtureDeck';
import { previewOf, untilStage } from '../support/importStages';
import { freshProfile, openTab } from '../support/testApp';

/** Chooses other separators and goes on to the preview. */
async function cutBy(app: RunningApp, marks: Partial<TableChoice>, table: TableView) {
  app.commands.chooseColumns({ ...table.choice, ...marks });
  await expect
    .poll(() => {
      const { importing } = app.store.getState();
      return importing.kind === 'choosing' ? importing.table.choice : undefined;
    })
    .toMatchObject(marks);
  app.commands.acceptColumns();
  return (await untilStage(app, 'preview')).preview;
}

describe('pairs with marks of their own', () => {
  it('can be cut by other marks than those that were guessed', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    const text = 'weir=~a low wall\nlock=~a chamber\nford=~a crossing\n';
    app.commands.importFiles([new File([text], 'terms.txt')]);
    const { table } = await untilStage(app, 'choosing');
    const preview = await cutBy(app, { separator: '=~' }, table);
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
    expect(await cutBy(app, { separator: '@@' }, table)).toMatchObject({ cards: 3, points: 3 });
    app.stop();
  });

  it('on one line are shown as they would be cut, and asked for', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    app.commands.importText('weir\ta low wall;lock\ta chamber');
    const { table } = await untilStage(app, 'choosing');
    expect(table).toMatchObject({
      rows: 2,
      notes: 2,
      choice: { separator: '\t', rowSeparator: ';' },
      sample: [
        { question: 'weir', points: ['a low wall'] },
        { question: 'lock', points: ['a chamber'] },
      ],
    });
    app.stop();
  });

  it('can have blank lines between them, and answers of several lines', async () => {
    const app = await openTab(freshProfile(), FIXTURE_DECK);
    app.commands.importFiles([new File(['weir\ta low\nwall\n\nlock\ta chamber\n'], 'terms.txt')]);
    const { table } = await untilStage(app, 'choosing');
    const preview = await cutBy(app, { rowSeparator: '\n\n' }, table);
    expect(preview.sample).toMatchObject([
      { question: 'weir', points: ['a low\nwall'] },
      { question: 'lock', points: ['a chamber'] },
    ]);
    app.stop();
  });
});
