// The Settings screen. Every field saves itself; a refused value is explained beside it and changes nothing.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApp } from '../../state/react';
import { DATA } from '../addresses';
import { buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { AnsweringSection, OrderSection } from './AnsweringSection';
import { ChoiceField } from './ChoiceField';
import { LoadSection } from './LoadSection';
import { MemoryModelSection } from './memory/MemoryModelSection';
import { LimitFields, MemoryFields } from './MemoryFields';
import { NumberField } from './NumberField';
import { Section } from './Section';
import { SiblingSection } from './SiblingSection';
import styles from './SettingsScreen.module.css';

/** All options, and the way to the learner's data. */
export function SettingsScreen(): ReactNode {
  const isReady = useApp((state) => state.phase === 'ready');
  return (
    <div className={styles.settings}>
      <ScreenHeading>Settings</ScreenHeading>
      {isReady ? <Sections /> : <p role="status">Opening your settings …</p>}
    </div>
  );
}

function Sections(): ReactNode {
  return (
    <>
      <Section title="Each day">
        <LimitFields />
        <NumberField
          name="rolloverHour"
          label="The day starts at hour"
          unit="o’clock"
          hint="0 is midnight. A later hour counts studying after midnight to the day before."
        />
      </Section>
      <Section title="Memory">
        <MemoryFields />
        <NumberField
          name="learnAheadMin"
          label="Learn ahead"
          unit="minutes"
          hint="When nothing else is left, a learning card may come this much early."
        />
      </Section>
      <LoadSection />
      <SiblingSection />
      <MemoryModelSection />
      <AnsweringSection />
      <OrderSection />
      <Section title="Appearance">
        <ChoiceField
          name="theme"
          label="Theme"
          choices={THEMES}
          change={(value) => ({ name: 'theme', value })}
        />
        <ChoiceField
          name="textSize"
          label="Text size"
          choices={TEXT_SIZES}
          change={(value) => ({ name: 'textSize', value })}
        />
      </Section>
      <section className={styles.section}>
        <h2>Your data</h2>
        <div className={styles.data}>
          <p>
            Your cards and reviews live in this browser on this device, and nowhere else. Export them, save a
            copy, and see what the browser promises to keep.
          </p>
          <p className={styles.actions}>
            <Link href={DATA} className={buttonClass('quiet')}>
              Your data
            </Link>
          </p>
          <p className={styles.version}>Pointwise {__APP_VERSION__}</p>
        </div>
      </section>
    </>
  );
}

const THEMES = [
  { value: 'system', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const;

const TEXT_SIZES = [
  { value: 'small', words: 'Small' },
  { value: 'normal', words: 'Normal' },
  { value: 'large', words: 'Large' },
  { value: 'largest', words: 'Largest' },
] as const;
