// The join of two papers that began as one. Of an open paper each item is joined by itself, so that devices (or tabs) which answered
// different items lose nothing. Everything else goes by an order, one rule after the other, of which each decides only where those
// before it do not: so it does not matter in which order papers are joined.
//
// 1. Taken away, brought back: the later of these stands, whatever was answered elsewhere meanwhile. (A join that let an answer undo
//    a removal would have to remember the answers of what was removed.)
// 2. Handed in stands over open, and what was handed in earlier over what was later: marks belong to the answers they were made of.
//    What the others said of memory is taken back where libraries meet (secondGrades.ts).
// 3. Of one that was handed in once, the marks that were revised last.
// 4. Of one that is open, each item as it was answered last, and where the learner is as it was said last.
import { isKept, type KeptPaper, type PaperRegister } from '../paper/keptPaper';
import type { ItemWork, Paper } from '../paper/paper';
import type { Ruling } from '../paper/ruling';
import { greater } from './canonicalJson';

type KeptOf<Kind> = KeptPaper & Kind;

/** What two registers of a paper or a blank page come to. */
export function joinPapers(one: PaperRegister, other: PaperRegister): PaperRegister {
  const [a, b] = [lifeOf(one), lifeOf(other)];
  if (a !== b) return a > b ? one : other;
  // Brought back at the very moment at which it was taken away: rather the paper.
  if (!isKept(one) || !isKept(other)) return isKept(one) ? one : other;
  if (isSat(one)) return isSat(other) ? joinSat(one, other) : one;
  return isSat(other) ? other : laterOf(one, other, ({ editedAtMs }) => editedAtMs);
}

/** The ruling that was made last. */
export function laterRuling(one: Ruling, other: Ruling): Ruling {
  return laterOf(one, other, ({ atMs }) => atMs);
}

/** When it was last said whether it is there (ms); 0 for a paper that was never taken away. */
function lifeOf(register: PaperRegister): number {
  return isKept(register) ? (register.broughtBackAtMs ?? 0) : register.removedAtMs;
}

function isSat(paper: KeptPaper): paper is KeptOf<Paper> {
  return paper.kind === 'paper';
}

function joinSat(one: KeptOf<Paper>, other: KeptOf<Paper>): KeptOf<Paper> {
  const [a, b] = [one.submitted?.atMs ?? Infinity, other.submitted?.atMs ?? Infinity];
  if (a !== b) return a < b ? one : other;
  if (one.submitted !== undefined) return laterOf(one, other, ({ submitted }) => submitted?.revisedAtMs ?? 0);
  const latest = laterOf(withoutWork(one), withoutWork(other), ({ editedAtMs }) => editedAtMs);
  return { ...latest, sitting: { ...latest.sitting, work: joinWork(one.sitting.work, other.sitting.work) } };
}

// Two that differ in their answers alone must not be told apart by these.
function withoutWork(paper: KeptOf<Paper>): KeptOf<Paper> {
  return { ...paper, sitting: { ...paper.sitting, work: {} } };
}

type Work = Paper['sitting']['work'];

function joinWork(one: Work, other: Work): Work {
  const joined = new Map(Object.entries(one));
  for (const [itemId, work] of Object.entries(other)) {
    const present = joined.get(itemId);
    joined.set(itemId, present === undefined ? work : laterWork(present, work));
  }
  return Object.fromEntries(joined);
}

// What was looked at for longer is later where no answer was changed.
function laterWork(one: ItemWork, other: ItemWork): ItemWork {
  const [a, b] = [one.atMs ?? 0, other.atMs ?? 0];
  if (a !== b) return a > b ? one : other;
  return laterOf(one, other, ({ tookMs }) => tookMs);
}

function laterOf<Value>(one: Value, other: Value, momentOf: (value: Value) => number): Value {
  const [a, b] = [momentOf(one), momentOf(other)];
  if (a !== b) return a > b ? one : other;
  return greater(one, other);
}
