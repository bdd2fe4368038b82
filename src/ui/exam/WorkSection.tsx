// The work of each day of the plan, as a calendar and as a table.
import type { ReactNode } from 'react';
import type { StudyDay } from '../../domain/studyDay';
import type { PlanDayView } from '../../state/react';
import choose from '../choose/Choose.module.css';
import { countText, dayText } from '../wording';
import { TableTwin } from './TableTwin';
import { WorkCalendar } from './WorkCalendar';

interface WorkSectionProps {
  readonly days: readonly PlanDayView[];
  readonly today: StudyDay;
}

/** The work to come. */
export function WorkSection({ days, today }: WorkSectionProps): ReactNode {
  if (days.length === 0) return null;
  return (
    <section className={choose.section} aria-labelledby="work">
      <h2 id="work">Work per day</h2>
      <WorkCalendar days={days} today={today} />
      <TableTwin
        caption="Work per day"
        columns={['Day', 'Minutes', 'Reviews', 'New cards', 'Remark']}
        rows={days.map((one) => [
          one.day === today ? 'Today' : dayText(one.day),
          String(Math.round(one.minutes)),
          String(Math.round(one.reviews)),
          String(Math.round(one.newCards)),
          remarkText(one),
        ])}
      />
    </section>
  );
}

/** What is special about a day: an exam, or a day off. */
function remarkText({ exams, isOff, budgetMinutes }: PlanDayView): string {
  const marks = exams.map((name) => `exam: ${name}`);
  if (isOff) marks.push('day off');
  else if (budgetMinutes > 0) marks.push(`of ${countText(Math.round(budgetMinutes), 'minute')}`);
  return marks.join(', ');
}
