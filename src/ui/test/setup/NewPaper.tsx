// A new paper: the form, filled with what the latest paper was made with, or with a paper that was shared.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { PaperSettings } from '../../../domain/paper/paper';
import type { PaperChoices } from '../../../state/react';
import choose from '../../choose/Choose.module.css';
import { FIRST_FIELDS, fieldsOf, likeLatest } from './paperFields';
import { PaperForm } from './PaperForm';
import { BadLinkNote } from './SharedNote';
import { sharedBy } from './sharedPaper';

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
  const link = sharedBy(hash);
  const shared = link?.ok === true ? link.value : undefined;
  const first =
    shared !== undefined
      ? fieldsOf(shared.recipe.settings, choices)
      : lastSettings !== undefined
        ? likeLatest(lastSettings, choices)
        : FIRST_FIELDS;
  return (
    <section className={choose.section} aria-labelledby="new-paper">
      <h2 id="new-paper">A new paper</h2>
      {link?.ok === false && <BadLinkNote />}
      <PaperForm key={hash} choices={choices} first={first} shared={shared} />
    </section>
  );
}
