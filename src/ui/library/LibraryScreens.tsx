// The screens of the Library and their addresses, loaded when the first of them is opened.
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { decodedPart, pageNumber } from '../addresses';
import { NotFoundScreen } from '../shell/NotFoundScreen';
import { DeckScreen } from './deckPage/DeckScreen';
import { LibraryScreen } from './LibraryScreen';

/** The screen that an address below `#/library` names. */
export function LibraryScreens(): ReactNode {
  return (
    <Switch>
      <Route path="/library">
        <LibraryScreen />
      </Route>
      <Route path="/library/deck/:deckId/:page?">
        {({ deckId, page }) => <DeckScreen deckId={decodedPart(deckId)} page={pageNumber(page)} />}
      </Route>
      <Route>
        <NotFoundScreen />
      </Route>
    </Switch>
  );
}
