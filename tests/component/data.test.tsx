// @vitest-environment jsdom
// Your data: exports and what they cannot carry along, and what the browser promises.
import { configure, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { failure, success } from '../../src/domain/result';
import type { AppState, Commands, ExportedFile, ExportFormat } from '../../src/state/react';
import { DataScreen } from '../../src/ui/data/DataScreen';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aDeckToday, aToday } from '../support/fakeViews';
import { catchFiles, type SavedFile } from '../support/savedFiles';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

const saved: SavedFile[] = [];
beforeEach(() => {
  saved.length = 0;
  return catchFiles(saved);
});

function show(state: Partial<AppState> = {}, given: Partial<Commands> = {}) {
  const decks = [aDeckToday(), aDeckToday({ id: 'lakes', title: 'Lakes' })];
  const fake = fakeApp({ today: aToday({ decks }), ...state }, given);
  const inRouter = (
    <Router hook={useHashLocation}>
      <DataScreen />
    </Router>
  );
  return { ...fake, ...renderApp(inRouter, fake.app) };
}

function aFile(overrides: Partial<ExportedFile> = {}): ExportedFile {
  return { fileName: 'lakes.md', contents: new Blob(['Q: Why?']), leftOut: [], ...overrides };
}

describe('an export', () => {
  it.each<[string, ExportFormat, keeps: RegExp]>([
    ['Document text', 'document', /a text that you can edit/],
    ['Pointwise deck (JSON)', 'json', /for another Pointwise/],
    ['Table (CSV)', 'csv', /for spreadsheets/],
    ['Anki package (.apkg)', 'apkg', /pictures and sound, for Anki/],
    ['Review log (revlog.csv)', 'revlog', /No text of the cards/],
  ])('as "%s" says what it keeps, and saves the decks', async (name, format, keeps) => {
    const { user, commands } = show({}, { exportDeck: async () => success(aFile()) });
    const select = screen.getByRole('combobox', { name: 'Format' });
    await user.selectOptions(select, name);
    expect(select).toHaveAccessibleDescription(keeps);
    await user.click(screen.getByRole('button', { name: 'Export' }));
    // A document is one deck: the first, unless another is chosen.
    expect(commands.exportDeck).toHaveBeenCalledWith(
      format === 'document' ? aDeckToday().id : undefined,
      format,
    );
    expect(await screen.findByText(/^Saved as lakes\.md\. Everything that this format holds/)).toBeVisible();
    expect(saved.map((file) => file.name)).toEqual(['lakes.md']);
    expect(saved[0]?.contents.size).toBe(7);
  });

  it('is not offered while there is no deck', () => {
    show({ today: aToday({ decks: [] }) });
    expect(screen.getByText(/There is no deck to export yet/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull();
  });

  it('can be of one deck', async () => {
    const { user, commands } = show({}, { exportDeck: async () => success(aFile()) });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Deck' }), 'Lakes');
    await user.click(screen.getByRole('button', { name: 'Export' }));
    expect(commands.exportDeck).toHaveBeenCalledWith('lakes', 'document');
  });

  it('says what could not be carried along', async () => {
    const leftOut = [{ code: 'missing-media', count: 1, examples: ['map.png'] }] as const;
    const { user } = show({}, { exportDeck: async () => success(aFile({ leftOut })) });
    await user.click(screen.getByRole('button', { name: 'Export' }));
    const said = await screen.findByText(/^1 picture or sound that the notes name was not found/);
    expect(said.closest('[role="status"]')).toHaveTextContent('Saved as lakes.md.');
  });

  it('says trouble, and saves nothing', async () => {
    const { user } = show({}, { exportDeck: async () => failure({ code: 'unavailable' }) });
    await user.click(screen.getByRole('button', { name: 'Export' }));
    expect(await screen.findByText(/^No file was saved\. Your cards could not be opened\./)).toBeVisible();
    expect(saved).toEqual([]);
  });

  it('is made once, however often the button is pressed', async () => {
    let finish: (file: ExportedFile) => void = () => undefined;
    const exportDeck = () =>
      new Promise<ReturnType<typeof success<ExportedFile>>>((resolve) => {
        finish = (file) => resolve(success(file));
      });
    const { user, commands } = show({}, { exportDeck });
    await user.dblClick(screen.getByRole('button', { name: 'Export' }));
    expect(screen.getByText('Making the file …')).toBeVisible();
    expect(commands.exportDeck).toHaveBeenCalledTimes(1);
    finish(aFile());
    expect(await screen.findByText(/^Saved as/)).toBeVisible();
  });
});

describe('what Your data says about storage', () => {
  it.each([
    [{ persisted: true, canAsk: true, wasAsked: true }, 'has promised to keep them', false],
    [{ persisted: false, canAsk: true, wasAsked: false }, 'has not promised to keep them', true],
    [{ persisted: false, canAsk: true, wasAsked: true }, 'was asked to keep them and has not', true],
    [{ persisted: undefined, canAsk: true, wasAsked: false }, 'has not been asked', true],
    [{ persisted: undefined, canAsk: false, wasAsked: false }, 'does not say whether', false],
  ])('%o reads "%s"', (answer, words, isAsked) => {
    show({ storage: { ...answer, reviews: 1284 } });
    expect(screen.getByText(new RegExp(words))).toBeVisible();
    expect(screen.getByText('1,284 reviews stored.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Ask the browser/ }) !== null).toBe(isAsked);
  });

  it('asks the browser to keep the data when told to', async () => {
    const { user, commands } = show();
    await user.click(screen.getByRole('button', { name: 'Ask the browser to keep the data' }));
    expect(commands.askToPersist).toHaveBeenCalledTimes(1);
  });

  it('says when the app itself will not start without a network', () => {
    show({ worksOffline: false });
    expect(screen.getByText(/without a network it will not start/)).toBeVisible();
  });

  it('leads to Import', () => {
    show();
    expect(screen.getByRole('link', { name: 'Import' })).toHaveAttribute('href', '#/import');
  });

  it('offers nothing before the cards are open', () => {
    show({ phase: 'opening', today: undefined });
    expect(screen.getByRole('heading', { level: 1, name: 'Your data' })).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('cards that are no longer in the notes', () => {
  const gone = async () => success({ cards: 2, reviews: 31 });

  it('are told with what is remembered of them, and only when there are any', async () => {
    const { unmount } = show();
    await screen.findByText(/reviews? stored/);
    expect(screen.queryByRole('heading', { name: 'Cards that are no longer in your notes' })).toBeNull();
    unmount();
    show({}, { readGoneCards: gone });
    expect(await screen.findByText(/^2 cards have left your notes/)).toHaveTextContent(
      'What you remember of them is kept, with 31 reviews, and comes back when their text does.',
    );
  });

  it('are cleared after one question, which can be declined, and come back with Undo', async () => {
    let cards = 2;
    const { user, commands } = show(
      {},
      {
        readGoneCards: async () => success({ cards, reviews: 31 }),
        clearGoneCards: async () => {
          cards = 0;
          return success(7);
        },
        undoDeckChange: async () => {
          cards = 2;
          return success(undefined);
        },
      },
    );
    const clear = { name: 'Clear what is remembered of them' };
    await user.click(await screen.findByRole('button', clear));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(commands.clearGoneCards).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', clear));
    expect(screen.getByRole('dialog', { name: 'Clear what you remember of 2 cards?' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    const status = await screen.findByText(/^What you remembered of cards .* was cleared\.$/);
    expect(status).toHaveFocus();
    expect(commands.refreshToday).toHaveBeenCalledTimes(2);
    expect(screen.queryByRole('button', clear)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(commands.undoDeckChange).toHaveBeenCalledWith(7);
    expect(await screen.findByText('What you remembered is kept again.')).toBeVisible();
    expect(await screen.findByRole('button', clear)).toBeVisible();
  });

  it('stay when they could not be cleared, and the dialog says why', async () => {
    const { user } = show({}, { readGoneCards: gone });
    await user.click(await screen.findByRole('button', { name: 'Clear what is remembered of them' }));
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(await screen.findByText(/^Nothing was cleared\. Your cards could not be opened\./)).toBeVisible();
  });
});
