// The learner's minutes, where no form of an exam has them.
import { useId, type ReactNode } from 'react';
import choose from '../choose/Choose.module.css';
import { MinutesFields } from './MinutesFields';
import { useStudyMinutes } from './useStudyMinutes';

/** "Your time" with its fields. */
export function TimeSection(): ReactNode {
  const fields = useStudyMinutes();
  const id = useId();
  return (
    <section className={choose.section} aria-labelledby="your-time">
      <h2 id="your-time">Your time</h2>
      <div className={choose.form}>
        <MinutesFields id={id} fields={fields} />
      </div>
    </section>
  );
}
