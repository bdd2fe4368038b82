// @vitest-environment jsdom
// Sitting a paper: the ways between its items, the clock, and what is kept while it goes on.
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ItemWork } from '../../src/domain/paper/paper';
import { failure, success } from '../../src/domain/result';
import type { Commands } from '../../src/state/react';
import { SittingScreen } from '../../src/ui/test/sitting/SittingScreen';
import { aPaper, itemOf } from '../support/fakePaper';
import { renderApp } from '../support/fakeApp';
import { aPaperToSit, button, later, sit, stem } from '../support/sitting';

vi.setConfig({ testTimeout: 30_000 });

const NOON = Date.UTC(2024, 4, 10, 12);
const MINUTE = 60_000;
const THREE = [itemOf('choice'), itemOf('statements'), itemOf('short')];
const CHOSEN: ItemWork = { tookMs: 0, answer: { kind: 'chosen', option: 0 } };

const FULL = { code: 'full' } as const;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The states of all items, as the map says them. */
function states(): readonly (string | null)[] {
  const map = within(screen.getByRole('navigation', { name: 'Items' }));
  return map.getAllByRole('button').map((item) => item.getAttribute('aria-label'));
}

/** Lets time pass, and everything that waits for it happen: each tick of a clock waits for what the one before has drawn. */
async function pass(ms: number): Promise<void> {
  const stepMs = ms > MINUTE ? MINUTE : 1000;
  for (let left = ms; left > 0; left -= stepMs) {
    await act(async () => vi.advanceTimersByTimeAsync(Math.min(left, stepMs)));
  }
}

function hidePage(isHidden: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isHidden ? 'hidden' : 'visible');
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

describe('the ways between items', () => {
  it('lead on and back, and the question takes the focus', async () => {
    const { user, commands } = sit(aPaperToSit(THREE));
    expect(stem()).not.toHaveFocus();
    await user.click(button('Next'));
    expect(stem()).toHaveTextContent('Consider the following statements.');
    expect(stem()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(stem()).toHaveTextContent('What do the notes say under “Course”?');
    await user.keyboard('{ArrowLeft}');
    await user.click(button('Previous'));
    expect(stem()).toHaveTextContent('Which number belongs in the gap?');
    expect(stem()).toHaveFocus();
    await user.click(button('Previous'));
    expect(commands.moveTo.mock.calls.map(([, at]) => at)).toEqual([1, 2, 1, 0]);
  });

  it('lead through the map, which says how each item stands', async () => {
    const { user } = sit(aPaperToSit(THREE, { work: { 'item-statements': { ...CHOSEN, isFlagged: true } } }));
    expect(states()).toEqual(['Item 1: open, here', 'Item 2: answered, flagged', 'Item 3: open']);
    expect(screen.getByText('1 of 3 answered · 1 flagged')).toBeVisible();
    await user.click(button('Item 3: open'));
    expect(states()).toEqual(['Item 1: open', 'Item 2: answered, flagged', 'Item 3: open, here']);
    expect(button('Item 3: open, here')).toHaveAttribute('aria-current', 'step');
    expect(stem()).toHaveFocus();
  });

  it('clear nothing on skipping', async () => {
    const { user, commands } = sit(aPaperToSit(THREE, { work: { 'item-choice': CHOSEN } }));
    await user.click(button('Skip'));
    expect(states()).toEqual(['Item 1: answered', 'Item 2: open, here', 'Item 3: open']);
    await user.click(button('Skip'));
    expect(states()).toEqual(['Item 1: answered', 'Item 2: open', 'Item 3: open, here']);
    for (const [, itemId, work] of commands.workOnItem.mock.calls) {
      expect(work.answer).toEqual(itemId === 'item-choice' ? CHOSEN.answer : undefined);
    }
  });

  it('lead from the last item to the first open one, and then to Submit', async () => {
    const { user } = sit(aPaperToSit(THREE, { at: 2, work: { 'item-choice': CHOSEN } }));
    await user.click(button('Next'));
    expect(states()[1]).toBe('Item 2: open, here');
    await user.keyboard('1');
    await user.click(button('Next'));
    await user.type(screen.getByRole('textbox'), 'the sea');
    await user.click(button('Next'));
    expect(button('Submit')).toHaveFocus();
    expect(states()[2]).toBe('Item 3: answered, here');
  });

  it('begin at the item where the learner left', () => {
    sit(aPaperToSit(THREE, { at: 1 }));
    expect(stem()).toHaveTextContent('Consider the following statements.');
    expect(screen.getByText(/Item 2 of 3/u)).toBeVisible();
  });

  it('fold the map away on a narrow screen', () => {
    const width = vi.spyOn(window, 'innerWidth', 'get').mockReturnValue(320);
    sit(aPaperToSit(THREE));
    expect(screen.getByText('0 of 3 answered').closest('details')).not.toHaveAttribute('open');
    width.mockRestore();
  });
});

describe('an answer', () => {
  it('is on its way to the disk at once, in the order in which it was given', async () => {
    const { user, commands } = sit(aPaperToSit(THREE));
    await user.keyboard('1');
    expect(commands.workOnItem).toHaveBeenCalledTimes(1);
    await user.keyboard('2{ArrowRight}4');
    const calls = commands.workOnItem.mock.calls.map(([, itemId, { answer }]) => [itemId, answer]);
    expect(calls).toEqual([
      ['item-choice', { kind: 'chosen', option: 0 }],
      ['item-choice', { kind: 'chosen', option: 1 }],
      ['item-statements', { kind: 'chosen', option: 3 }],
    ]);
    expect(screen.getByText('Kept')).toBeVisible();
  });

  it('wins over an older paper that the screen is given', async () => {
    const { user, rerender } = sit(aPaperToSit(THREE));
    await user.keyboard('2');
    const older = aPaperToSit(THREE, { work: { 'item-choice': CHOSEN, 'item-statements': CHOSEN } });
    rerender(
      <SittingScreen
        paper={older}
        record="none"
        written={[]}
        goneCards={[]}
        readAnew={async () => undefined}
      />,
    );
    expect(screen.getByRole('radio', { name: '2,850' })).toBeChecked();
    expect(states()[1]).toBe('Item 2: answered');
  });

  it('that is on its way says so, and the browser asks before the tab is closed', async () => {
    const written = later();
    const { user } = sit(aPaperToSit(THREE), { workOnItem: () => written.promise });
    expect(leave()).toBe(false);
    await user.keyboard('1');
    expect(screen.getByText('Keeping …')).toBeVisible();
    expect(leave()).toBe(true);
    await act(async () => written.finish());
    expect(screen.getByText('Kept')).toBeVisible();
    expect(leave()).toBe(false);
  });

  it('that was not kept says why, stays on screen, and is kept on trying again', async () => {
    const workOnItem = vi
      .fn<Commands['workOnItem']>()
      .mockResolvedValueOnce(success(undefined))
      .mockResolvedValueOnce(failure(FULL))
      .mockResolvedValue(success(undefined));
    const { user } = sit(aPaperToSit([itemOf('short')]), { workOnItem });
    await user.type(screen.getByRole('textbox'), 'ab');
    expect(
      await screen.findByText(/^Not kept yet\. There is no room left\. Free some space/u),
    ).toHaveTextContent('What you answered is still here.');
    expect(screen.getByRole('textbox')).toHaveValue('ab');
    expect(leave()).toBe(true);
    await user.click(button('Try again'));
    expect(stem()).toHaveFocus();
    expect(await screen.findByText('Kept')).toBeVisible();
    expect(screen.queryByText(/Not kept yet/u)).toBeNull();
    expect(workOnItem.mock.lastCall?.[2].answer).toEqual({ kind: 'written', text: 'ab' });
  });

  it('given later is kept with what an earlier write could not', async () => {
    const workOnItem = vi
      .fn<Commands['workOnItem']>()
      .mockResolvedValueOnce(failure(FULL))
      .mockResolvedValue(success(undefined));
    const { user } = sit(aPaperToSit([itemOf('short')]), { workOnItem });
    await user.type(screen.getByRole('textbox'), 'a');
    await screen.findByText(/^Not kept yet\./u);
    await user.type(screen.getByRole('textbox'), 'b');
    await waitFor(() => expect(screen.queryByText(/^Not kept yet\./u)).toBeNull());
  });

  it('that was not kept is there again when the learner comes back to the paper', async () => {
    const paper = aPaperToSit([itemOf('short')]);
    const workOnItem = vi.fn<Commands['workOnItem']>().mockResolvedValue(failure(FULL));
    const { user, unmount, app } = sit(paper, { workOnItem });
    await user.type(screen.getByRole('textbox'), 'ab');
    unmount();
    renderApp(
      <SittingScreen
        paper={paper}
        record="none"
        written={[]}
        goneCards={[]}
        readAnew={async () => undefined}
      />,
      app,
    );
    expect(screen.getByRole('textbox')).toHaveValue('ab');
    workOnItem.mockResolvedValue(success(undefined));
    await user.click(button('Try again'));
    expect(await screen.findByText('Kept')).toBeVisible();
  });

  it('to a paper that another tab ended says so, and looks again when asked to', async () => {
    const { user, timesRead } = sit(aPaperToSit(THREE), { workOnItem: async () => failure('noSuchPaper') });
    await user.keyboard('1');
    expect(
      await screen.findByText(/This paper was submitted or taken away in another tab\./u),
    ).toHaveTextContent('copy what you need before you look again.');
    await user.click(button('Look again'));
    expect(timesRead()).toBe(1);
  });

  function leave(): boolean {
    return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
  }
});

describe('the time with an item', () => {
  it('is kept with its answer and on leaving it, without the time in which the page was hidden', async () => {
    vi.useFakeTimers({ now: NOON });
    const { commands } = sit(aPaperToSit(THREE, { work: { 'item-choice': { tookMs: 500 } } }));
    await pass(4000);
    fireEvent.click(screen.getByRole('radio', { name: '2,850' }));
    expect(commands.workOnItem.mock.lastCall).toEqual([
      expect.any(String),
      'item-choice',
      { tookMs: 4500, answer: { kind: 'chosen', option: 1 }, atMs: NOON + 4000 },
    ]);
    await pass(2000);
    hidePage(true);
    expect(commands.workOnItem.mock.lastCall?.[2].tookMs).toBe(6500);
    await pass(60_000);
    hidePage(false);
    await pass(1500);
    fireEvent.click(button('Next'));
    expect(commands.workOnItem.mock.lastCall?.[2]).toEqual({
      tookMs: 8000,
      answer: { kind: 'chosen', option: 1 },
      atMs: NOON + 4000,
    });
    expect(commands.workOnItem).toHaveBeenCalledTimes(3);
  });

  it('is not written for a glance, but counted with what comes next', async () => {
    vi.useFakeTimers({ now: NOON });
    const { commands } = sit(aPaperToSit(THREE));
    await pass(600);
    fireEvent.click(button('Next'));
    fireEvent.click(button('Previous'));
    expect(commands.workOnItem).not.toHaveBeenCalled();
    await pass(600);
    fireEvent.click(screen.getByRole('radio', { name: '2,850' }));
    expect(commands.workOnItem.mock.lastCall?.[2].tookMs).toBe(1200);
  });

  it('is kept when the learner goes to another screen', async () => {
    vi.useFakeTimers({ now: NOON });
    const { commands, unmount } = sit(aPaperToSit(THREE));
    await pass(3000);
    unmount();
    expect(commands.workOnItem).toHaveBeenCalledExactlyOnceWith(expect.any(String), 'item-choice', {
      tookMs: 3000,
    });
  });
});

describe('the clock', () => {
  /** A paper of 30 minutes, opened so long after it began. */
  function open(passedMs: number, isClockHidden?: true) {
    vi.useFakeTimers({ now: NOON + passedMs });
    const paper = aPaper();
    return sit({ ...paper, sitting: { ...paper.sitting, ...(isClockHidden && { isClockHidden }) } });
  }
  const timer = (): string | null => screen.getByRole('timer').textContent;
  const said = (): readonly (string | null)[] =>
    screen
      .getAllByRole('status')
      .map(({ textContent }) => textContent)
      .filter((text) => text !== '');

  it('shows the time left by the minute, and the last minute by the second', async () => {
    open(0);
    expect(timer()).toBe('30 min left');
    await pass(MINUTE - 1);
    expect(timer()).toBe('30 min left');
    await pass(1);
    expect(timer()).toBe('29 min left');
    await pass(28 * MINUTE);
    expect(timer()).toBe('60 sec left');
    await pass(1000);
    expect(timer()).toBe('59 sec left');
  });

  it('goes on while the page is closed', () => {
    open(12.5 * MINUTE);
    expect(timer()).toBe('18 min left');
  });

  it('is right as soon as a page is looked at whose timers slept', () => {
    open(0);
    vi.setSystemTime(NOON + 10 * MINUTE);
    hidePage(false);
    expect(timer()).toBe('20 min left');
  });

  it('says aloud when five minutes and one are left, and is silent at other ticks', async () => {
    open(24 * MINUTE);
    expect(said()).toEqual([]);
    await pass(MINUTE);
    expect(said()).toEqual(['5 minutes left.']);
    await pass(3 * MINUTE);
    expect(said()).toEqual(['5 minutes left.']);
    await pass(MINUTE);
    expect(said()).toEqual(['1 minute left.']);
    await pass(30_000);
    expect(said()).toEqual(['1 minute left.']);
  });

  it('says nothing aloud of what was so when the paper was opened', () => {
    open(27 * MINUTE);
    expect(said()).toEqual([]);
  });

  it('can be hidden, which is kept, and shown again', () => {
    const { commands } = open(0);
    fireEvent.click(button('Hide clock'));
    expect(screen.queryByRole('timer')).toBeNull();
    fireEvent.click(button('Next'));
    fireEvent.click(button('Show clock'));
    expect(timer()).toBe('30 min left');
    expect(commands.moveTo.mock.calls.map(([, at, isHidden]) => [at, isHidden])).toEqual([
      [0, true],
      [1, true],
      [1, false],
    ]);
  });

  it('stays hidden where it was, and says the end all the same', async () => {
    open(29 * MINUTE, true);
    expect(screen.queryByRole('timer')).toBeNull();
    await pass(MINUTE);
    expect(screen.getByText('Time is up.')).toBeVisible();
  });

  it('tells at the end that all is kept, and lets the learner go on', async () => {
    open(29.5 * MINUTE);
    expect(screen.queryByText('Time is up.')).toBeNull();
    await pass(MINUTE / 2);
    const alert = screen.getByText('Time is up.').closest<HTMLElement>('[role="alert"]');
    expect(alert).toHaveTextContent('Every answer is kept. Submit now, or go on');
    expect(alert).toHaveTextContent('what you answer from now on is shown as late');
    fireEvent.click(button('Go on'));
    expect(screen.queryByText('Time is up.')).toBeNull();
    expect(stem()).toHaveFocus();
    expect(timer()).toBe('Time is up');
    fireEvent.click(screen.getByRole('radio', { name: '2,850' }));
    expect(screen.getByRole('radio', { name: '2,850' })).toBeChecked();
  });

  it('does not say that all is kept when something is not', async () => {
    vi.useFakeTimers({ now: NOON + 31 * MINUTE });
    sit(aPaper(), { workOnItem: async () => failure(FULL) });
    fireEvent.click(screen.getByRole('radio', { name: '2,850' }));
    await pass(1);
    expect(screen.getByText(/not all are kept yet/u)).toBeVisible();
    expect(screen.queryByText(/Every answer is kept/u)).toBeNull();
  });

  it('tells a learner who returns after the end', () => {
    open(24 * 60 * MINUTE);
    expect(screen.getByText('Time is up.')).toBeVisible();
  });

  it('is not there in a paper without one', () => {
    sit(aPaperToSit(THREE));
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.queryByRole('button', { name: /clock/u })).toBeNull();
    expect(screen.queryByText('Time is up.')).toBeNull();
  });
});
