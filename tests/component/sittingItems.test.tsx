// @vitest-environment jsdom
// The items of a paper on screen: each kind is answered by pointer and by keyboard, and what was answered can be changed and cleared.
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import type { Item } from '../../src/domain/paper/item';
import type { Answer, ItemWork } from '../../src/domain/paper/paper';
import { itemOf } from '../support/fakePaper';
import { aPaperToSit, button, sit, stem } from '../support/sitting';

vi.setConfig({ testTimeout: 30_000 });

/** Shows one item alone. */
function showItem(item: Item, work?: Partial<ItemWork>) {
  const works = work === undefined ? {} : { [item.id]: { tookMs: 0, ...work } };
  const shown = sit(aPaperToSit([item], { work: works }));
  const given = (): readonly (Answer | undefined)[] =>
    shown.commands.workOnItem.mock.calls.map(([, , { answer }]) => answer);
  return { ...shown, given };
}

describe('every item', () => {
  it('says the day it was true, what a wrong choice takes off, and what it is about', () => {
    showItem(itemOf('choice'));
    expect(screen.getByText(/^As of 1\sMay\s2024 · a wrong choice: −0\.33$/u)).toBeVisible();
    expect(screen.getByText('What is the Danube?')).toBeVisible();
    expect(stem()).toHaveTextContent('Which number belongs in the gap?');
    expect(screen.getByRole('heading', { level: 1, name: 'Test' })).toBeVisible();
    expect(screen.getByText('Rivers', { selector: 'header span' }).parentElement).toHaveTextContent(
      'Item 1 of 1 · Rivers',
    );
  });

  it('says its deck in a paper of several', () => {
    sit({ ...aPaperToSit([itemOf('short')]), title: 'All decks' });
    expect(screen.getByText(/^Rivers · as of 1\sMay\s2024$/u)).toBeVisible();
  });

  it('takes how sure the learner is, or nothing of it', async () => {
    const { user, commands } = showItem(itemOf('choice'));
    const sure = within(screen.getByRole('radiogroup', { name: 'How sure are you?' }));
    await user.click(sure.getByRole('radio', { name: 'Unsure' }));
    expect(sure.getByRole('radio', { name: 'Unsure' })).toBeChecked();
    expect(commands.workOnItem.mock.lastCall?.[2]).toMatchObject({ confidence: 'unsure' });
    await user.click(button('Clear how sure you are'));
    for (const radio of sure.getAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(commands.workOnItem.mock.lastCall?.[2]).not.toHaveProperty('confidence');
    expect(sure.getByRole('radio', { name: 'Sure' })).toHaveFocus();
  });

  it('can be flagged, by button and by key', async () => {
    const { user, commands } = showItem(itemOf('short'));
    await user.click(button('Flag'));
    expect(button('Flagged')).toHaveAttribute('aria-pressed', 'true');
    expect(button('Item 1: open, flagged, here')).toBeVisible();
    expect(commands.workOnItem.mock.lastCall?.[2]).toMatchObject({ isFlagged: true });
    await user.keyboard('f');
    expect(button('Flag')).toHaveAttribute('aria-pressed', 'false');
  });
});

describe('a choice', () => {
  it('reads the gap of its passage as a word', () => {
    showItem(itemOf('choice'));
    expect(screen.getByText(/^Length:/u)).toHaveTextContent('Length: gap kilometres');
  });

  it('is made by pointer, changed by digit and letter, and cleared', async () => {
    const { user, given } = showItem(itemOf('choice'));
    const options = screen.getByRole('radiogroup', { name: 'Which number belongs in the gap?' });
    await user.click(within(options).getByRole('radio', { name: '3,530' }));
    await user.keyboard('2');
    expect(within(options).getByRole('radio', { name: '2,850' })).toBeChecked();
    await user.keyboard('d');
    await user.keyboard('9');
    await user.click(button('Clear answer'));
    for (const radio of within(options).getAllByRole('radio')) expect(radio).not.toBeChecked();
    expect(given()).toEqual([
      { kind: 'chosen', option: 2 },
      { kind: 'chosen', option: 1 },
      { kind: 'chosen', option: 3 },
      undefined,
    ]);
    expect(within(options).getByRole('radio', { name: '1,230' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Clear answer' })).toBeNull();
  });

  it('shows what was chosen before', () => {
    showItem(itemOf('choice'), { answer: { kind: 'chosen', option: 1 } });
    expect(screen.getByRole('radio', { name: '2,850' })).toBeChecked();
    expect(button('Item 1: answered, here')).toBeVisible();
  });
});

describe('statements', () => {
  it('are a numbered list, and below it the options', async () => {
    const { user, given } = showItem(itemOf('statements'));
    const list = within(within(screen.getByRole('article')).getByRole('list'));
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'Length: 2,850 kilometres',
      'Course: from the Black Forest to the North Sea',
    ]);
    await user.click(screen.getByRole('radio', { name: '1 only' }));
    expect(given()).toEqual([{ kind: 'chosen', option: 0 }]);
  });
});

describe('pairs', () => {
  it('take a text for each label, and are answered in part until each has one', async () => {
    const { user, given } = showItem(itemOf('pairs'));
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Course' }),
      'C · from the Black Forest to the Black Sea',
    );
    expect(button('Item 1: answered in part, here')).toBeVisible();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Length' }), 'A · 2,850 kilometres');
    await user.selectOptions(
      screen.getByRole('combobox', { name: 'Capitals' }),
      'B · Vienna, Bratislava, Budapest and Belgrade',
    );
    expect(button('Item 1: answered, here')).toBeVisible();
    expect(given()).toEqual([
      { kind: 'paired', texts: [2, -1, -1] },
      { kind: 'paired', texts: [2, 0, -1] },
      { kind: 'paired', texts: [2, 0, 1] },
    ]);
  });

  it('tell of a text that is chosen twice, and are no answer when nothing is chosen', async () => {
    const { user, given } = showItem(itemOf('pairs'), { answer: { kind: 'paired', texts: [0, -1, -1] } });
    const length = screen.getByRole('combobox', { name: 'Length' });
    await user.selectOptions(length, 'A · 2,850 kilometres');
    expect(screen.getByText('A is chosen more than once.')).toBeVisible();
    await user.selectOptions(length, 'Choose …');
    expect(screen.queryByText(/more than once/u)).toBeNull();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Course' }), 'Choose …');
    expect(given().at(-1)).toBeUndefined();
  });

  it('keep letters and arrows for the list that has the focus', async () => {
    const { user, commands } = showItem(itemOf('pairs'));
    screen.getByRole('combobox', { name: 'Course' }).focus();
    await user.keyboard('fa1{ArrowRight}{Enter}');
    expect(commands.workOnItem).not.toHaveBeenCalled();
    expect(commands.moveTo).not.toHaveBeenCalled();
  });
});

describe('an order', () => {
  const shown = (): readonly (string | undefined)[] =>
    within(screen.getByRole('article'))
      .getAllByRole('listitem')
      .map((entry) => entry.firstElementChild?.textContent);

  it('is no answer as it is shown first, until the learner says that it is right', async () => {
    const { user, given } = showItem(itemOf('order'));
    expect(button('Item 1: open, here')).toBeVisible();
    await user.click(button('This order is right'));
    expect(given()).toEqual([{ kind: 'ordered', entries: [0, 1, 2] }]);
    expect(button('Item 1: answered, here')).toBeVisible();
    await user.click(button('This order is right'));
    expect(given()).toHaveLength(1);
  });

  it('is an answer once something moved, and says where it is now', async () => {
    const { user, given } = showItem(itemOf('order'));
    await user.click(button('Later: The canal was finished'));
    expect(shown()).toEqual([
      'The first bridge was built',
      'The canal was finished',
      'The commission was founded',
    ]);
    expect(given()).toEqual([{ kind: 'ordered', entries: [1, 0, 2] }]);
    expect(screen.getByText('The canal was finished: now 2 of 3.')).toBeInTheDocument();
    expect(button('Later: The canal was finished')).toHaveFocus();
  });

  it('is made by keyboard: the focus goes along, and stops at the ends', async () => {
    const { user, given } = showItem(itemOf('order'));
    button('Earlier: The commission was founded').focus();
    await user.keyboard('{Enter}{ArrowUp}');
    expect(button('Earlier: The commission was founded')).toHaveFocus();
    await user.keyboard('{ArrowUp}{Enter}{ArrowDown}');
    expect(given().map((answer) => answer?.kind === 'ordered' && answer.entries)).toEqual([
      [0, 2, 1],
      [2, 0, 1],
      [0, 2, 1],
    ]);
    expect(button('Later: The commission was founded')).toHaveFocus();
  });

  it('is shown as at first once its answer is cleared', async () => {
    const { user, given } = showItem(itemOf('order'), { answer: { kind: 'ordered', entries: [1, 2, 0] } });
    expect(shown()[0]).toBe('The first bridge was built');
    await user.click(button('Clear answer'));
    expect(shown()[0]).toBe('The canal was finished');
    expect(given()).toEqual([undefined]);
  });
});

describe('a written answer', () => {
  const area = (): HTMLElement => screen.getByRole('textbox', { name: 'Your answer' });

  it('is kept whole with each letter, and is no answer once it is empty', async () => {
    const { user, given } = showItem(itemOf('short'));
    await user.type(area(), 'sea');
    await user.clear(area());
    expect(given()).toEqual([
      { kind: 'written', text: 's' },
      { kind: 'written', text: 'se' },
      { kind: 'written', text: 'sea' },
      undefined,
    ]);
  });

  it('takes several lines, and no key in it is a command but Ctrl+Enter', async () => {
    const { user, given, commands } = showItem(itemOf('long'));
    await user.type(area(), 'a1f{Enter}b{ArrowLeft}{ArrowRight}');
    expect(area()).toHaveValue('a1f\nb');
    expect(given().at(-1)).toEqual({ kind: 'written', text: 'a1f\nb' });
    expect(commands.moveTo).not.toHaveBeenCalled();
    expect(button('Flag')).toBeVisible();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(button('Submit')).toHaveFocus();
    expect(area()).toHaveValue('a1f\nb');
  });

  it('to all points says how many there are', () => {
    showItem(itemOf('long'));
    expect(screen.getByText('3 points are asked. Write one to a line, in any order.')).toBeVisible();
  });

  it('to a gap takes one line, and Enter goes on', async () => {
    const { user, given } = showItem(itemOf('cloze'));
    expect(screen.getByText(/^Capitals:/u)).toHaveTextContent('Capitals: Vienna, gap, Budapest and Belgrade');
    expect(area()).toHaveAttribute('rows', '1');
    await user.type(area(), 'Bratislava{Enter}');
    expect(given().at(-1)).toEqual({ kind: 'written', text: 'Bratislava' });
    expect(button('Submit')).toHaveFocus();
  });
});
