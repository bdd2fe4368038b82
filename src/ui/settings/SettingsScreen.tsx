// The Settings screen. Every field saves itself; a refused value is explained beside it and changes nothing.
import type { ReactNode } from 'react';
import type { Options } from '../../domain/options';
import { useApp } from '../../state/react';
import { ScreenHeading } from '../parts/ScreenHeading';
import { AnsweringSection, OrderSection } from './AnsweringSection';
import { ChoiceField } from './ChoiceField';
import { NumberField } from './NumberField';
import { RetentionField } from './RetentionField';
import { Section } from './Section';
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
        <ChoiceField
          label="A card that becomes a leech"
          value={options.leechAction}
          choices={LEECH_ACTIONS}
          change={(value) => ({ name: 'leechAction', value })}
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

const LEECH_ACTIONS = [
  { value: 'tell', words: 'Stays, and says so' },
  { value: 'suspend', words: 'Is suspended' },
] as const;

const THEMES = [
  { value: 'system', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const;
