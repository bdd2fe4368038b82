// A paper while it is sat: which item is on screen, what was done with each, and everything that changes either. What was done on this
// screen wins over the paper that it was given, which may be older; an answer given later in another tab wins over both.
import { useRef, useState } from 'react';
import type { Item, ItemId } from '../../../domain/paper/item';
import type { Answer, Confidence, ItemWork, Paper } from '../../../domain/paper/paper';
import { withWork } from '../../../domain/paper/sitting';
import { placeAfter, UNTOUCHED, withAnswer, withConfidence, withOtherFlag, type SatItem } from './itemState';
import type { Keeper, KeptState } from './keeper';
import { useBadItems, type BadItemTold } from './useBadItems';
import { useKeeper } from './useKeeper';
import { useStopwatch } from './useStopwatch';

/** What the parts of the sitting screen show and do. Places of items count from 0, without those that left as bad. */
export interface Sitting {
  readonly items: readonly SatItem[];
  readonly at: number;
  /** How often the learner went to an item; 0 until then. */
  readonly turn: number;
  readonly isClockHidden: boolean;
  readonly badItem: BadItemTold | undefined;
  readonly keeper: Keeper;
  readonly kept: KeptState;
  /** Answers the item on screen, or clears its answer. */
  readonly answer: (answer: Answer | undefined) => void;
  readonly sayHowSure: (confidence: Confidence | undefined) => void;
  readonly toggleFlag: () => void;
  readonly goTo: (place: number) => void;
  /** Goes to the next item; false where all that is left is to submit. */
  readonly goOn: () => boolean;
  readonly hideClock: (isHidden: boolean) => void;
  readonly removeItem: () => void;
  readonly bringItemBack: (item: Item) => void;
  /** Keeps the time spent and stops taking it, while the paper is submitted. */
  readonly pause: () => void;
  readonly resume: () => void;
}

// Shorter looks at an item are kept along with the next change of it.
const WORTH_KEEPING_MS = 1000;

/** Sits a paper. */
export function useSitting(paper: Paper): Sitting {
  const [keeper, kept] = useKeeper(paper.id);
  const bad = useBadItems(paper.id);
  const [own, setOwn] = useState(keeper.unkept);
  // What several changes in one event build on.
  const latest = useRef(own);
  const [atId, setAtId] = useState(paper.items[paper.sitting.at]?.id);
  const [turn, setTurn] = useState(0);
  const [isClockHidden, setClockHidden] = useState(paper.sitting.isClockHidden === true);
  // Those that this screen began with: what is removed here can come back here.
  const [all] = useState(paper.items);
  const left = all.filter(({ id }) => !bad.removed.has(id));
  const at = Math.max(
    0,
    left.findIndex(({ id }) => id === atId),
  );
  const here = left[at];
  const watch = useStopwatch(keepTime);

  const workOf = (id: ItemId, from: typeof own): ItemWork =>
    withWork(paper.sitting.work[id], from[id] ?? paper.sitting.work[id] ?? UNTOUCHED);
  const items = left.map((item): SatItem => ({ item, work: workOf(item.id, own) }));

  function change(id: ItemId, next: (work: ItemWork) => ItemWork, isKept = true): void {
    const before = workOf(id, latest.current);
    const work = next({ ...before, tookMs: before.tookMs + watch.take() });
    latest.current = { ...latest.current, [id]: work };
    setOwn(latest.current);
    if (isKept) keeper.keepWork(id, work);
  }
  function changeHere(next: (work: ItemWork) => ItemWork): void {
    if (here !== undefined) change(here.id, next);
  }

  function keepTime(): void {
    if (here === undefined) return;
    const before = workOf(here.id, latest.current).tookMs;
    change(here.id, (work) => work, false);
    const work = workOf(here.id, latest.current);
    if (work.tookMs - before >= WORTH_KEEPING_MS) keeper.keepWork(here.id, work);
  }

  function show(id: ItemId | undefined, place: number): void {
    setAtId(id);
    setTurn((before) => before + 1);
    keeper.keepPlace(place, isClockHidden);
  }
  function goTo(place: number): void {
    keepTime();
    bad.forget();
    show(left[place]?.id, place);
  }

  return {
    items,
    at,
    turn,
    isClockHidden,
    badItem: bad.told,
    keeper,
    kept,
    answer: (answer) => changeHere((work) => withAnswer(work, answer, Date.now())),
    sayHowSure: (confidence) => changeHere((work) => withConfidence(work, confidence)),
    toggleFlag: () => changeHere(withOtherFlag),
    goTo,
    goOn: () => {
      const place = placeAfter(at, items);
      if (place !== undefined) goTo(place);
      return place !== undefined;
    },
    hideClock: (isHidden) => {
      setClockHidden(isHidden);
      keeper.keepPlace(at, isHidden);
    },
    removeItem: () => {
      if (here === undefined) return;
      // The next one takes its place; after the last one, the one before.
      const isLast = at === left.length - 1;
      watch.take();
      void bad.remove(here);
      show(left[isLast ? at - 1 : at + 1]?.id, isLast ? Math.max(0, at - 1) : at);
    },
    bringItemBack: (item) => {
      void bad.bringBack(item).then((isBack) => {
        if (!isBack) return;
        const withIt = all.filter(({ id }) => id === item.id || !bad.removed.has(id));
        keepTime();
        show(
          item.id,
          withIt.findIndex(({ id }) => id === item.id),
        );
      });
    },
    pause: () => {
      keepTime();
      watch.stop();
    },
    resume: watch.start,
  };
}
