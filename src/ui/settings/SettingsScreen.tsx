// The Settings screen. Every field saves itself; a refused value is explained beside it and changes nothing. What many change
// comes first, what few should touch comes last.
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useApp } from '../../state/react';
import { DATA, DAYS_OFF } from '../addresses';
import { LastBackup } from '../data/LastBackup';
import { buttonClass } from '../parts/Button';
import { ScreenHeading } from '../parts/ScreenHeading';
import { AnsweringFields, OrderFields } from './AnsweringFields';
import { AppearanceFields } from './AppearanceFields';
import { LoadFields } from './LoadFields';
import { DueDaysQuestion } from './memory/DueDaysQuestion';
import { MemoryModelFields } from './memory/MemoryModelFields';
import { LimitFields, MemoryFields } from './MemoryFields';
import { NumberField } from './NumberField';
import { Section, SectionHeading, SectionList } from './Section';
import { SiblingFields } from './SiblingFields';
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
      <SectionList titles={[...SECTIONS.map(({ title }) => title), YOUR_DATA]} />
      {SECTIONS.map(({ title, Fields }) => (
        <Section key={title} title={title}>
          <Fields />
        </Section>
      ))}
      <DataSection />
      <DueDaysQuestion />
    </>
  );
}

const SECTIONS = [
  { title: 'Each day', Fields: DayFields },
  { title: 'Answering', Fields: AnsweringFields },
  { title: 'Appearance', Fields: AppearanceFields },
  { title: 'Order', Fields: OrderFields },
  { title: 'Memory', Fields: MemoryAndLearning },
  { title: 'Load', Fields: LoadAndDaysOff },
  { title: 'Cards of one note', Fields: SiblingFields },
  { title: 'Memory model', Fields: MemoryModelFields },
] as const;

const YOUR_DATA = 'Your data';

function DayFields(): ReactNode {
  return (
    <>
      <LimitFields />
      <NumberField
        name="rolloverHour"
        label="The day starts at hour"
        unit="o’clock"
        hint="0 is midnight. A later hour counts studying after midnight to the day before."
      />
    </>
  );
}

function MemoryAndLearning(): ReactNode {
  return (
    <>
      <MemoryFields />
      <NumberField
        name="learnAheadMin"
        label="Learn ahead"
        unit="minutes"
        hint="When nothing else is left, a learning card may come this much early."
      />
    </>
  );
}

function LoadAndDaysOff(): ReactNode {
  return (
    <>
      <LoadFields />
      <p className={styles.last}>
        Going away, or too much on one day? <Link href={DAYS_OFF}>Plan days off</Link>
      </p>
    </>
  );
}

function DataSection(): ReactNode {
  return (
    <section className={styles.section}>
      <SectionHeading>{YOUR_DATA}</SectionHeading>
      <div className={styles.data}>
        <p>
          Your cards and reviews live in this browser on this device, and nowhere else. Back them up, export
          them, and see what the browser promises to keep.
        </p>
        <LastBackup />
        <p className={styles.actions}>
          <Link href={DATA} className={buttonClass('quiet')}>
            Your data
          </Link>
        </p>
        <p className={styles.version}>Pointwise {__APP_VERSION__}</p>
      </div>
    </section>
  );
}
