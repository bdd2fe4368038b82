// What a learner was shown and gave in one paper, seen from outside the browser. The idea to know: what the screen shows beside "Kept" is
// acknowledged; after a kill the paper must show that, or something that was given later.

/** What the sitting shows at a moment. */
export interface Shown {
  /** The item on screen, from 1. */
  readonly place: number;
  /** What the item asks. */
  readonly text: string;
  /** Every control of its answer: choices, lists, text, how sure, the flag. */
  readonly work: readonly string[];
  readonly isKept: boolean;
  readonly clock: string;
}

/** Values in the order in which they were given. */
interface Given {
  readonly values: string[];
  /** The first that may be there: all before it are overwritten on disk. */
  keptFrom: number;
}

/** A paper from outside. */
export interface PaperLedger {
  readonly address: string;
  readonly items: number;
  /** The latest moment (ms) at which its time may be up. */
  readonly endsAtMs: number;
  readonly texts: Map<number, string>;
  readonly work: Map<number, Given>;
  readonly places: Given;
  /** Answers that were called kept, as often as that was said of another one. */
  acknowledged: number;
}

export function newLedger(address: string, items: number, endsAtMs: number): PaperLedger {
  const places = { values: ['1'], keptFrom: 0 };
  return { address, items, endsAtMs, texts: new Map(), work: new Map(), places, acknowledged: 0 };
}

/** Writes down what is about to be given to an item. */
export function willGive(ledger: PaperLedger, place: number, work: readonly string[]): void {
  ledger.work.get(place)?.values.push(JSON.stringify(work));
}

/** Writes down which item is about to be shown. */
export function willGo(ledger: PaperLedger, place: number): void {
  ledger.places.values.push(String(place));
}

/** Takes in what the screen shows; returns what is wrong with it, in sentences. */
export function takeIn(ledger: PaperLedger, { place, text, work, isKept }: Shown): readonly string[] {
  const value = JSON.stringify(work);
  const known = ledger.texts.get(place);
  if (known === undefined) ledger.texts.set(place, text);
  const given = ledger.work.get(place) ?? { values: [value], keptFrom: 0 };
  ledger.work.set(place, given);
  if (known !== undefined && known !== text) return [`item ${place} asks something else`];
  if (!isKept) return [];
  keepFrom(ledger, given, given.values.indexOf(value, given.keptFrom));
  const { places } = ledger;
  // What was shown a moment ago says nothing of the item to which the learner has gone since.
  if (places.values.at(-1) !== String(place)) return [];
  places.keptFrom = places.values.length - 1;
  for (const [other, before] of ledger.work)
    if (other !== place) keepFrom(ledger, before, before.values.length - 1);
  return [];
}

function keepFrom(ledger: PaperLedger, given: Given, at: number): void {
  if (at <= given.keptFrom) return;
  given.keptFrom = at;
  ledger.acknowledged += 1;
}

/** What is wrong with an item as it is found after a kill; what is found is what counts from now on. */
export function compareFound(ledger: PaperLedger, { place, text, work }: Shown): readonly string[] {
  const value = JSON.stringify(work);
  const known = ledger.texts.get(place) ?? text;
  const { values, keptFrom } = ledger.work.get(place) ?? { values: [value], keptFrom: 0 };
  ledger.texts.set(place, known);
  ledger.work.set(place, { values: [value], keptFrom: 0 });
  if (known !== text) return [`item ${place} asks “${text}”, it asked “${known}”`];
  if (values.slice(keptFrom).includes(value)) return [];
  return [
    `item ${place} holds ${value}; kept was ${values[keptFrom] ?? ''}, given ${values.slice(keptFrom).join()}`,
  ];
}

/** What is wrong with the item that is on screen after a kill. */
export function compareReturn(
  ledger: PaperLedger,
  { place, clock }: Shown,
  nowMs: number,
): readonly string[] {
  const { values, keptFrom } = ledger.places;
  const possible = values.slice(keptFrom);
  values.push(String(place));
  ledger.places.keptFrom = values.length - 1;
  const lost = possible.includes(String(place))
    ? []
    : [`item ${place} is shown, not ${possible.join(' or ')}`];
  const leftSeconds = (ledger.endsAtMs - nowMs) / 1000;
  const [least, most] = secondsOf(clock);
  const isHonest = leftSeconds >= least - SLACK_SECONDS && leftSeconds <= most + SLACK_SECONDS;
  return isHonest ? lost : [...lost, `the clock says “${clock}”, ${leftSeconds.toFixed(1)} seconds are left`];
}

const SLACK_SECONDS = 2;

/** Between how many seconds a clock means: "2 min left" is more than 60 and at most 120. */
function secondsOf(clock: string): readonly [least: number, most: number] {
  const number = Number(/\d+/u.exec(clock)?.[0]);
  if (clock === 'Time is up') return [-Infinity, 0];
  return clock.endsWith(' min left') ? [(number - 1) * 60, number * 60] : [number - 1, number];
}
