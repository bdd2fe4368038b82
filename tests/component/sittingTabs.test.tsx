// A paper that is sat in two tabs: what was done in the other one is here when the learner comes back.
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { ItemWork } from '../../src/domain/paper/paper';
import { failure, success } from '../../src/domain/result';
import { PaperScreen } from '../../src/ui/test/PaperScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aView, itemOf } from '../support/fakePaper';
import { aPaperToSit, button } from '../support/sitting';

const FROM_THERE: ItemWork = { tookMs: 7, atMs: 20, answer: { kind: 'written', text: 'from the other tab' } };

/** A paper of one short item; what is found when it is read again can be changed. */
async function sitInTwoTabs() {
  const read = (work?: ItemWork) =>
    success(
      aView(aPaperToSit([itemOf('short')], work === undefined ? {} : { work: { 'item-short': work } })),
    );
  const found: { next: ReturnType<typeof read> | ReturnType<typeof failure<{ code: 'unavailable' }>> } = {
    next: read(),
  };
  const fake = fakeApp({}, { readPaper: async () => found.next });
  const shown = renderApp(<PaperScreen paperId="p1" />, fake.app);
  const box = await screen.findByRole('textbox', { name: 'Your answer' });
  return { ...fake, ...shown, box, found, read };
}

it('an answer from there is shown on the way back, and stands when one only looked here', async () => {
  const { box, found, read, user, commands } = await sitInTwoTabs();
  found.next = read(FROM_THERE);
  fireEvent.focus(window);
  await expect.poll(() => box).toHaveValue('from the other tab');
  await user.click(button('Flag'));
  expect(commands.workOnItem.mock.lastCall?.[2]).toMatchObject({
    answer: { kind: 'written', text: 'from the other tab' },
    isFlagged: true,
  });
});

it('an answer given here after that one stays on screen', async () => {
  const { box, found, read, user } = await sitInTwoTabs();
  await user.type(box, 'from here');
  found.next = read(FROM_THERE);
  fireEvent.focus(window);
  await user.click(button('Flag'));
  expect(box).toHaveValue('from here');
});

it('a paper that cannot be read on the way back stays on screen', async () => {
  const { box, found, user } = await sitInTwoTabs();
  await user.type(box, 'from here');
  found.next = failure({ code: 'unavailable' });
  fireEvent.focus(window);
  await user.click(button('Flag'));
  expect(box).toBeInTheDocument();
  expect(box).toHaveValue('from here');
});
