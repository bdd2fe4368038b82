// What is shown once there is a history: when it was backed up, and the days of the year.
import type { ReactNode } from 'react';
import type { TodayView } from '../../state/react';
import { BackupLine } from './BackupLine';
import { YearSection } from './YearSection';

/** The line about backups, and the year. */
export function PastSection({ today }: { readonly today: TodayView }): ReactNode {
  return (
    <>
      <BackupLine />
      <YearSection today={today} />
    </>
  );
}
