// How many items a paper has, and how much time there is.
import type { ReactNode } from 'react';
import { MOST_ITEMS, MOST_MINUTES } from '../../../domain/paper/paper';
import type { PaperSupport } from '../../../state/react';
import choose from '../../choose/Choose.module.css';
import { NumberLine } from './NumberLine';
import { mostItems, numberOf, shownMinutes, type PaperFields } from './paperFields';
import styles from './Setup.module.css';
import { shorterText } from './setupText';

interface LengthFieldsProps {
  /** What the ids of its fields begin with. */
  readonly id: string;
  readonly fields: PaperFields;
  readonly support: PaperSupport | undefined;
  /** Empty while there is none. */
  readonly itemsProblem: string;
  readonly minutesProblem: string;
  readonly onChange: (changed: Partial<PaperFields>) => void;
}

/** Items and minutes side by side; minutes follow the items until they are typed. */
export function LengthFields(props: LengthFieldsProps): ReactNode {
  const { id, fields, support, itemsProblem, minutesProblem, onChange } = props;
  const most = support === undefined ? undefined : mostItems(fields.kinds, support);
  return (
    <div className={styles.length}>
      <NumberLine
        id={`${id}-items`}
        label="Items"
        value={fields.items}
        most={MOST_ITEMS}
        problem={itemsProblem}
        hint={shorterText(numberOf(fields.items, MOST_ITEMS), most)}
        onType={(items) => onChange({ items })}
      />
      <NumberLine
        id={`${id}-minutes`}
        label="Minutes"
        value={fields.hasClock ? shownMinutes(fields) : ''}
        most={MOST_MINUTES}
        problem={minutesProblem}
        isDisabled={!fields.hasClock}
        onType={(minutes) => onChange({ minutes })}
      />
      <label className={choose.radio}>
        <input
          type="checkbox"
          checked={!fields.hasClock}
          onChange={(event) => onChange({ hasClock: !event.target.checked })}
        />
        <span>No clock</span>
      </label>
    </div>
  );
}
