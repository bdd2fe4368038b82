// "Minutes a day": one number for every day, or one for each day of the week.
import { useId, type ReactNode } from 'react';
import { Link } from 'wouter';
import { DAYS_OFF } from '../addresses';
import choose from '../choose/Choose.module.css';
import styles from './ExamForm.module.css';
import { WEEKDAYS } from './examText';
import { Problem } from './Problem';
import type { StudyMinutesFields } from './useStudyMinutes';

interface MinutesFieldsProps {
  readonly fields: StudyMinutesFields;
  /** What an exam says of them beside what they say themselves. */
  readonly problem?: string | undefined;
  /** The id of the first field. */
  readonly id: string;
}

/** The minutes to study, which all exams share, and the way to days off. */
export function MinutesFields({ fields, problem = '', id }: MinutesFieldsProps): ReactNode {
  const { typed, isByWeekday, said, setByWeekday } = fields;
  const sentence = said === '' ? problem : said;
  return (
    <fieldset className={styles.part}>
      <legend className={isByWeekday ? undefined : 'visually-hidden'}>
        {isByWeekday ? 'Minutes a day' : 'Time to study'}
      </legend>
      {isByWeekday ? (
        <div className={styles.weekdays}>
          {WEEKDAYS.map((name, day) => (
            <Minutes
              key={name}
              label={name}
              id={day === 0 ? id : undefined}
              about={id}
              isWrong={sentence !== ''}
              value={typed[day] ?? ''}
              onType={(minutes) => fields.type(minutes, day)}
              onLeave={fields.keep}
            />
          ))}
        </div>
      ) : (
        <div className={styles.minutes}>
          <Minutes
            label="Minutes a day"
            id={id}
            about={id}
            isWrong={sentence !== ''}
            value={typed[0] ?? ''}
            onType={(minutes) => fields.type(minutes)}
            onLeave={fields.keep}
          />
        </div>
      )}
      <Problem id={`${id}-problem`}>{sentence}</Problem>
      <label className={choose.radio}>
        <input
          type="checkbox"
          checked={isByWeekday}
          onChange={(event) => setByWeekday(event.target.checked)}
        />
        <span>Differs by weekday</span>
      </label>
      <p id={`${id}-hint`} className={choose.hint}>
        All your exams share these minutes; they are saved as you type.{' '}
        <Link href={DAYS_OFF}>Plan days off</Link>
      </p>
    </fieldset>
  );
}

interface MinutesProps {
  readonly label: string;
  readonly id: string | undefined;
  /** The id that the sentences about all of them begin with. */
  readonly about: string;
  readonly isWrong: boolean;
  readonly value: string;
  readonly onType: (minutes: string) => void;
  readonly onLeave: () => Promise<boolean>;
}

function Minutes({ label, id, about, isWrong, value, onType, onLeave }: MinutesProps): ReactNode {
  const ownId = useId();
  return (
    <span className={choose.number}>
      <label htmlFor={id ?? ownId}>{label}</label>
      <input
        id={id ?? ownId}
        type="number"
        inputMode="numeric"
        min={0}
        max={1440}
        step={1}
        value={value}
        aria-invalid={isWrong}
        aria-describedby={`${about}-problem ${about}-hint`}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => void onLeave()}
        // Scrolling the page over the field must not change the number.
        onWheel={(event) => event.currentTarget.blur()}
      />
    </span>
  );
}
