// What a session ends with: the summary of the day, or that of chosen cards. A first card needs neither.
import type { ReactNode } from 'react';
import type { FinishedReport } from '../../state/react';
import { ChosenFinished } from './ChosenFinished';
import { Finished } from './Finished';

/** The summary that fits a session. */
export function End({ report }: { readonly report: FinishedReport }): ReactNode {
  const { chosen } = report;
  if (chosen === undefined) return <Finished report={report} />;
  return <ChosenFinished report={{ ...report, chosen }} />;
}
