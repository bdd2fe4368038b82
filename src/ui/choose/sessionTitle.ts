// What a session of chosen cards is called.
import type { ChosenUnderWay } from '../../state/react';
import { countText } from '../wording';

/** Its title, or what gave it its cards. */
export function sessionTitle({ by, title }: Pick<ChosenUnderWay, 'by' | 'title'>): string {
  if (by === undefined) return title;
  switch (by) {
    case 'drill':
      return title;
    case 'plan':
      return `Plan: ${title}`;
    case 'minutes':
      return `A session of ${countText(Number(title), 'minute')}`;
    case 'comeback':
      return 'Your way back';
    case 'cram':
      return title === '' ? 'Cram' : `Cram: ${title}`;
  }
}
