// How the work is spread over the days: balancing, and days of the week that take less (STUDY-RULES part 7).
import type { ReactNode } from 'react';
import { EASY_DAYS, type EasyDay } from '../../domain/review/options';
import { GroupField } from './GroupField';
import styles from './Field.module.css';
import { useOptionsPlace } from './optionsPlace';
import { SwitchField } from './SwitchField';

/** The options of how reviews are spread over the days. */
export function LoadFields(): ReactNode {
  return (
    <>
      <SwitchField
        name="loadBalancing"
        label="Balance the load"
        hint="Of the days a card may come on, one with less to do is likelier. Intervals keep their length, give or take a little."
      />
      <EasyDaysField />
    </>
  );
}

function EasyDaysField(): ReactNode {
  const { easyDays } = useOptionsPlace().options;
  return (
    <GroupField
      name="easyDays"
      label="Days of the week"
      hint="Reduced takes about half, minimum as little as it can. It needs the load to be balanced, and counts from the next answer on: what is due stays where it is."
      wordsOf={(options) => easyDaysText(options.easyDays)}
    >
      {(save) =>
        WEEKDAYS.map((weekday, index) => (
          <label key={weekday} className={styles.member}>
            {weekday}
            <select
              value={easyDays[index]}
              onChange={(event) => {
                const chosen = EASY_DAYS.find((kind) => kind === event.target.value);
                if (chosen !== undefined) save({ name: 'easyDays', value: easyDays.with(index, chosen) });
              }}
            >
              {EASY_DAYS.map((kind) => (
                <option key={kind} value={kind}>
                  {WORDS[kind]}
                </option>
              ))}
            </select>
          </label>
        ))
      }
    </GroupField>
  );
}

/** "Saturday reduced, Sunday minimum", or that all days are alike. */
function easyDaysText(easyDays: readonly EasyDay[]): string {
  const easy = WEEKDAYS.flatMap((weekday, index) => {
    const kind = easyDays[index] ?? 'normal';
    return kind === 'normal' ? [] : [`${weekday} ${WORDS[kind].toLowerCase()}`];
  });
  return easy.length === 0 ? 'all days normal' : easy.join(', ');
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const WORDS: Readonly<Record<EasyDay, string>> = {
  normal: 'Normal',
  reduced: 'Reduced',
  minimum: 'Minimum',
};
