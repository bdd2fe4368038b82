// The Settings screen. Every field saves itself; a refused value is explained beside it and changes nothing.
import type { ReactNode } from 'react';
import type { Options } from '../../domain/options';
import { useApp } from '../../state/react';
import { ScreenHeading } from '../parts/ScreenHeading';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';
import { MIX_CHOICES, NEW_GATHER_CHOICES, NEW_SORT_CHOICES, REVIEW_ORDER_CHOICES } from './orders';
import { RetentionField } from './RetentionField';
import styles from './SettingsScreen.module.css';
import { StepsField } from './StepsField';
import { StorageSection } from './StorageSection';
import { SwitchField } from './SwitchField';

/** All options, and what is known of storage. */
export function SettingsScreen(): ReactNode {
  const isReady = useApp((state) => state.phase === 'ready');
  const options = useApp((state) => state.options);
  return (
    <div className={styles.settings}>
      <ScreenHeading>Settings</ScreenHeading>
      {isReady ? <Sections options={options} /> : <p role="status">Opening your settings …</p>}
    </div>
  );
}

interface OptionsProps {
  readonly options: Options;
}

function Sections({ options }: OptionsProps): ReactNode {
  return (
    <>
      <Section title="Each day">
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
        <NumberField
          name="rolloverHour"
          label="The day starts at hour"
          unit="o’clock"
          hint="0 is midnight. A later hour counts studying after midnight to the day before."
        />
      </Section>
      <Section title="Memory">
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
          name="learnAheadMin"
          label="Learn ahead"
          unit="minutes"
          hint="When nothing else is left, a learning card may come this much early."
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
      </Section>
      <AnsweringSection options={options} />
      <OrderSection options={options} />
      <Section title="Appearance">
        <ChoiceField
          label="Theme"
          value={options.theme}
          choices={THEMES}
          change={(value) => ({ name: 'theme', value })}
        />
      </Section>
      <StorageSection />
    </>
  );
}

function AnsweringSection({ options }: OptionsProps): ReactNode {
  return (
    <Section title="Answering">
      <ChoiceField
        label="Answer style"
        value={options.answerStyle}
        choices={ANSWER_STYLES}
        change={(value) => ({ name: 'answerStyle', value })}
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
    </Section>
  );
}

function OrderSection({ options }: OptionsProps): ReactNode {
  return (
    <Section title="Order">
      <ChoiceField
        label="Order of reviews"
        value={options.reviewOrder}
        choices={REVIEW_ORDER_CHOICES}
        change={(value) => ({ name: 'reviewOrder', value })}
      />
      <ChoiceField
        label="Which new cards are taken"
        value={options.newGatherOrder}
        choices={NEW_GATHER_CHOICES}
        change={(value) => ({ name: 'newGatherOrder', value })}
      />
      <ChoiceField
        label="Order of new cards"
        value={options.newSortOrder}
        choices={NEW_SORT_CHOICES}
        change={(value) => ({ name: 'newSortOrder', value })}
      />
      <ChoiceField
        label="New cards come"
        value={options.newMix}
        choices={MIX_CHOICES}
        change={(value) => ({ name: 'newMix', value })}
      />
      <ChoiceField
        label="Learning cards from earlier days come"
        value={options.interdayMix}
        choices={MIX_CHOICES}
        change={(value) => ({ name: 'interdayMix', value })}
      />
    </Section>
  );
}

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Section({ title, children }: SectionProps): ReactNode {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <div className={styles.fields}>{children}</div>
    </section>
  );
}

const THEMES = [
  { value: 'system', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const;

const ANSWER_STYLES = [
  { value: 'four', words: 'Again, Hard, Good, Easy' },
  { value: 'two', words: 'Missed, Got it' },
] as const;
