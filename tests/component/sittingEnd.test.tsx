// @vitest-environment jsdom
// The end of a paper: items that leave it as bad, and submitting it.
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { ItemWork, Paper } from '../../src/domain/paper/paper';
import { failure, success } from '../../src/domain/result';
import type { Commands } from '../../src/state/react';
import { PaperScreen } from '../../src/ui/test/PaperScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aView, itemOf } from '../support/fakePaper';
import { aPaperToSit, button, later, sit, stem } from '../support/sitting';

vi.setConfig({ testTimeout: 30_000 });

const THREE = [itemOf('choice'), itemOf('statements'), itemOf('short')];
const CHOSEN: ItemWork = { tookMs: 0, answer: { kind: 'chosen', option: 0 } };
const ANSWERED = {
  'item-choice': CHOSEN,
  'item-statements': CHOSEN,
  'item-short': { tookMs: 0, answer: { kind: 'written', text: 'to the sea' } },
} as const;

describe('a bad item', () => {
  it('leaves the paper at once with one tap, and the next takes its place', async () => {
    const { user, commands } = sit(aPaperToSit(THREE));
    await user.click(button('Bad item'));
    expect(stem()).toHaveTextContent('Consider the following statements.');
    expect(stem()).toHaveFocus();
    expect(screen.getByText(/Item 1 of 2/u)).toBeVisible();
    expect(screen.getByText('The item left this paper and will not come again.')).toHaveRole('status');
    expect(commands.ruleItem).toHaveBeenCalledExactlyOnceWith(expect.any(String), 'item-choice', true);
  });

  it('comes back with what was answered when that is undone', async () => {
    const { user, commands } = sit(aPaperToSit(THREE, { at: 2, work: ANSWERED }));
    await user.click(button('Bad item'));
    expect(stem()).toHaveTextContent('Consider the following statements.');
    await user.click(button('Undo'));
    await waitFor(() => expect(screen.getByRole('textbox')).toHaveValue('to the sea'));
    expect(stem()).toHaveFocus();
    expect(screen.getByText('The item is in this paper again.')).toBeVisible();
    expect(commands.ruleItem.mock.lastCall).toEqual([expect.any(String), 'item-short', false]);
    expect(commands.moveTo.mock.calls.map(([, at]) => at)).toEqual([1, 2]);
  });

  it('is told until the learner goes to another item', async () => {
    const { user } = sit(aPaperToSit(THREE));
    await user.click(button('Bad item'));
    await user.click(button('Next'));
    expect(screen.queryByText(/left this paper/u)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('stays when the ruling was not kept, and says why', async () => {
    const { user } = sit(aPaperToSit(THREE), { ruleItem: async () => failure({ code: 'full' }) });
    await user.click(button('Bad item'));
    expect(
      await screen.findByText(/^The item is still in this paper\. There is no room left\./u),
    ).toBeVisible();
    expect(button('Item 3: open')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('is not undone before it is done, and can be undone again when that failed', async () => {
    const ruled = later();
    const ruleItem = vi
      .fn<Commands['ruleItem']>()
      .mockReturnValueOnce(ruled.promise)
      .mockResolvedValueOnce(failure({ code: 'unavailable' }))
      .mockResolvedValue(success(undefined));
    const { user } = sit(aPaperToSit(THREE), { ruleItem });
    await user.click(button('Bad item'));
    await user.click(button('Undo'));
    expect(ruleItem).toHaveBeenCalledTimes(1);
    await act(async () => ruled.finish());
    expect(await screen.findByText(/^The item was not brought back\./u)).toBeVisible();
    await user.click(button('Undo'));
    expect(await screen.findByText('The item is in this paper again.')).toBeVisible();
    expect(ruleItem.mock.calls.map(([, , isBad]) => isBad)).toEqual([true, false, false]);
  });

  it('may be the last: the paper can be submitted, or the item brought back', async () => {
    const { user, commands } = sit(aPaperToSit([itemOf('choice')]));
    await user.click(button('Bad item'));
    const sentence = screen.getByText(/^No item is left in this paper\..* or bring the last item back\.$/u);
    expect(sentence).toHaveFocus();
    await user.click(button('Undo'));
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent('Which number');
    await user.click(button('Bad item'));
    await user.click(button('Submit'));
    await waitFor(() => expect(commands.submitPaper).toHaveBeenCalledOnce());
  });

  it('that left the paper before it was opened again can be used again on the Test screen', () => {
    sit(aPaperToSit([]));
    expect(screen.getByText(/use an item again under “Bad items” on the Test screen\.$/u)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });
});

describe('submitting', () => {
  it('says before the open items why it was not done', async () => {
    const { user } = sit(aPaperToSit(THREE), { submitPaper: async () => failure({ code: 'full' }) });
    await user.click(button('Submit'));
    await user.click(button('Submit'));
    const trouble = await screen.findByText(/^Not submitted\./u);
    const open = screen.getByRole('list', { name: 'Open items' });
    expect(trouble.compareDocumentPosition(open)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('asks nothing when no item is open', async () => {
    const { user, commands, timesRead } = sit(aPaperToSit(THREE, { work: ANSWERED }));
    await user.click(button('Submit'));
    await waitFor(() => expect(timesRead()).toBe(1));
    expect(commands.submitPaper).toHaveBeenCalledOnce();
  });

  it('asks once when items are open, and the same button answers yes', async () => {
    const { user, commands } = sit(aPaperToSit(THREE, { work: { 'item-choice': CHOSEN } }));
    await user.click(button('Submit'));
    expect(screen.getByText('2 items are open. Submit all the same?').parentElement).toHaveRole('status');
    expect(commands.submitPaper).not.toHaveBeenCalled();
    expect(button('Submit')).toHaveFocus();
    await user.click(button('Submit'));
    await waitFor(() => expect(commands.submitPaper).toHaveBeenCalledOnce());
  });

  it('does not take the second half of a double click for an answer', async () => {
    const { user, commands } = sit(aPaperToSit(THREE));
    await user.dblClick(button('Submit'));
    expect(screen.getByText('3 items are open. Submit all the same?')).toBeVisible();
    expect(commands.submitPaper).not.toHaveBeenCalled();
  });

  it('lists the open items, each with the way to it', async () => {
    const { user, commands } = sit(aPaperToSit(THREE, { work: { 'item-statements': CHOSEN } }));
    await user.click(button('Submit'));
    expect(screen.getAllByRole('button', { name: /^Item \d$/u }).map((way) => way.textContent)).toEqual([
      'Item 1',
      'Item 3',
    ]);
    await user.click(button('Item 3'));
    expect(stem()).toHaveTextContent('What do the notes say under “Course”?');
    expect(screen.queryByText(/Submit all the same/u)).toBeNull();
    await user.click(button('Submit'));
    expect(screen.getByText('2 items are open. Submit all the same?')).toBeVisible();
    await user.click(button('Go on answering'));
    expect(stem()).toHaveFocus();
    expect(screen.queryByText(/Submit all the same/u)).toBeNull();
    expect(commands.submitPaper).not.toHaveBeenCalled();
  });

  it('says that it is at work, and nothing can change meanwhile', async () => {
    const submitted = later();
    const { user, commands, container } = sit(aPaperToSit(THREE, { work: ANSWERED }), {
      submitPaper: () => submitted.promise,
    });
    await user.click(button('Submit'));
    expect(await screen.findByText('Marking …')).toBeVisible();
    expect(container.querySelector('article')?.closest('[inert]')).not.toBeNull();
    await user.click(button('Submit'));
    await user.keyboard('2{ArrowRight}');
    expect(commands.submitPaper).toHaveBeenCalledOnce();
    expect(commands.workOnItem).not.toHaveBeenCalled();
    expect(commands.moveTo).not.toHaveBeenCalled();
    await act(async () => submitted.finish());
    expect(screen.queryByText('Marking …')).toBeNull();
  });

  it('that failed says why, and can be tried again', async () => {
    const submitPaper = vi
      .fn<Commands['submitPaper']>()
      .mockResolvedValueOnce(failure({ code: 'slow' }))
      .mockResolvedValue(success(undefined));
    const { user, timesRead } = sit(aPaperToSit(THREE, { work: ANSWERED }), { submitPaper });
    await user.click(button('Submit'));
    expect(await screen.findByText(/^Not submitted\. Storage is taking long\./u)).toHaveTextContent(
      'Every answer is still here.',
    );
    expect(timesRead()).toBe(0);
    await user.click(button('Submit'));
    await waitFor(() => expect(timesRead()).toBe(1));
    expect(screen.queryByText(/^Not submitted/u)).toBeNull();
  });

  it('keeps first what was not kept, and does not mark without it', async () => {
    const workOnItem = vi
      .fn<Commands['workOnItem']>()
      .mockResolvedValueOnce(failure({ code: 'full' }))
      .mockResolvedValueOnce(failure({ code: 'full' }))
      .mockResolvedValue(success(undefined));
    const { user, commands } = sit(aPaperToSit([itemOf('choice')]), { workOnItem });
    await user.keyboard('2');
    await screen.findByText(/^Not kept yet\./u);
    await user.click(button('Submit'));
    expect(await screen.findByText(/^Not submitted\. There is no room left\./u)).toBeVisible();
    expect(commands.submitPaper).not.toHaveBeenCalled();
    await user.click(button('Submit'));
    await waitFor(() => expect(commands.submitPaper).toHaveBeenCalledOnce());
    expect(workOnItem).toHaveBeenCalledTimes(3);
  });

  it('says no more why it failed once what was not kept is tried again', async () => {
    const full = failure({ code: 'full' as const });
    const workOnItem = vi
      .fn<Commands['workOnItem']>()
      .mockResolvedValueOnce(full)
      .mockResolvedValueOnce(full)
      .mockResolvedValue(success(undefined));
    const { user } = sit(aPaperToSit([itemOf('choice')]), { workOnItem });
    await user.keyboard('2');
    await user.click(button('Submit'));
    await screen.findByText(/^Not submitted\. There is no room left\./u);
    await user.click(button('Try again'));
    expect(await screen.findByText('Kept')).toBeVisible();
    expect(screen.queryByText(/^Not submitted/u)).toBeNull();
  });

  it('shows the result, whose heading takes the focus', async () => {
    let paper: Paper = aPaperToSit(THREE, { work: ANSWERED });
    const { app } = fakeApp(
      {},
      {
        readPaper: async () => success(aView(paper)),
        submitPaper: async () => {
          paper = { ...paper, submitted: { atMs: 0, marks: {}, grades: [] } };
          return success(undefined);
        },
      },
    );
    const { user } = renderApp(<PaperScreen paperId={paper.id} />, app);
    await user.click(await screen.findByRole('button', { name: 'Submit' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Submit' })).toBeNull());
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveFocus());
  });
});

describe('the keys', () => {
  it('are told in a folded note', async () => {
    const { user } = sit(aPaperToSit(THREE));
    await user.click(screen.getByText('Keys', { selector: 'summary' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toContain('Ctrl+EnterNext, while you are typing');
  });
});
