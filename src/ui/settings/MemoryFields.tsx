// The fields that the general settings and a deck's own options share: limits of a day, and how memory is scheduled.
import type { ReactNode } from 'react';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';
import { RetentionField } from './RetentionField';
import { StepsField } from './StepsField';
import { SwitchField } from './SwitchField';

/** How many cards a day brings. */
export function LimitFields(): ReactNode {
  return (
    <>
      <NumberField name="newPerDay" label="New cards a day" unit="cards" />
      <NumberField
        name="reviewsPerDay"
        label="Reviews a day"
        unit="cards"
        hint="At most this many are asked; the rest waits for another day."
      />
      <SwitchField
        name="newIgnoreReviewLimit"
        label="New cards do not count as reviews"
        hint="Otherwise they stop when the day’s reviews are used up."
      />
    </>
  );
}

/** How soon a point comes again, and what happens to one that is forgotten often. */
export function MemoryFields(): ReactNode {
  return (
    <>
      <RetentionField />
      <StepsField
        name="learningStepsMin"
        label="Learning steps"
        hint="How soon a new point comes again, such as “1m 10m”: s, m, h and d are seconds, minutes, hours and days."
      />
      <StepsField
        name="relearningStepsMin"
        label="Relearning steps"
        hint="The same for a point you had learned and forgot."
      />
      <NumberField
        name="maximumIntervalDays"
        label="Longest interval"
        unit="days"
        hint="No point stays away for longer than this."
      />
      <NumberField
        name="leechThreshold"
        label="Leech after"
        unit="lapses"
        hint="A card forgotten this often is called a leech. 0 turns it off."
      />
      <ChoiceField
        name="leechAction"
        label="A card that becomes a leech"
        choices={LEECH_ACTIONS}
        change={(value) => ({ name: 'leechAction', value })}
      />
    </>
  );
}

const LEECH_ACTIONS = [
  { value: 'tell', words: 'Stays, and says so' },
  { value: 'suspend', words: 'Is suspended' },
] as const;
