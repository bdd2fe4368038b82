// A new paper: the form, filled with what the latest paper was made with, or by a link.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { PaperSettings } from '../../../domain/paper/paper';
import type { PaperChoices } from '../../../state/react';
import choose from '../../choose/Choose.module.css';
import { FIRST_FIELDS, fieldsOf, likeBefore, type PaperFields } from './paperFields';
import { PaperForm } from './PaperForm';
import { BadLinkNote } from './SharedNote';
import { fillingOf, type Filling } from './sharedPaper';

interface NewPaperProps {
  readonly choices: PaperChoices;
  /** What the latest paper was made with. */
  readonly lastSettings: PaperSettings | undefined;
}

/** The section with the form. */
export function NewPaper({ choices, lastSettings }: NewPaperProps): ReactNode {
  // The location is where the router was told to go; what is encoded in a query is only told apart as the browser has it.
  useLocation();
  const { hash } = window.location;
  const filling = fillingOf(hash);
  return (
    <section className={choose.section} aria-labelledby="new-paper">
      <h2 id="new-paper">A new paper</h2>
      {filling?.kind === 'unread' && <BadLinkNote />}
      <PaperForm
        key={hash}
        choices={choices}
        first={firstFields(filling, choices, lastSettings)}
        shared={filling?.kind === 'shared' ? filling.shared : undefined}
      />
    </section>
  );
}

function firstFields(
  filling: Filling | undefined,
  choices: PaperChoices,
  lastSettings: PaperSettings | undefined,
): PaperFields {
  if (filling?.kind === 'shared') return fieldsOf(filling.shared.recipe.settings, choices);
  const before = filling?.kind === 'choices' ? filling.settings : lastSettings;
  return before === undefined ? FIRST_FIELDS : likeBefore(before, choices);
}
