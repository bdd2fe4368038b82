// The engine before anything was opened: the state the screens start with, and nothing behind it.
import { createStore } from 'zustand/vanilla';
import { DEFAULT_OPTIONS } from '../domain/options';
import { schedulerFor } from '../domain/review/scheduler';
import type { AppState } from './appState';
import type { Engine } from './engine';
import { openApp } from './opening';
import type { Ports } from './ports';
import { rememberedTheme } from './rememberedTheme';

const EMPTY: AppState = {
  phase: 'opening',
  trouble: undefined,
  options: DEFAULT_OPTIONS,
  today: undefined,
  study: {
    of: undefined,
    stage: { kind: 'loading' },
    counters: { new: 0, learning: 0, review: 0 },
    progress: { done: 0, left: 0 },
    minutesLeft: 0,
    canUndo: false,
    canRedo: false,
    turn: 0,
  },
  importing: { kind: 'idle' },
  notice: undefined,
  storage: { persisted: undefined, canAsk: false, wasAsked: false, reviews: 0 },
  updateReady: false,
  worksOffline: true,
};

/** An engine on its ports, with no database yet. */
export function createEngine(ports: Ports): Engine {
  const engine: Engine = {
    ports,
    store: createStore<AppState>(() => ({
      ...EMPTY,
      options: { ...EMPTY.options, theme: rememberedTheme(ports) },
    })),
    database: undefined,
    marker: undefined,
    isBehind: false,
    unanswered: undefined,
    openings: 0,
    device: 0,
    nextCounter: 0,
    scheduler: schedulerFor(DEFAULT_OPTIONS.parameters),
    noteTypes: new Map(),
    todayLimits: undefined,
    decks: undefined,
    session: undefined,
    isSaving: false,
    files: undefined,
    workers: new Set(),
    readings: 0,
    tail: Promise.resolve(),
    cancelToday: undefined,
    stopFollowing: undefined,
    reopen: () => openApp(engine),
  };
  return engine;
}
