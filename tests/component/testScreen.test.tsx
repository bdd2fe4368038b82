// @vitest-environment jsdom
// The Test screen around its form: papers under way, papers so far with their trend, the way to a blank page, and bad items.
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import type { Commands, PaperLine, PapersView } from '../../src/state/react';
import { TestScreen } from '../../src/ui/test/TestScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aPaper, somePapers } from '../support/fakePaper';

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => void (window.location.hash = '#/test'));

const NOON = Date.UTC(2024, 4, 10, 12);
const MINUTE = 60_000;

function aLine(more: Partial<PaperLine> = {}): PaperLine {
  return {
    id: 'p1',
    kind: 'paper',
    title: 'Rivers',
    startedAtMs: NOON,
    submittedAtMs: NOON + 20 * MINUTE,
    items: 20,
    answered: 18,
    at: 6,
    endsAtMs: undefined,
    score: { marks: 12.5, of: 20 },
    isOffRecord: false,
    ...more,
  };
}

function underWay(more: Partial<PaperLine> = {}): PaperLine {
  return aLine({ submittedAtMs: undefined, score: undefined, answered: 5, ...more });
}

const finding = (view: Partial<PapersView>): Partial<Commands> => ({
  readPapers: async () => success(somePapers(view)),
});

function show(given: Partial<Commands> = {}) {
  const fake = fakeApp({}, given);
  const inRouter = (
    <Router hook={useHashLocation}>
      <TestScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

async function section(name: string) {
  return within(await screen.findByRole('region', { name }));
}

describe('papers under way', () => {
  it('come first, each with the item it is at and the time left by the clock', async () => {
    show(finding({ papers: [underWay({ endsAtMs: Date.now() + 23.5 * MINUTE }), aLine({ id: 'p0' })] }));
    const list = await section('Under way');
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    expect(list.getByText('Item 7 of 20, 5 answered · 24 min left')).toBeVisible();
    expect(list.getByRole('link', { name: 'Go on with Rivers' })).toHaveAttribute('href', '#/test/paper/p1');
    const [first] = screen.getAllByRole('heading', { level: 2 });
    expect(first).toHaveTextContent('Under way');
  });

  it('say when there is no clock, and when the time is up', async () => {
    show(
      finding({
        papers: [
          underWay({ id: 'p1', title: 'Rivers' }),
          underWay({ id: 'p2', title: 'Seas', kind: 'blank', endsAtMs: Date.now() - MINUTE }),
        ],
      }),
    );
    const list = await section('Under way');
    expect(list.getByText('Item 7 of 20, 5 answered · no clock')).toBeVisible();
    expect(list.getByText('Blank page · Time is up')).toBeVisible();
  });

  it('are not spoken of while there is none', async () => {
    show();
    await section('A new paper');
    expect(screen.queryByRole('region', { name: 'Under way' })).toBeNull();
  });
});

describe('papers so far', () => {
  it('are none yet for a newcomer, in a friendly sentence', async () => {
    show();
    const list = await section('Papers so far');
    expect(list.getByText(/^None yet\. Your first paper will stand here/)).toBeVisible();
    expect(list.queryByRole('list')).toBeNull();
  });

  it('stand with their title, kind, moment and score, and lead to the result', async () => {
    show(
      finding({
        papers: [
          aLine({ id: 'p2', title: 'Seas', isOffRecord: true }),
          aLine({ id: 'p1', kind: 'blank', title: 'Rivers', score: { marks: 3, of: 16 } }),
        ],
      }),
    );
    const list = await section('Papers so far');
    const rows = list.getAllByRole('listitem');
    expect(rows.map((row) => within(row).getByRole('heading').textContent)).toEqual(['Seas', 'Rivers']);
    expect(rows[0]).toHaveTextContent(/Paper · 10 May 2024.* · off the record/);
    expect(rows[0]).toHaveTextContent('Score 12.5 of 20 (63%)');
    expect(rows[1]).toHaveTextContent(/Blank page · 10 May 2024/);
    expect(rows[1]).toHaveTextContent('Covered 3 of 16 (19%)');
    expect(list.getByRole('link', { name: 'Show the result of Seas' })).toHaveAttribute(
      'href',
      '#/test/paper/p2',
    );
  });

  it('show the first twenty of many, and all when asked to', async () => {
    const papers = Array.from({ length: 23 }, (_, index) => aLine({ id: `p${index}`, kind: 'blank' }));
    const { user } = show(finding({ papers }));
    const list = await section('Papers so far');
    expect(list.getAllByRole('listitem')).toHaveLength(20);
    await user.click(list.getByRole('button', { name: 'Show all 23' }));
    expect(list.getAllByRole('listitem')).toHaveLength(23);
  });

  it('have a trend from three papers on, as a drawing and as a table', async () => {
    const at = (day: number, marks: number): PaperLine =>
      aLine({ id: `p${day}`, submittedAtMs: NOON + day * 24 * 60 * MINUTE, score: { marks, of: 20 } });
    const blank = aLine({ id: 'b', kind: 'blank', score: { marks: 1, of: 20 } });
    const { user } = show(finding({ papers: [at(3, 16), blank, at(2, 10), at(1, -2)] }));
    const trend = within(await screen.findByRole('figure', { name: 'Trend' }));
    expect(trend.getByRole('img')).toHaveAccessibleName(
      'From −10% in the first paper to 80% in the latest, and 40% in the latest five together.',
    );
    await user.click(trend.getByText('Show as a table'));
    const rows = within(await trend.findByRole('table')).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'PaperScoreLatest five together',
      expect.stringMatching(/^1\. Rivers, 11 May 2024.*−2 of 20 \(−10%\)−10%$/),
      expect.stringMatching(/^2\. Rivers, 12 May 2024.*10 of 20 \(50%\)20%$/),
      expect.stringMatching(/^3\. Rivers, 13 May 2024.*16 of 20 \(80%\)40%$/),
    ]);
  });

  it('have no trend of two papers', async () => {
    show(finding({ papers: [aLine({ id: 'p1' }), aLine({ id: 'p2' }), aLine({ id: 'b', kind: 'blank' })] }));
    await section('Papers so far');
    expect(screen.queryByRole('figure')).toBeNull();
  });

  it('are read again when the page is looked at again', async () => {
    const { commands } = show();
    await section('Papers so far');
    const before = commands.readPapers.mock.calls.length;
    document.dispatchEvent(new Event('visibilitychange'));
    await waitFor(() => expect(commands.readPapers).toHaveBeenCalledTimes(before + 1));
  });

  it('are not shown as none where they cannot be read', async () => {
    const { user, commands } = show({ readPapers: async () => failure({ code: 'unavailable' }) });
    expect(await screen.findByRole('heading', { name: 'Your cards could not be opened' })).toBeVisible();
    expect(screen.queryByText(/None yet/)).toBeNull();
    commands.readPapers.mockResolvedValue(success(somePapers()));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/None yet/)).toBeVisible();
  });
});

describe('removing a paper', () => {
  const paper = aPaper({ id: 'p1' });
  const one = { ...finding({ papers: [aLine()] }), removePaper: async () => success(paper) };

  it('is said and can be taken back', async () => {
    const { user, commands } = show(one);
    const list = await section('Papers so far');
    commands.readPapers.mockResolvedValue(success(somePapers()));
    await user.click(list.getByRole('button', { name: 'Remove Rivers' }));
    expect(await screen.findByText('“Rivers” was removed. What it said of your memory stays.')).toHaveFocus();
    expect(commands.removePaper).toHaveBeenCalledExactlyOnceWith('p1');
    await waitFor(() => expect(list.queryByRole('listitem')).toBeNull());
    commands.readPapers.mockResolvedValue(success(somePapers({ papers: [aLine()] })));
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.keepPaper).toHaveBeenCalledExactlyOnceWith(paper);
    expect(await screen.findByText('“Rivers” is back.')).toBeVisible();
    expect(await list.findByRole('listitem')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('that failed says why, and offers no Undo', async () => {
    const { user } = show({ ...one, removePaper: async () => failure({ code: 'unavailable' }) });
    await user.click((await section('Papers so far')).getByRole('button', { name: 'Remove Rivers' }));
    expect(await screen.findByText(/^“Rivers” was not removed\./)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('keeps offering Undo where bringing it back failed', async () => {
    const { user } = show({ ...one, keepPaper: async () => failure({ code: 'full' }) });
    await user.click((await section('Papers so far')).getByRole('button', { name: 'Remove Rivers' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText(/^“Rivers” was not brought back\. There is no room left\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  it('works for one that is under way, and for one that was removed elsewhere', async () => {
    const { user, commands } = show({
      ...finding({ papers: [underWay()] }),
      removePaper: async () => failure('noSuchPaper'),
    });
    await user.click((await section('Under way')).getByRole('button', { name: 'Remove Rivers' }));
    expect(await screen.findByText(/was removed before/)).toBeVisible();
    expect(commands.readPapers.mock.calls.length).toBeGreaterThan(1);
  });
});

describe('bad items', () => {
  const bad = {
    id: 'r1',
    kind: 'item',
    itemId: 'i1',
    bans: ['i1'],
    said: 'Which number belongs in the gap?',
    isBad: true,
    atMs: NOON,
  } as const;

  it('are folded away, and can be used again', async () => {
    const { user, commands } = show(finding({ badItems: [bad] }));
    const heading = await screen.findByRole('heading', { name: 'Bad items (1)' });
    expect(screen.getByText(bad.said, { selector: 'p' })).not.toBeVisible();
    await user.click(heading);
    await user.click(screen.getByRole('button', { name: `Use again ${bad.said}` }));
    expect(commands.ruleItemGood).toHaveBeenCalledExactlyOnceWith(bad);
    expect(await screen.findByText('This item may be in papers again.')).toHaveFocus();
  });

  it('are not spoken of while there is none', async () => {
    show();
    await section('Papers so far');
    expect(screen.queryByText(/Bad items/)).toBeNull();
  });
});

describe('a blank page', () => {
  it('is begun about a deck or a tag for some minutes', async () => {
    const { user, commands } = show({ startBlankPage: async () => success('b1') });
    const form = within(await screen.findByRole('form', { name: 'Blank page' }));
    await user.selectOptions(form.getByRole('combobox', { name: 'Write about' }), 'Tag europe');
    const minutes = form.getByRole('spinbutton', { name: 'Minutes to write' });
    expect(minutes).toHaveValue(10);
    await user.clear(minutes);
    await user.type(minutes, '7');
    await user.click(form.getByRole('button', { name: 'Start writing' }));
    expect(commands.startBlankPage).toHaveBeenCalledExactlyOnceWith({ deckIds: [], tags: ['europe'] }, 7);
    await waitFor(() => expect(window.location.hash).toBe('#/test/paper/b1'));
  });

  it('says which minutes it wants, and why it did not begin', async () => {
    const { user, commands } = show({ startBlankPage: async () => failure({ code: 'noCards' }) });
    const form = within(await screen.findByRole('form', { name: 'Blank page' }));
    const minutes = form.getByRole('spinbutton', { name: 'Minutes to write' });
    await user.clear(minutes);
    await user.click(form.getByRole('button', { name: 'Start writing' }));
    expect(minutes).toHaveFocus();
    expect(form.getByText('Enter a whole number from 1 to 600.')).toBeVisible();
    expect(commands.startBlankPage).not.toHaveBeenCalled();
    await user.type(minutes, '5{Enter}');
    expect(await form.findByText(/^There is no card with text in what you chose/)).toBeVisible();
    expect(commands.startBlankPage).toHaveBeenCalledExactlyOnceWith({ deckIds: ['rivers'], tags: [] }, 5);
  });
});
