// What the form of a paper holds as it is typed and ticked, and the settings that it makes.
import { ITEM_KINDS, type ItemKind } from '../../../domain/paper/item';
import { MOST_ITEMS, MOST_MINUTES, PENALTIES, type PaperSettings } from '../../../domain/paper/paper';
import { failure, success, type Result } from '../../../domain/result';
import type { PaperChoices, PaperProblem, PaperSupport } from '../../../state/react';
import { ALL_DECKS, fieldsOfScope, scopeOf, type ScopeFields } from './scopeFields';

/** The fields of a paper. */
export interface PaperFields {
  readonly scope: ScopeFields;
  /** As typed. */
  readonly items: string;
  /** As typed; undefined while they follow the number of items. */
  readonly minutes: string | undefined;
  readonly hasClock: boolean;
  /** Those that are wanted, also where the decks that are ticked now have none. */
  readonly kinds: readonly ItemKind[];
  /** One of PENALTIES. */
  readonly penalty: number;
  readonly favoursWeak: boolean;
  readonly isOffRecord: boolean;
}

/** What is wrong with the fields. */
export type FieldsProblem = PaperProblem['code'] | 'noScope';

const USUAL_ITEMS = 20;

/** The fields of a learner's first paper. */
export const FIRST_FIELDS: PaperFields = {
  scope: ALL_DECKS,
  items: String(USUAL_ITEMS),
  minutes: undefined,
  hasClock: true,
  kinds: ITEM_KINDS,
  // As in the exams whose items these are like: without it neither skipping nor being sure would mean anything.
  penalty: PENALTIES[2],
  favoursWeak: false,
  isOffRecord: false,
};

/** The fields with what was chosen before, as far as its decks and tags are here; minutes follow the items where they did. */
export function fieldsOf(settings: PaperSettings, choices: PaperChoices): PaperFields {
  const { items, minutes, kinds, marking, favoursWeak, isOffRecord } = settings;
  return {
    scope: fieldsOfScope(settings.scope, choices),
    items: String(items),
    minutes: minutes === undefined || minutes === minutesFor(items) ? undefined : String(minutes),
    hasClock: minutes !== undefined,
    kinds,
    penalty: nearestPenalty(marking.penalty),
    favoursWeak,
    isOffRecord,
  };
}

/** The fields with what a paper before was made with; all decks where none of its decks and tags is left. */
export function likeBefore(settings: PaperSettings, choices: PaperChoices): PaperFields {
  const fields = fieldsOf(settings, choices);
  return scopeOf(fields.scope) === undefined ? { ...fields, scope: ALL_DECKS } : fields;
}

/** The minutes to show: those that are typed, or else about one an item. */
export function shownMinutes({ items, minutes }: PaperFields): string {
  return minutes ?? String(minutesFor(numberOf(items, MOST_ITEMS) ?? USUAL_ITEMS));
}

/** Kinds that are ticked and that the decks have items of; all that are ticked while that is not known. */
export function kindsToAsk(
  kinds: readonly ItemKind[],
  support: PaperSupport | undefined,
): readonly ItemKind[] {
  if (support === undefined) return kinds;
  return support.kinds.filter(({ kind, most }) => most > 0 && kinds.includes(kind)).map(({ kind }) => kind);
}

/** How many items the decks give of the kinds that are ticked. */
export function mostItems(kinds: readonly ItemKind[], support: PaperSupport): number {
  return support.kinds.filter(({ kind }) => kinds.includes(kind)).reduce((most, kind) => most + kind.most, 0);
}

/** The settings that the fields make, or what is wrong with them; support is undefined while it is not known. */
export function settingsOf(
  fields: PaperFields,
  support: PaperSupport | undefined,
): Result<PaperSettings, FieldsProblem> {
  const scope = scopeOf(fields.scope);
  if (scope === undefined) return failure('noScope');
  const items = numberOf(fields.items, MOST_ITEMS);
  if (items === undefined) return failure('items');
  const minutes = numberOf(shownMinutes(fields), MOST_MINUTES);
  if (fields.hasClock && minutes === undefined) return failure('minutes');
  if (support?.kinds.every(({ most }) => most === 0) === true) return failure('noItems');
  if (kindsToAsk(fields.kinds, support).length === 0) return failure('noKinds');
  return success({
    scope,
    items,
    ...(fields.hasClock && minutes !== undefined ? { minutes } : {}),
    // Also those that these decks have no items of: the next paper may be about others.
    kinds: fields.kinds,
    marking: { penalty: fields.penalty },
    favoursWeak: fields.favoursWeak && support?.studied !== 0,
    isOffRecord: fields.isOffRecord,
  });
}

/** A whole number from 1 to `most` as it is typed; undefined for anything else. */
export function numberOf(typed: string, most: number): number | undefined {
  const number = typed.trim() === '' ? Number.NaN : Number(typed);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined;
}

function minutesFor(items: number): number {
  return items;
}

function nearestPenalty(penalty: number): number {
  const apart = (other: number): number => Math.abs(other - penalty);
  return PENALTIES.reduce<number>((best, next) => (apart(next) < apart(best) ? next : best), PENALTIES[0]);
}
