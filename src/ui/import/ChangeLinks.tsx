// Matching by hand: what a newer note or point goes on as, where the comparison has it wrong.
import { useId, type ReactNode } from 'react';
import { useCommands, type ChangeLink } from '../../state/react';
import fieldStyles from '../settings/Field.module.css';
import styles from './Changes.module.css';
import { useDraft } from './useDraft';

/** A select for each note and point that could go on as another; closed until it is asked for. */
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
  const { linkChange } = useCommands();
  const id = useId();
  const [shown, choose] = useDraft(link, ({ to }) => linkChange(link.id, to));
  return (
    <div className={styles.link}>
      <label htmlFor={id} dir="auto">
        {link.isNote ? 'This note goes on as' : `“${link.text}” goes on as`}
      </label>
      <select
        id={id}
        className={fieldStyles['select']}
        value={shown.to}
        onChange={({ target }) => choose({ ...link, to: target.value })}
      >
        {link.options.map(({ to, text }) => (
          <option key={to} value={to}>
            {to === '' ? 'nothing: it is new' : text}
          </option>
        ))}
      </select>
    </div>
  );
}
