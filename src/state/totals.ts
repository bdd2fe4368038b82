// Totals of today from its steps.
import type { StudyDay } from '../domain/studyDay';
import type { StepRow } from '../storage/schema';
import type { StudyTotals } from './appState';

/** What the standing grades since the start of a day add up to. */
export function totalsOf(steps: readonly StepRow[], day: StudyDay): StudyTotals {
  const cards = new Set<string>();
  let reviews = 0;
  let pointsAsked = 0;
  let pointsRecalled = 0;
  let tookMs = 0;
  for (const step of steps) {
    if (step.undone === 1 || step.day < day || step.showing === undefined) continue;
    for (const { cardId } of step.events) cards.add(cardId);
    reviews += step.showing.showings ?? 1;
    pointsAsked += step.showing.asked;
    pointsRecalled += step.showing.recalled;
    tookMs += step.showing.tookMs;
  }
  return { cards: cards.size, reviews, pointsAsked, pointsRecalled, tookMs };
}
