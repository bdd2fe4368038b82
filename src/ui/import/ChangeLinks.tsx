// Matching by hand: what a newer note, point, gap or card goes on as, where the comparison has it wrong.
import { useId, type ReactNode } from 'react';
import { useCommands, type ChangeLink, type LinkOption } from '../../state/react';
import fieldStyles from '../settings/Field.module.css';
import styles from './Changes.module.css';
import { useDraft } from './useDraft';

/** A select for each note, point, gap and card that could go on as another; closed until it is asked for. */
export function ChangeLinks({ links }: { readonly links: readonly ChangeLink[] }): ReactNode {
  if (links.length === 0) return null;
  return (
    <details className={styles.links}>
      <summary>Match by hand</summary>
      <p>What you remember of the older one goes on with the newer one.</p>
      {links.map((link) => (
        <LinkField key={link.id} link={link} />
      ))}
    </details>
  );
}

function LinkField({ link }: { readonly link: ChangeLink }): ReactNode {
  const { correctChange } = useCommands();
  const id = useId();
  const [shown, choose] = useDraft(link, ({ to }) => correctChange(link.id, to));
  return (
    <div className={styles.link}>
      <label htmlFor={id} dir="auto">
        {labelOf(link)}
      </label>
      <select
        id={id}
        className={fieldStyles['select']}
        value={shown.to}
        onChange={({ target }) => choose({ ...link, to: target.value })}
      >
        {link.options.map((option) => (
          <option key={option.to} value={option.to}>
            {option.to === '' ? 'nothing: it is new' : optionText(option, link.of)}
          </option>
        ))}
      </select>
    </div>
  );
}

function labelOf({ of, text, number }: ChangeLink): string {
  if (of === 'note') return 'This note goes on as';
  const card = number === undefined ? 'This card' : `Card ${number}`;
  if (of !== 'card') return `“${text}” goes on as`;
  return text === '' ? `${card} goes on as` : `${card}, “${text}”, goes on as`;
}

function optionText({ text, number }: LinkOption, of: ChangeLink['of']): string {
  if (number === undefined) return text;
  const name = `${of === 'gap' ? 'Gap' : 'Card'} ${number}`;
  return text === '' ? name : `${name}: ${text}`;
}
