// Easing the load: a limit for days to come, putting off what is due, and reviewing ahead.
import { useState, type ReactNode } from 'react';
import type { LoadPlan } from '../../state/react';
import { NumberInput } from '../choose/NumberInput';
import { PlanForm } from './PlanForm';

interface EaseFormsProps {
  readonly revision: number;
  readonly onApply: (plan: LoadPlan) => void;
}

/** The three forms, each with its preview. */
export function EaseForms(given: EaseFormsProps): ReactNode {
  const [cap, setCap] = useState(100);
  const [later, setLater] = useState(20);
  const [sooner, setSooner] = useState(20);
  return (
    <>
      <PlanForm
        {...given}
        kind="flatten"
        plan={{ kind: 'flatten', cap }}
        about="What is too much for a day moves to the nearest day with room. The least stable cards keep their day."
      >
        <NumberInput label="Cards a day at most" value={cap} max={9999} onChange={setCap} />
      </PlanForm>
      <PlanForm
        {...given}
        kind="postpone"
        plan={{ kind: 'postpone', cards: later }}
        about="Due cards come some days later, those first that lose least by it. It is safe below 15% of their interval."
      >
        <NumberInput label="Cards to put off" value={later} max={9999} onChange={setLater} />
      </PlanForm>
      <PlanForm
        {...given}
        kind="advance"
        plan={{ kind: 'advance', cards: sooner }}
        about="Cards of later days come today, those first that skip least. It is safe below 13% of their interval; not for every day, since an early review teaches less."
      >
        <NumberInput label="Cards to review ahead" value={sooner} max={9999} onChange={setSooner} />
      </PlanForm>
    </>
  );
}
