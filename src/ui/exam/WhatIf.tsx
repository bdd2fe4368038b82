// "What if": the button, and what it opens.
import { useId, useState, type ReactNode } from 'react';
import choose from '../choose/Choose.module.css';
import { Button } from '../parts/Button';
import styles from './WhatIf.module.css';
import { WhatIfForm, type WhatIfProps } from './WhatIfForm';

/** The button, and the panel that it opens. */
export function WhatIf({ exam, today }: WhatIfProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.whatIf}>
      <h3>Another day, or other minutes</h3>
      <p className={choose.hint}>Try them, and see which score you could expect.</p>
      <p>
        <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          What if … <span className="visually-hidden">{exam.name}</span>
        </Button>
      </p>
      <div id={id}>{isOpen && <WhatIfForm exam={exam} today={today} />}</div>
    </div>
  );
}
