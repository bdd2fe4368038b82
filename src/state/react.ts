// The rim towards React: the one store and the commands, handed down by context, and the hooks that read them.
import { createContext, createElement, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { AppState } from './appState';
import type { Commands } from './commands';

export type { OldEncoding } from '../formats/oldEncodings';
export type { ReadFailure, ReadFailureCode } from '../formats/readFailure';
export type * from './appState';
export type * from './chosen/chosenState';
export type * from './exam/comebackState';
export type { SearchProblem } from './library/findState';
export type * from './deckOptions';
export type * from './exam/examState';
export type * from './exam/whatIfState';
export type * from './importState';
export type * from './checkup/checkupState';
export type * from './library/findState';
export type * from './library/changeState';
export type * from './library/editorState';
export type * from './memory/memoryState';
export type * from './backup/backupState';
export type * from './paper/paperState';
export type { Commands } from './commands';
export { isFailedImport } from './trouble';

/** The running app: what is happening, and what can be done. */
export interface App {
  readonly store: StoreApi<AppState>;
  readonly commands: Commands;
}

const AppContext = createContext<App | undefined>(undefined);

/** Hands an app down to the screens inside. */
export function AppProvider({
  app,
  children,
}: {
  readonly app: App;
  readonly children: ReactNode;
}): ReactNode {
  return createElement(AppContext, { value: app }, children);
}

function useAppContext(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('a screen was shown outside of AppProvider');
  return app;
}

/** A part of the state; the component is drawn again when that part changes (by identity). */
export function useApp<Part>(select: (state: AppState) => Part): Part {
  return useStore(useAppContext().store, select);
}

/** The commands of the app; the same object for ever. */
export function useCommands(): Commands {
  return useAppContext().commands;
}
