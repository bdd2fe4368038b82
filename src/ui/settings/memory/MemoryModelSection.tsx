// How memory itself is modelled: the parameters of FSRS, fitting them, and which reviews they are worked out from.
import type { ReactNode } from 'react';
import { Section } from '../Section';
import { DueDaysQuestion } from './DueDaysQuestion';
import { FillInField } from './FillInField';
import { FitPanel } from './FitPanel';
import { IgnoreBeforeField } from './IgnoreBeforeField';
import { ParametersField } from './ParametersField';

/** The section of the Settings screen, with the question that follows a change. */
export function MemoryModelSection(): ReactNode {
  return (
    <>
      <Section title="Memory model">
        <ParametersField />
        <FitPanel />
        <IgnoreBeforeField />
        <FillInField />
      </Section>
      <DueDaysQuestion />
    </>
  );
}
