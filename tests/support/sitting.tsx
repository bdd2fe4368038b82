// A paper on screen as it is sat, for component tests.
import { screen } from '@testing-library/react';
import { ITEMS, SETTINGS, aPaper } from './fakePaper';
import { fakeApp, renderApp } from './fakeApp';
import type { Item } from '../../src/domain/paper/item';
import type { Paper, Sitting } from '../../src/domain/paper/paper';
import { success, type Result } from '../../src/domain/result';
import type { Commands } from '../../src/state/react';
import { SittingScreen } from '../../src/ui/test/sitting/SittingScreen';

const { minutes: _minutes, ...WITHOUT_CLOCK } = SETTINGS;

/** A paper without a clock: the items that are given, else one of each kind. */
export function aPaperToSit(items: readonly Item[] = ITEMS, sitting: Partial<Sitting> = {}): Paper {
  const paper = aPaper({ recipe: { settings: WITHOUT_CLOCK, seed: 'seed1' }, items });
  return { ...paper, sitting: { ...paper.sitting, ...sitting } };
}

/** Shows a paper as it is sat. */
export function sit(paper: Paper = aPaperToSit(), given: Partial<Commands> = {}) {
  const fake = fakeApp({}, given);
  let reads = 0;
  const readAnew = async (): Promise<void> => void (reads += 1);
  const shown = renderApp(
    <SittingScreen paper={paper} record="none" written={[]} goneCards={[]} readAnew={readAnew} />,
    fake.app,
  );
  return { ...fake, ...shown, timesRead: () => reads };
}

/** The button of that name, as it is on screen. */
export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole('button', { name });
}

/** The question that is asked of the item on screen. */
export function stem(): HTMLElement {
  return screen.getByRole('heading', { level: 2 });
}

/** What a command gives once it is told to finish. */
export function later(): {
  readonly promise: Promise<Result<undefined, never>>;
  readonly finish: () => void;
} {
  let finish = (): void => undefined;
  const promise = new Promise<Result<undefined, never>>((resolve) => {
    finish = () => resolve(success(undefined));
  });
  return { promise, finish };
}
