// Which other cards of a note wait for another day when one of them is asked (STUDY-RULES G1).
import type { ReactNode } from 'react';
import type { SiblingSwitches } from '../../domain/queue/queueOptions';
import { GroupField } from './GroupField';
import styles from './Field.module.css';
import { useOptionsPlace } from './optionsPlace';

/** The switches of cards that belong to one note. */
export function SiblingFields(): ReactNode {
  const { burySiblings } = useOptionsPlace().options;
  return (
    <GroupField
      name="burySiblings"
      label="Bury siblings"
      hint="When one card of a note is asked, its other cards of these kinds wait until tomorrow."
      wordsOf={(options) => switchesText(options.burySiblings)}
    >
      {(save) =>
        KINDS.map((kind) => (
          <label key={kind} className={styles.switch}>
            <input
              type="checkbox"
              checked={burySiblings[kind]}
              onChange={(event) => {
                const value = { ...burySiblings, [kind]: event.target.checked };
                save({ name: 'burySiblings', value });
              }}
            />
            {WORDS[kind]}
          </label>
        ))
      }
    </GroupField>
  );
}

/** "new cards, reviews", or none. */
function switchesText(switches: SiblingSwitches): string {
  const on = KINDS.filter((kind) => switches[kind]).map((kind) => WORDS[kind].toLowerCase());
  return on.length === 0 ? 'none' : on.join(', ');
}

const KINDS = ['new', 'review', 'interday'] as const;
const WORDS: Readonly<Record<(typeof KINDS)[number], string>> = {
  new: 'New cards',
  review: 'Reviews',
  interday: 'Learning cards from earlier days',
};
