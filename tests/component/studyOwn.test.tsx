// @vitest-environment jsdom
// On the study screen: the way to the editor, what is the learner's own about the card, and reading aloud.
import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { Personal } from '../../src/domain/deck/personal';
import { DEFAULT_OPTIONS, type Options } from '../../src/domain/options';
import type { StudyView } from '../../src/state/react';
import '../../src/ui/study/ReadAloud';
import { StudyScreen } from '../../src/ui/study/StudyScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aCard, askingView, finishedView, revealedView } from '../support/fakeViews';

const OWN: Personal = {
  id: 'note-lune',
  isWrong: true,
  mnemonics: [{ pointId: 'point-locks', text: 'Locks are free as ducks' }],
  changedAtMs: 1,
};

function open(study: StudyView, personal?: Personal, options: Partial<Options> = {}) {
  const fake = fakeApp({ study, personal, options: { ...DEFAULT_OPTIONS, ...options } });
  const show = (next: StudyView): void => act(() => fake.app.store.setState({ study: next }));
  const ui = (
    <Router hook={useHashLocation}>
      <StudyScreen />
    </Router>
  );
  return { ...fake, ...renderApp(ui, fake.app), show };
}

describe('the way to the editor', () => {
  it.each([
    ['before the reveal', askingView()],
    ['after it', revealedView()],
  ])('is the key E, %s', async (_, view) => {
    window.location.hash = '#/study';
    const { user } = open(view);
    await user.keyboard('e');
    await waitFor(() => expect(window.location.hash).toBe('#/library/note/note-lune'));
  });

  it('is not there when no card is', async () => {
    window.location.hash = '#/study';
    const { user } = open(finishedView());
    await user.keyboard('e');
    expect(window.location.hash).toBe('#/study');
  });
});

describe("what is the learner's own", () => {
  it('is read again with every card', () => {
    const { commands, show } = open(askingView());
    expect(commands.refreshPersonal).toHaveBeenCalledOnce();
    show(askingView(aCard(), { turn: 10 }));
    expect(commands.refreshPersonal).toHaveBeenCalledTimes(2);
  });

  it('shows the mark at once and the memory aid with the answer', () => {
    const { show } = open(askingView(), OWN);
    expect(screen.getByText(/marked as wrong or outdated/u)).toBeVisible();
    expect(screen.queryByText(/Locks are free/u)).toBeNull();
    show(revealedView());
    expect(screen.getByText(/Locks are free as ducks/u)).toBeVisible();
  });

  it('is not shown on the card of another note', () => {
    open(revealedView(), { ...OWN, id: 'another' });
    expect(screen.queryByText(/marked as wrong/u)).toBeNull();
    expect(screen.queryByText(/Locks are free/u)).toBeNull();
  });
});

describe('reading aloud', () => {
  const spoken: string[] = [];
  const cancel = vi.fn();

  function giveVoices(voices: readonly Partial<SpeechSynthesisVoice>[]): void {
    vi.stubGlobal('speechSynthesis', {
      getVoices: () => voices,
      speak: ({ text, lang }: { text: string; lang: string }) => spoken.push(`${lang} ${text}`),
      cancel,
      speaking: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    });
    vi.stubGlobal(
      'SpeechSynthesisUtterance',
      class {
        readonly text: string;
        lang = '';
        voice: unknown;
        constructor(text: string) {
          this.text = text;
        }
      },
    );
  }

  const ENGLISH = { lang: 'en-GB', localService: true, default: true };

  afterEach(() => {
    vi.unstubAllGlobals();
    spoken.length = 0;
    cancel.mockClear();
  });

  it('reads the question when R is pressed, and the points once they are open', async () => {
    giveVoices([ENGLISH]);
    const { user, show } = open(askingView());
    await user.keyboard('r');
    await waitFor(() => expect(spoken).toEqual(['en-GB What did the River Lune treaty settle?']));
    show(revealedView());
    await user.keyboard('r');
    await waitFor(() => expect(spoken).toHaveLength(5));
    expect(spoken[1]).toMatch(/^en-GB Members: Avaria/u);
  });

  it('reads by itself what was chosen, and falls silent with the next card', async () => {
    giveVoices([ENGLISH]);
    const { show } = open(askingView(), undefined, { readAloud: 'question' });
    await waitFor(() => expect(spoken).toHaveLength(1));
    show(revealedView());
    expect(spoken).toHaveLength(1);
    cancel.mockClear();
    show(askingView(aCard(), { turn: 10 }));
    expect(cancel).toHaveBeenCalled();
    await waitFor(() => expect(spoken).toHaveLength(2));
  });

  it('reads the answer by itself where that was chosen', async () => {
    giveVoices([ENGLISH]);
    const { show } = open(askingView(), undefined, { readAloud: 'everything' });
    await waitFor(() => expect(spoken).toHaveLength(1));
    show(revealedView());
    await waitFor(() => expect(spoken).toHaveLength(5));
  });

  it('uses no voice that sends the text away, and then is not offered', async () => {
    giveVoices([{ ...ENGLISH, localService: false }]);
    const { user } = open(askingView());
    await user.keyboard('r');
    await user.click(screen.getByRole('button', { name: 'More' }));
    expect(screen.queryByRole('menuitem', { name: 'Read aloud' })).toBeNull();
    expect(spoken).toEqual([]);
  });

  it('does nothing where the browser cannot speak', async () => {
    const { user } = open(askingView(), undefined, { readAloud: 'everything' });
    await user.keyboard('r');
    expect(screen.getByRole('button', { name: 'Show answer' })).toBeVisible();
  });
});
