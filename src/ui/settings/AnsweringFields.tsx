// How cards are asked and in which order they come.
import type { ReactNode } from 'react';
import { ChoiceField } from './ChoiceField';
import { MIX_CHOICES, NEW_GATHER_CHOICES, NEW_SORT_CHOICES, REVIEW_ORDER_CHOICES } from './orders';
import { ReadAloudField } from './ReadAloudField';
import { SwitchField } from './SwitchField';

/** The options of the study screen. */
export function AnsweringFields(): ReactNode {
  return (
    <>
      <ChoiceField
        label="Answer style"
        name="answerStyle"
        choices={ANSWER_STYLES}
        change={(value) => ({ name: 'answerStyle', value })}
      />
      <SwitchField
        name="writesAnswers"
        label="Write answers"
        hint="Type what you know; each point is marked, and you can overrule every mark."
      />
      <SwitchField
        name="revealOneByOne"
        label="Reveal points one by one"
        hint="Each press of Space opens the next point of the answer."
      />
      <SwitchField
        name="labelHints"
        label="Show labels as hints"
        hint="The labels of the points show before the answer does. Labels are part of the answer, so this makes it easier."
      />
      <ReadAloudField />
    </>
  );
}

/** The options of the queue. */
export function OrderFields(): ReactNode {
  return (
    <>
      <ChoiceField
        label="Order of reviews"
        name="reviewOrder"
        choices={REVIEW_ORDER_CHOICES}
        change={(value) => ({ name: 'reviewOrder', value })}
      />
      <ChoiceField
        label="Which new cards are taken"
        name="newGatherOrder"
        choices={NEW_GATHER_CHOICES}
        change={(value) => ({ name: 'newGatherOrder', value })}
      />
      <ChoiceField
        label="Order of new cards"
        name="newSortOrder"
        choices={NEW_SORT_CHOICES}
        change={(value) => ({ name: 'newSortOrder', value })}
      />
      <ChoiceField
        label="New cards come"
        name="newMix"
        choices={MIX_CHOICES}
        change={(value) => ({ name: 'newMix', value })}
      />
      <ChoiceField
        label="Learning cards from earlier days come"
        name="interdayMix"
        choices={MIX_CHOICES}
        change={(value) => ({ name: 'interdayMix', value })}
      />
    </>
  );
}

const ANSWER_STYLES = [
  { value: 'four', words: 'Again, Hard, Good, Easy' },
  { value: 'two', words: 'Missed, Got it' },
] as const;
