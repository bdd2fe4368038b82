// How memory itself is modelled: the parameters of FSRS, fitting them, and which reviews they are worked out from.
import type { ReactNode } from 'react';
import { FillInField } from './FillInField';
import { FitPanel } from './FitPanel';
import { IgnoreBeforeField } from './IgnoreBeforeField';
import { ParametersField } from './ParametersField';

/** The parameters, the fit, and what is left out of both. */
export function MemoryModelFields(): ReactNode {
  return (
    <>
      <ParametersField />
      <FitPanel />
      <IgnoreBeforeField />
      <FillInField />
    </>
  );
}
