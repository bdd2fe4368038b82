// A pretend app for component tests: plain state and commands that are spies (fakeViews.ts makes the state's parts).
// The idea to know: nothing happens by itself; a test lets a command change the state when it wants to.
import { render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { DEFAULT_OPTIONS } from '../../src/domain/options';
import { failure, success } from '../../src/domain/result';
import { AppProvider, type App, type AppState, type Commands } from '../../src/state/react';
import { chosenSpies } from './fakeChosen';
import { comebackSpies } from './fakeComeback';
import { examSpies } from './fakeExam';
import { importSpies, type Spies } from './fakeImport';
import { librarySpies } from './fakeLibrary';
import { paperSpies } from './fakePaper';
import { aToday, finishedView } from './fakeViews';

/** Every command as a spy. */
export type CommandSpies = Spies<Commands>;

export interface FakeApp {
  readonly app: App;
  readonly commands: CommandSpies;
}

/** A screen on the page, and the user in front of it. */
export interface Shown {
  readonly user: UserEvent;
  readonly container: HTMLElement;
  readonly rerender: (ui: ReactElement) => void;
  readonly unmount: () => void;
}

/** An app with the given state (else ready, with nothing due) whose commands do nothing unless given. */
export function fakeApp(overrides: Partial<AppState> = {}, given: Partial<Commands> = {}): FakeApp {
  const store = createStore<AppState>(() => ({
    phase: 'ready',
    trouble: undefined,
    options: DEFAULT_OPTIONS,
    today: aToday(),
    study: finishedView(),
    importing: { kind: 'idle' },
    notice: undefined,
    storage: { persisted: undefined, canAsk: true, wasAsked: false, reviews: 0 },
    updateReady: false,
    worksOffline: true,
    ...overrides,
  }));
  const commands: CommandSpies = {
    study: vi.fn(given.study),
    refreshToday: vi.fn(given.refreshToday),
    showAnswer: vi.fn(given.showAnswer),
    revealNextPoint: vi.fn(given.revealNextPoint),
    toggleMissed: vi.fn(given.toggleMissed),
    grade: vi.fn(given.grade),
    undo: vi.fn(given.undo),
    redo: vi.fn(given.redo),
    bury: vi.fn(given.bury),
    suspend: vi.fn(given.suspend),
    addNewToday: vi.fn(given.addNewToday),
    unbury: vi.fn(given.unbury),
    resume: vi.fn(given.resume ?? (async () => failure({ code: 'unavailable' }))),
    readPage: vi.fn(given.readPage ?? (async () => failure('noSuchDeck'))),
    cardInformation: vi.fn(given.cardInformation ?? (async () => failure({ code: 'unavailable' }))),
    setOption: vi.fn(given.setOption ?? (async () => failure({ kind: 'choice' }))),
    saveCopy: vi.fn(given.saveCopy ?? (async () => failure({ code: 'unavailable' }))),
    askToPersist: vi.fn(given.askToPersist),
    retry: vi.fn(given.retry),
    acceptLoss: vi.fn(given.acceptLoss),
    dismissNotice: vi.fn(given.dismissNotice),
    applyUpdate: vi.fn(given.applyUpdate),
    checkAndRepair: vi.fn(given.checkAndRepair ?? (async () => failure({ code: 'unavailable' }))),
    moveDueDays: vi.fn(given.moveDueDays ?? (async () => failure({ code: 'unavailable' }))),
    fitParameters: vi.fn(given.fitParameters ?? (async () => failure({ code: 'unavailable' }))),
    cancelFit: vi.fn(given.cancelFit),
    readLastFit: vi.fn(given.readLastFit ?? (async () => success(undefined))),
    makeBackup: vi.fn(given.makeBackup ?? (async () => failure({ code: 'unavailable' }))),
    readKeptBackups: vi.fn(given.readKeptBackups ?? (async () => success([]))),
    recover: vi.fn(given.recover ?? (async () => failure({ code: 'unavailable' }))),
    readBackups: vi.fn(given.readBackups ?? (async () => failure({ code: 'unavailable' }))),
    previewRestore: vi.fn(given.previewRestore ?? (async () => failure({ code: 'unavailable' }))),
    restoreBackup: vi.fn(given.restoreBackup ?? (async () => failure({ code: 'unavailable' }))),
    readKeptBackup: vi.fn(given.readKeptBackup ?? (async () => failure({ code: 'unavailable' }))),
    readLastBackup: vi.fn(
      given.readLastBackup ?? (async () => success({ lastOutsideMs: undefined, unsavedDays: 0 })),
    ),
    openBackupFolder: vi.fn(given.openBackupFolder ?? (async () => failure({ code: 'unavailable' }))),
    forgetBackupFolder: vi.fn(given.forgetBackupFolder ?? (async () => failure({ code: 'unavailable' }))),
    ...importSpies(given),
    ...librarySpies(given),
    refreshPersonal: vi.fn(given.refreshPersonal),
    markWrong: vi.fn(given.markWrong),
    tellNoteChange: vi.fn(given.tellNoteChange),
    undoNoteChange: vi.fn(given.undoNoteChange),
    ...chosenSpies(given),
    ...comebackSpies(given),
    ...examSpies(given),
    ...paperSpies(given),
  };
  return { app: { store, commands }, commands };
}

/** Draws a screen inside an app, with a user to act on it. */
export function renderApp(ui: ReactElement, app: App): Shown {
  addMissingDomMethods();
  const inApp = (inner: ReactElement): ReactElement => <AppProvider app={app}>{inner}</AppProvider>;
  const { container, rerender, unmount } = render(inApp(ui));
  return { user: userEvent.setup(), container, rerender: (next) => rerender(inApp(next)), unmount };
}

/** What jsdom lacks of the elements the screens use: modal dialogs, scrolling into view, and watching sizes. */
function addMissingDomMethods(): void {
  const dialog = HTMLDialogElement.prototype;
  dialog.showModal ??= function showModal(this: HTMLDialogElement) {
    this.setAttribute('open', '');
  };
  dialog.close ??= function close(this: HTMLDialogElement) {
    if (!this.hasAttribute('open')) return;
    this.removeAttribute('open');
    this.dispatchEvent(new Event('close'));
  };
  Element.prototype.scrollIntoView ??= () => undefined;
  // Without a layout nothing ever changes its size.
  const nothing = (): void => undefined;
  globalThis.ResizeObserver ??= class implements ResizeObserver {
    observe = nothing;
    unobserve = nothing;
    disconnect = nothing;
  };
}
