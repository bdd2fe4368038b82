// A new paper: the form, filled with what the latest paper was made with, or by a link.
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { PaperSettings } from '../../../domain/paper/paper';
import type { PaperChoices, PapersView } from '../../../state/react';
import choose from '../../choose/Choose.module.css';
import { goneFrom } from './gone';
import { FIRST_FIELDS, fieldsOf, likeBefore, type PaperFields } from './paperFields';
import { PaperForm } from './PaperForm';
import { scopeOf } from './scopeFields';
import { BadLinkNote, GoneNote } from './SharedNote';
import { fillingOf, type Filling } from './sharedPaper';

interface NewPaperProps extends Pick<PapersView, 'lastSettings' | 'deckTitles'> {
  readonly choices: PaperChoices;
}

/** The section with the form. */
export function NewPaper({ choices, lastSettings, deckTitles }: NewPaperProps): ReactNode {
  // The location is where the router was told to go; what is encoded in a query is only told apart as the browser has it.
  useLocation();
  const { hash } = window.location;
  const filling = fillingOf(hash);
  const first = firstFields(filling, choices, lastSettings);
  return (
    <section className={choose.section} aria-labelledby="new-paper">
      <h2 id="new-paper">A new paper</h2>
      {filling?.kind === 'unread' && <BadLinkNote />}
      {filling?.kind === 'choices' && (
        <GoneNote
          gone={goneFrom(filling.settings.scope, choices)}
          titles={deckTitles}
          isLeft={scopeOf(first.scope) !== undefined}
        />
      )}
      <PaperForm
        key={hash}
        choices={choices}
        first={first}
        shared={filling?.kind === 'shared' ? filling.shared : undefined}
        titles={deckTitles}
      />
    </section>
  );
}

function firstFields(
  filling: Filling | undefined,
  choices: PaperChoices,
  lastSettings: PaperSettings | undefined,
): PaperFields {
  // A link says what to ask: where nothing of it is left, the learner says what instead.
  if (filling?.kind === 'shared') return fieldsOf(filling.shared.recipe.settings, choices);
  if (filling?.kind === 'choices') return fieldsOf(filling.settings, choices);
  return lastSettings === undefined ? FIRST_FIELDS : likeBefore(lastSettings, choices);
}
