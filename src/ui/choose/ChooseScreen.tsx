// Choosing cards to study: what is under way, more of today, ready choices, and the learner's own.
import { useEffect, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { useCommands } from '../../state/react';
import { DAYS_OFF } from '../addresses';
import { ScreenHeading } from '../parts/ScreenHeading';
import styles from './Choose.module.css';
import { MoreToday } from './MoreToday';
import { OwnChoice } from './OwnChoice';
import { PresetList } from './PresetList';
import { UnderWay } from './UnderWay';

/** All ways to study other cards than those of the day; `search` begins the learner's own choice. */
export function ChooseScreen({ search = '' }: { readonly search?: string }): ReactNode {
  const { refreshToday } = useCommands();
  const [closings, setClosings] = useState(0);
  useEffect(refreshToday, [refreshToday]);
  const own = <OwnChoice key={`own ${search} ${closings}`} search={search} />;
  return (
    <div className={styles.choose}>
      <div className={styles.head}>
        <ScreenHeading>Choose cards to study</ScreenHeading>
        <p className={styles.lead}>
          A session borrows the cards you choose, asks them in the order you like, and gives each back when it
          is answered. Suspended and buried cards stay where they are.
        </p>
      </div>
      <UnderWay onClosed={() => setClosings(closings + 1)} />
      {search !== '' && own}
      <PresetList key={`ready ${closings}`} />
      <MoreToday />
      {search === '' && own}
      <p>
        <Link href={DAYS_OFF}>Plan days off, or ease the load of the days to come</Link>
      </p>
    </div>
  );
}
