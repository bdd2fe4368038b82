// @vitest-environment jsdom
// The line above the card: progress, undo, and the menu "More" by pointer and by keyboard.
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { StudyView } from '../../src/state/react';
import { StudyScreen } from '../../src/ui/study/StudyScreen';
// Compiled before the tests start, not inside the patience of one.
import '../../src/ui/study/StudyDialogs';
import { fakeApp, renderApp, type FakeApp, type Shown } from '../support/fakeApp';
import { askingView, finishedView } from '../support/fakeViews';

function open(study: StudyView): FakeApp & Shown {
  const fake = fakeApp({ study });
  return { ...fake, ...renderApp(<StudyScreen />, fake.app) };
}

function more(): HTMLElement {
  return screen.getByRole('button', { name: 'More' });
}

function choice(name: string): HTMLElement {
  return screen.getByRole('menuitem', { name });
}

describe('the line above the card', () => {
  it('says how far the session is and how long it will take', () => {
    open(askingView());
    const progress = screen.getByRole('progressbar', { name: 'Session progress' });
    expect(progress).toHaveAttribute('value', '8');
    expect(progress).toHaveAttribute('max', '20');
    expect(screen.getByText('about 3 min left')).toBeVisible();
    expect(screen.getByText('3 new, 2 learning, 7 review')).toBeInTheDocument();
  });

  it('undoes', async () => {
    const { user, commands } = open(askingView());
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undo).toHaveBeenCalledOnce();
  });

  it('offers no undo when there is nothing to undo', () => {
    open(askingView(undefined, { canUndo: false }));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeDisabled();
  });
});

describe('the menu "More"', () => {
  it('opens by a click with its choices and the counters, the first choice focused', async () => {
    const { user } = open(askingView());
    expect(more()).toHaveAttribute('aria-expanded', 'false');
    await user.click(more());
    expect(more()).toHaveAttribute('aria-expanded', 'true');
    const menu = screen.getByRole('menu', { name: 'More' });
    expect(
      within(menu)
        .getAllByRole('menuitem')
        .map((one) => one.firstChild?.textContent),
    ).toEqual([
      'Redo',
      'Bury',
      'Suspend',
      'Edit note',
      'Mark as wrong or outdated',
      'Card information',
      'Keyboard shortcuts',
    ]);
    expect(choice('Redo')).toHaveFocus();
    expect(screen.getAllByText('3 new, 2 learning, 7 review')).toHaveLength(2);
  });

  it('is walked by arrows, Home and End, round and round', async () => {
    const { user } = open(askingView());
    more().focus();
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(choice('Bury')).toHaveFocus();
    await user.keyboard('{End}');
    expect(choice('Keyboard shortcuts')).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(choice('Redo')).toHaveFocus();
    await user.keyboard('{ArrowUp}{Home}{ArrowDown}{ArrowDown}');
    expect(choice('Suspend')).toHaveFocus();
  });

  it('closes by Escape and gives the focus back', async () => {
    const { user } = open(askingView());
    await user.click(more());
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(more()).toHaveFocus();
  });

  it.each([
    ['a click on its button', more],
    ['a click outside', () => screen.getByText('4 points')],
  ])('closes by %s', async (_, place) => {
    const { user } = open(askingView());
    await user.click(more());
    await user.click(place());
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('closes when Tab leaves it', async () => {
    const { user } = open(askingView());
    await user.click(more());
    await user.tab();
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it.each([
    ['Redo', 'redo'],
    ['Bury', 'bury'],
    ['Suspend', 'suspend'],
    ['Mark as wrong or outdated', 'markWrong'],
  ] as const)('has "%s"', async (name, command) => {
    const { user, commands } = open(askingView(undefined, { canRedo: true }));
    await user.click(more());
    await user.click(choice(name));
    expect(commands[command]).toHaveBeenCalledOnce();
    expect(screen.queryByRole('menu')).toBeNull();
    expect(more()).toHaveFocus();
  });

  it('opens card information by keyboard', async () => {
    const { user, commands } = open(askingView());
    more().focus();
    await user.keyboard('{Enter}{End}{ArrowUp}{Enter}');
    expect(commands.cardInformation).toHaveBeenCalledExactlyOnceWith('note-lune:front');
    expect(await screen.findByRole('dialog', { name: 'Card information' })).toBeVisible();
  });

  it('lists the keys', async () => {
    const { user } = open(askingView());
    await user.click(more());
    await user.click(choice('Keyboard shortcuts'));
    await waitFor(() => expect(screen.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible());
  });

  it('keeps what cannot be done now, and does not do it', async () => {
    const { user, commands } = open(finishedView());
    await user.click(more());
    for (const name of ['Redo', 'Bury', 'Suspend', 'Card information']) {
      expect(choice(name)).toHaveAttribute('aria-disabled', 'true');
      await user.click(choice(name));
    }
    expect(commands.redo).not.toHaveBeenCalled();
    expect(commands.bury).not.toHaveBeenCalled();
    expect(commands.suspend).not.toHaveBeenCalled();
    expect(commands.cardInformation).not.toHaveBeenCalled();
  });
});
